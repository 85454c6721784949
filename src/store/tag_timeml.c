#include "store/tag_timeml.h"

#include "store/tagged.h"
#include "store/timeml.h"

bool tag_timeml(struct arena *arena, struct view line, const struct timex_setup *setup,
                struct buffer *out, size_t *replaced, struct error *err)
{
    struct tagged tagged;
    char iso[DATE_ISO_SIZE];
    if (!tagged_read(arena, line, setup, &tagged, err))
        return false;
    struct timeml_document document = { .id = tagged.id,
                                        .text = tagged.text,
                                        .timexes = &tagged.timexes };
    if (tagged.anchor.has_day) {
        date_write_iso(tagged.anchor.day, iso);
        document.created = document.created_value = view_of(iso);
    }
    *replaced = timeml_write(&document, out);
    return true;
}
