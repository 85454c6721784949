#include "site/key.h"

#include "date/date.h"
#include "site/glyph.h"
#include "site/when.h"

static const struct key {
    struct view edtf;
    enum date_part part;
    enum claim_relation relation;
    struct view text;
} keys[] = {
    { VIEW_INIT("2010-05-26"), DATE_WHOLE, CLAIM_ON, VIEW_INIT("A dot is an exact day") },
    { VIEW_INIT("2010-06"), DATE_WHOLE, CLAIM_ON,
      VIEW_INIT("A bar is a month or more: the vaguer, the thinner") },
    { VIEW_INIT("2010"), DATE_LATE, CLAIM_ON,
      VIEW_INIT("Hatched: how far the words reach") },
    { VIEW_INIT("2010"), DATE_WHOLE, CLAIM_SINCE,
      VIEW_INIT("An arrow: it goes on from there") },
};

void key_fill(struct template_part *part)
{
    for (size_t i = 0; i < sizeof keys / sizeof *keys; i++) {
        struct date *date = ARENA_NEW(part->arena, struct date);
        if (!date_read_edtf(keys[i].edtf, date, NULL))
            continue;
        if (keys[i].part != DATE_WHOLE)
            *date = date_part_of(date, keys[i].part);
        struct template_part *row = part_add(part, "KEY");
        part_set(row, "WORDS", when_words(part->arena, date, keys[i].relation, true));
        part_set(row, "TEXT", keys[i].text);
        struct glyph glyph = { .date = date, .relation = keys[i].relation, .width = 120 };
        struct glyph_frame frame = glyph_frame_of(date);
        glyph_fill(row, &glyph, &frame);
    }
}
