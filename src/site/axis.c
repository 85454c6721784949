#include "site/axis.h"

#include "site/glyph.h"
#include "site/years.h"

static void add_label(struct template_part *axis, struct view name)
{
    part_set(part_add(axis, "LABEL"), "NAME", name);
}

static void add_months(struct template_part *axis)
{
    static const char names[] = "JanFebMarAprMayJunJulAugSepOctNovDec";
    for (int month = 0; month < 12; month++)
        add_label(axis, (struct view){ names + 3 * month, 3 });
}

static void add_years(struct template_part *axis, int year, int step)
{
    for (int i = 0; i < 10; i++) {
        struct day first = { year + i * step, 1, 1 },
                   after = { year + (i + 1) * step, 1, 1 };
        if (!day_is_valid(first) || !day_is_valid(after))
            return;
        add_label(axis, year_words(axis->arena, first.year));
    }
}

void axis_fill(struct template_part *part, const struct event *event,
               enum claim_relation relation)
{
    struct glyph_frame frame = glyph_frame_of(&event->date);
    struct glyph glyph = { .date = &event->date,
                           .relation = relation,
                           .disputed = event->disagreement_count > 0,
                           .width = AXIS_WIDTH };
    struct template_part *axis = part_add(part, "AXIS");
    int year = day_of_number(frame.first).year;
    if (frame.unit == DATE_YEAR) {
        frame.ticks = 12;
        add_months(axis);
    } else if (frame.unit == DATE_DECADE) {
        add_years(axis, year, 1);
    } else if (frame.unit == DATE_CENTURY) {
        add_years(axis, year, 10);
    } else {
        add_label(axis, year_words(axis->arena, event->date.earliest.year));
        add_label(axis, year_words(axis->arena, event->date.latest.year));
    }
    glyph_fill(axis, &glyph, &frame);
}
