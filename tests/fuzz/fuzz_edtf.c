/* EDTF: what is read and written is read again as the same. */
#include "fuzz.h"

#include "date/date.h"

static void check_parts(const struct date *date)
{
    static const enum date_part parts[] = { DATE_EARLY, DATE_MID, DATE_LATE };
    struct arena arena = { .blocks = NULL };
    for (size_t i = 0; i < sizeof parts / sizeof parts[0]; i++) {
        struct date part = date_part_of(date, parts[i]);
        FUZZ_CHECK(day_compare(part.earliest, part.latest) <= 0, view_of(date->edtf));
        FUZZ_CHECK(day_compare(date->earliest, part.earliest) <= 0 &&
                       day_compare(part.latest, date->latest) <= 0,
                   view_of(date->edtf));
    }
    FUZZ_CHECK(date_display(&arena, date).length > 0, view_of(date->edtf));
    arena_finish(&arena);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct view text = { (const char *) data, size };
    struct date date, again;
    struct error err = { .kind = ERROR_NONE };
    if (!date_read_edtf(text, &date, &err)) {
        FUZZ_CHECK(err.kind == ERROR_INPUT && err.text[0] != '\0', text);
        return 0;
    }
    FUZZ_CHECK(day_is_valid(date.earliest) && day_is_valid(date.latest), text);
    FUZZ_CHECK(day_compare(date.earliest, date.latest) <= 0, text);
    FUZZ_CHECK(date_read_edtf(view_of(date.edtf), &again, &err), view_of(date.edtf));
    FUZZ_CHECK(view_equal(view_of(again.edtf), view_of(date.edtf)), view_of(date.edtf));
    FUZZ_CHECK(date_compare(&date, &again) == 0 && date.certainty == again.certainty &&
                   date.open_start == again.open_start && date.open_end == again.open_end,
               view_of(date.edtf));
    check_parts(&date);
    return 0;
}

bool fuzz_example(size_t number, struct buffer *out)
{
    static const char *const examples[] = {
        "2019-03-04",
        "2019-03",
        "2019",
        "1984~",
        "1984?",
        "198X",
        "19XX",
        "2004-XX",
        "2004-06-XX",
        "2019-21",
        "2019-33",
        "2019-41",
        "1984/1986",
        "../1984",
        "1984/..",
        "-0044",
        "Y-9999",
        "-0044-03-15",
        "[1667,1668]",
        "{1960,1961}",
        "1984-06?/2004-08?",
        "2004-06~-11",
        "156X-12-25",
        "2004-02-01/2005-02-08",
        "2019-03-04T10:00:00Z",
        "Y9999",
        "/1984",
        "1984/",
        "[..1983]",
        "{1667..1670}",
        "1950S2",
        "2019-W10",
        "0000-01-01",
        "9999-12-31",
    };
    if (number >= sizeof examples / sizeof examples[0])
        return false;
    buffer_add(out, view_of(examples[number]));
    return true;
}
