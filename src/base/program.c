#define _GNU_SOURCE /* dl_iterate_phdr */

#include "base/program.h"

#include <link.h>

#include "base/buffer.h"

struct looking {
    struct buffer ids;
    bool program_has_one; /* the program comes first, by its name "" */
    size_t objects;
};

/* Notes are four-byte words: lengths of name and description, a type, and both padded. */
static struct view build_id_of(const char *notes, size_t length)
{
    while (length >= sizeof(ElfW(Nhdr))) {
        const ElfW(Nhdr) *note = (const ElfW(Nhdr) *) (const void *) notes;
        size_t name = (note->n_namesz + 3U) & ~(size_t) 3;
        size_t text = (note->n_descsz + 3U) & ~(size_t) 3;
        size_t whole = sizeof *note + name + text;
        if (whole > length)
            break;
        if (note->n_type == NT_GNU_BUILD_ID && note->n_namesz == sizeof "GNU" &&
            memcmp(notes + sizeof *note, "GNU", sizeof "GNU") == 0)
            return (struct view){ notes + sizeof *note + name, note->n_descsz };
        notes += whole;
        length -= whole;
    }
    return (struct view){ NULL, 0 };
}

static int look(struct dl_phdr_info *object, size_t size, void *context)
{
    struct looking *looking = context;
    (void) size;
    bool is_program = looking->objects++ == 0;
    if (view_starts(view_of(object->dlpi_name), VIEW("linux-vdso")))
        return 0; /* the kernel's, which decides nothing */
    for (size_t i = 0; i < object->dlpi_phnum; i++) {
        const ElfW(Phdr) *part = &object->dlpi_phdr[i];
        if (part->p_type != PT_NOTE)
            continue;
        const char *notes = (const char *) (object->dlpi_addr + part->p_vaddr);
        struct view id = build_id_of(notes, part->p_memsz);
        buffer_add(&looking->ids, id);
        looking->program_has_one =
            looking->program_has_one || (is_program && id.length > 0);
    }
    return 0;
}

bool program_fingerprint(char hex[DIGEST_HEX])
{
    struct looking looking = { .objects = 0 };
    dl_iterate_phdr(look, &looking);
    digest_sha256(buffer_view(&looking.ids), hex);
    buffer_finish(&looking.ids);
    return looking.program_has_one;
}
