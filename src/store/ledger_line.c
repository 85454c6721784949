/* Lines of the ledger as ledger_write.c gives them, read in one pass: a ledger of 10,000
 * sources has some 100,000. What is in any other form is left to the reader of JSON. */
#include "base/vector.h"
#include "date/date.h"
#include "store/identifier.h"
#include "store/ledger_rows.h"

struct cursor {
    struct arena *arena;
    struct ledger_scratch *scratch;
    const char *at, *end;
};

static bool skip(struct cursor *cursor, struct view literal)
{
    struct view rest = { cursor->at, (size_t) (cursor->end - cursor->at) };
    if (!view_starts(rest, literal))
        return false;
    cursor->at += literal.length;
    return true;
}

/* Whether a byte of a string stands for itself and for nothing that is written otherwise:
 * no quotation mark, backslash, control character or '<'; U+2028 and U+2029, which begin
 * with E2, are written as escapes. */
static bool is_plain(unsigned char byte)
{
    return byte >= 0x20 && byte != '"' && byte != '\\' && byte != '<' && byte != 0x7F;
}

static bool is_separator(const char *at, const char *end)
{
    return end - at > 2 && (unsigned char) at[0] == 0xE2 &&
           (unsigned char) at[1] == 0x80 && ((unsigned char) at[2] & 0xFE) == 0xA8;
}

/* The string without the backslashes before quotation marks and backslashes. */
static struct view unescape(struct arena *arena, struct view text)
{
    char *out = arena_take(arena, text.length);
    size_t length = 0;
    for (size_t i = 0; i < text.length; i++) {
        if (text.data[i] == '\\')
            i++;
        out[length++] = text.data[i];
    }
    return (struct view){ out, length };
}

static bool read_string(struct cursor *cursor, struct view *out)
{
    if (!skip(cursor, VIEW("\"")))
        return false;
    const char *start = cursor->at, *at = start;
    bool escaped = false;
    for (; at < cursor->end && *at != '"'; at++) {
        if (*at == '\\' && at + 1 < cursor->end && (at[1] == '"' || at[1] == '\\')) {
            escaped = true;
            at++;
        } else if (!is_plain((unsigned char) *at) || is_separator(at, cursor->end)) {
            return false;
        }
    }
    if (at >= cursor->end)
        return false;
    cursor->at = at + 1;
    *out = (struct view){ start, (size_t) (at - start) };
    if (escaped)
        *out = unescape(cursor->arena, *out);
    return true;
}

static bool read_strings(struct cursor *cursor, struct view **out, size_t *count)
{
    struct ledger_scratch *scratch = cursor->scratch;
    scratch->count = 0;
    if (!skip(cursor, VIEW("[")))
        return false;
    do {
        if (!read_string(cursor, VECTOR_PUSH(cursor->arena, scratch)))
            return false;
    } while (skip(cursor, VIEW(",")));
    if (!skip(cursor, VIEW("]")))
        return false;
    *out = arena_take(cursor->arena, scratch->count * sizeof **out);
    memcpy(*out, scratch->items, scratch->count * sizeof **out);
    *count = scratch->count;
    return true;
}

/* The separator between fields and the key, with what follows; key is as it is written:
 * ",\"title\":". A field that may be missing is read where its key stands. */
#define FIELD(name) VIEW(",\"" name "\":")

static bool read_filled(struct cursor *cursor, struct view key, struct view *out)
{
    return skip(cursor, key) && read_string(cursor, out);
}

static bool read_if_any(struct cursor *cursor, struct view key, struct view *out)
{
    return !skip(cursor, key) || read_string(cursor, out);
}

static bool read_strings_if_any(struct cursor *cursor, struct view key, struct view **out,
                                size_t *count)
{
    return !skip(cursor, key) || read_strings(cursor, out, count);
}

static bool read_day(struct cursor *cursor, struct view key, struct day *out)
{
    struct view text;
    return read_filled(cursor, key, &text) && date_read_iso(text, out);
}

static bool read_log(struct cursor *cursor, struct ledger_life *life)
{
    struct view *texts = NULL;
    size_t count = 0;
    if (!read_strings_if_any(cursor, FIELD("log"), &texts, &count) ||
        count > LEDGER_ENTRIES_MAX)
        return false;
    if (count == 0)
        return true;
    life->entries = ARENA_ARRAY(cursor->arena, struct ledger_entry, count);
    life->entry_count = life->entry_capacity = count;
    for (size_t i = 0; i < count; i++)
        if (!ledger_entry_read(texts[i], &life->entries[i]))
            return false;
    return true;
}

