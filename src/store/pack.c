#include "store/pack.h"

struct pack pack_writer(struct buffer *out)
{
    return (struct pack){ .out = out };
}

struct pack pack_reader(struct arena *arena, struct view bytes)
{
    return (struct pack){ .arena = arena,
                          .at = bytes.data,
                          .end = bytes.data + bytes.length };
}

bool pack_is_whole(const struct pack *pack)
{
    return !pack->failed && pack->at == pack->end;
}

/* Seven bits a byte, the lowest first; the eighth says that more follow. */
static void write_varint(struct buffer *out, uint64_t number)
{
    enum { VARINT_MAX = 10 };
    char *at = buffer_room(out, VARINT_MAX);
    size_t length = 0;
    for (; number >= 0x80; number >>= 7)
        at[length++] = (char) (number | 0x80);
    at[length++] = (char) number;
    out->length += length;
}

static uint64_t read_varint(struct pack *pack)
{
    uint64_t number = 0;
    for (unsigned shift = 0; shift < 64 && pack->at < pack->end; shift += 7) {
        unsigned char byte = (unsigned char) *pack->at++;
        number |= (uint64_t) (byte & 0x7F) << shift;
        if (byte < 0x80)
            return number;
    }
    pack->failed = true;
    return 0;
}

void pack_number(struct pack *pack, size_t *number)
{
    if (pack_reads(pack))
        *number = (size_t) read_varint(pack);
    else
        write_varint(pack->out, *number);
}

/* Small numbers of either sign are short: 0, -1, 1, -2, ... */
void pack_integer(struct pack *pack, int *number)
{
    if (!pack_reads(pack)) {
        uint64_t wide = (uint64_t) *number << 1;
        write_varint(pack->out, *number < 0 ? ~wide : wide);
        return;
    }
    uint64_t wide = read_varint(pack);
    int64_t value = (int64_t) (wide >> 1);
    value = (wide & 1) != 0 ? -value - 1 : value;
    if (value < INT32_MIN || value > INT32_MAX)
        pack->failed = true;
    else
        *number = (int) value;
}

void pack_flag(struct pack *pack, bool *flag)
{
    *flag = pack_choice(pack, *flag, 2) == 1;
}

unsigned pack_choice(struct pack *pack, unsigned value, unsigned limit)
{
    if (!pack_reads(pack)) {
        write_varint(pack->out, value);
        return value;
    }
    uint64_t read = read_varint(pack);
    if (read < limit)
        return (unsigned) read;
    pack->failed = true;
    return 0;
}

void pack_bytes(struct pack *pack, void *bytes, size_t length)
{
    if (!pack_reads(pack)) {
        buffer_add(pack->out, (struct view){ bytes, length });
    } else if (length > (size_t) (pack->end - pack->at)) {
        pack->failed = true;
        memset(bytes, 0, length);
    } else {
        memcpy(bytes, pack->at, length);
        pack->at += length;
    }
}

void pack_real(struct pack *pack, double *real)
{
    pack_bytes(pack, real, sizeof *real);
}

void pack_view(struct pack *pack, struct view *view)
{
    if (!pack_reads(pack)) {
        write_varint(pack->out, view->data != NULL ? view->length + 1 : 0);
        buffer_add(pack->out, *view);
        return;
    }
    uint64_t length = read_varint(pack);
    *view = (struct view){ NULL, 0 };
    if (length == 0)
        return;
    if (length - 1 > (uint64_t) (pack->end - pack->at)) {
        pack->failed = true;
        return;
    }
    *view = (struct view){ pack->at, (size_t) length - 1 };
    pack->at += length - 1;
}

void pack_count(struct pack *pack, size_t *count)
{
    pack_number(pack, count);
    if (pack_reads(pack) && *count > (size_t) (pack->end - pack->at)) {
        pack->failed = true;
        *count = 0;
    }
}

void pack_file_state(struct pack *pack, struct file_state *state)
{
    int64_t *const times[] = { &state->size, &state->modified, &state->changed };
    uint64_t *const numbers[] = { &state->inode, &state->device };
    for (size_t i = 0; i < sizeof times / sizeof *times; i++)
        pack_bytes(pack, times[i], sizeof *times[i]);
    for (size_t i = 0; i < sizeof numbers / sizeof *numbers; i++)
        pack_bytes(pack, numbers[i], sizeof *numbers[i]);
}