static bool is_end(struct cursor *cursor)
{
    return skip(cursor, VIEW("},")) && cursor->at == cursor->end;
}

static bool read_event(struct cursor *cursor, struct ledger_event *row)
{
    if (!read_string(cursor, &row->id) || !identifier_is_slug(row->id) ||
        !read_filled(cursor, FIELD("title"), &row->title) ||
        !read_if_any(cursor, FIELD("found"), &row->found) ||
        !read_if_any(cursor, FIELD("date"), &row->edtf) ||
        !skip(cursor, FIELD("claims")) ||
        !read_strings(cursor, &row->claims, &row->claim_count) ||
        !read_day(cursor, FIELD("first_seen"), &row->life.first_seen))
        return false;
    row->changed = row->life.first_seen;
    struct view changed = { NULL, 0 };
    if (!read_if_any(cursor, FIELD("changed"), &changed) ||
        (changed.data != NULL && !date_read_iso(changed, &row->changed)))
        return false;
    for (size_t i = 1; i < row->claim_count; i++)
        if (view_compare(row->claims[i - 1], row->claims[i]) >= 0)
            return false;
    return read_log(cursor, &row->life) && is_end(cursor);
}

static bool read_types(struct cursor *cursor, struct ledger_entity *row)
{
    struct view *names = NULL;
    if (!read_strings_if_any(cursor, FIELD("was"), &names, &row->was_count))
        return false;
    row->was = ARENA_ARRAY(cursor->arena, enum entity_type, row->was_count);
    for (size_t i = 0; i < row->was_count; i++)
        if (!entity_type_of(names[i], &row->was[i]))
            return false;
    return true;
}

static bool read_entity(struct cursor *cursor, struct ledger_entity *row)
{
    struct view type, found_type = { NULL, 0 };
    if (!read_string(cursor, &row->id) || !identifier_is_slug(row->id) ||
        !read_filled(cursor, FIELD("type"), &type) ||
        !read_filled(cursor, FIELD("name"), &row->name) ||
        !read_if_any(cursor, FIELD("found"), &row->found) ||
        !read_if_any(cursor, FIELD("found_type"), &found_type) ||
        !read_strings_if_any(cursor, FIELD("aliases"), &row->aliases,
                             &row->alias_count) ||
        !read_types(cursor, row) ||
        !read_day(cursor, FIELD("first_seen"), &row->life.first_seen) ||
        !entity_type_of(type, &row->type))
        return false;
    row->found_type = row->type;
    return (found_type.data == NULL || entity_type_of(found_type, &row->found_type)) &&
           read_log(cursor, &row->life) && is_end(cursor);
}

static bool read_source(struct cursor *cursor, struct ledger_source *row)
{
    return read_string(cursor, &row->id) && identifier_is_path(row->id) &&
           read_if_any(cursor, FIELD("sha256"), &row->sha256) &&
           read_if_any(cursor, FIELD("title"), &row->title) &&
           read_if_any(cursor, FIELD("url"), &row->url) &&
           read_strings_if_any(cursor, FIELD("was"), &row->was, &row->was_count) &&
           read_day(cursor, FIELD("first_seen"), &row->life.first_seen) &&
           read_log(cursor, &row->life) && is_end(cursor);
}

bool ledger_read_line(struct arena *arena, struct view line,
                      struct ledger_scratch *scratch, struct ledger *ledger)
{
    struct cursor cursor = { .arena = arena,
                             .scratch = scratch,
                             .at = line.data,
                             .end = line.data + line.length };
    if (skip(&cursor, VIEW("{\"event\":"))) {
        struct ledger_event row = { .life.line = line };
        if (!read_event(&cursor, &row))
            return false;
        *VECTOR_PUSH(arena, &ledger->events) = row;
        return true;
    }
    if (skip(&cursor, VIEW("{\"entity\":"))) {
        struct ledger_entity row = { .life.line = line };
        if (!read_entity(&cursor, &row))
            return false;
        *VECTOR_PUSH(arena, &ledger->entities) = row;
        return true;
    }
    struct ledger_source row = { .life.line = line };
    if (!skip(&cursor, VIEW("{\"source\":")) || !read_source(&cursor, &row))
        return false;
    *VECTOR_PUSH(arena, &ledger->sources) = row;
    return true;
}
