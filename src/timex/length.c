#include "timex/length.h"

#include "timex/value_text.h"

/* A unit as durations write it: its letter, what one of it counts in that letter's unit,
 * how a half of it is written. */
static const struct unit {
    char unit;
    const char *prefix;
    char letter;
    int scale;
    const char *half;
} units[] = {
    { 'S', "PT", 'S', 1, "" },    { 'N', "PT", 'M', 1, "30S" },
    { 'H', "PT", 'H', 1, "30M" }, { 'D', "P", 'D', 1, "T12H" },
    { 'W', "P", 'W', 1, "" },     { 'F', "P", 'W', 2, "" },
    { 'K', "P", 'D', 2, "" },     { 'M', "P", 'M', 1, "" },
    { 'Q', "P", 'Q', 1, "" },     { 'Y', "P", 'Y', 1, "6M" },
    { 'E', "P", 'Y', 10, "" },    { 'C', "P", 'Y', 100, "" },
    { 'L', "P", 'Y', 1000, "" },
};

static const struct unit *unit_of(char letter)
{
    for (size_t i = 0; i < sizeof units / sizeof units[0]; i++)
        if (units[i].unit == letter)
            return &units[i];
    return NULL;
}

/* The smaller units that an amount counts, which an int may not hold: "99990999
 * centuries". */
static size_t scaled(int amount, const struct unit *unit)
{
    return (size_t) amount * (size_t) unit->scale;
}

/* "P3Y", "PT15M": a number of the unit, or of smaller ones that it counts. */
static struct value_text counted(const struct unit *unit, size_t amount)
{
    struct value_text out = { .length = 0 };
    value_add(&out, unit->prefix);
    value_add_number(&out, amount, 1);
    value_add_byte(&out, unit->letter);
    return out;
}

/* Half of a decade is five years, of a fortnight a week; elsewhere a smaller unit. */
static struct value_text half_value(const struct unit *unit, int amount)
{
    if (unit->scale > 1)
        return counted(unit, scaled(amount, unit) + (size_t) unit->scale / 2);
    struct value_text out = counted(unit, (size_t) amount);
    if (*unit->half == 0) {
        out.length--;
        value_add(&out, ".5");
        value_add_byte(&out, unit->letter);
        return out;
    }
    if (amount == 0) {
        out.length = 0;
        value_add(&out, *unit->half == 'T' ? "P" : unit->prefix);
    }
    value_add(&out, unit->half);
    return out;
}

/* "three years and two months"; times of day stand behind a T. */
static struct value_text pair_value(const struct frame *frame, const struct unit *unit,
                                    const struct unit *low)
{
    struct value_text out = counted(unit, scaled(frame->amount, unit));
    if (low->prefix[1] == 'T' && unit->prefix[1] != 'T')
        value_add_byte(&out, 'T');
    value_add_number(&out, scaled(frame->amount_low, low), 1);
    value_add_byte(&out, low->letter);
    return out;
}

/* "PXY" */
static struct value_text vague_value(const struct unit *unit)
{
    struct value_text out = { .length = 0 };
    value_add(&out, unit->prefix);
    value_add_byte(&out, 'X');
    value_add_byte(&out, unit->scale == 10    ? 'E'
                         : unit->scale >= 100 ? 'C'
                                              : unit->letter);
    return out;
}

struct view length_value(struct arena *arena, const struct frame *frame)
{
    const struct unit *unit = unit_of(frame->unit), *low = unit_of(frame->unit_low);
    bool pair = frame->amount_low != 0 && !frame->vague && !frame->half_more;
    if (unit == NULL || (pair && low == NULL))
        return (struct view){ NULL, 0 };
    struct value_text out = frame->vague       ? vague_value(unit)
                            : frame->half_more ? half_value(unit, frame->amount)
                            : pair             ? pair_value(frame, unit, low)
                                   : counted(unit, scaled(frame->amount, unit));
    return value_text_view(arena, &out);
}

static struct view set_daypart(const struct frame *frame)
{
    return frame->daypart == 'M'   ? VIEW("TMO")
           : frame->daypart == 'A' ? VIEW("TAF")
           : frame->daypart == 'E' ? VIEW("TEV")
           : frame->daypart == 'N' ? VIEW("TNI")
           : frame->daypart == 'D' ? VIEW("TDT")
                                   : VIEW("");
}

struct view set_value(struct arena *arena, const struct frame *frame)
{
    struct view part = set_daypart(frame);
    if (frame->weekday)
        return arena_format(arena, "XXXX-WXX-%d%.*s", frame->weekday, VIEW_ARG(part));
    if (frame->month)
        return arena_format(arena, "XXXX-%02d", frame->month);
    if (frame->season) {
        static const char *const seasons[] = { "SP", "SU", "FA", "WI" };
        return arena_format(arena, "XXXX-%s", seasons[frame->season - 21]);
    }
    if (frame->unit == 'K' && frame->amount == 1)
        return VIEW("XXXX-WXX-WE");
    if (frame->daypart)
        return arena_format(arena, "XXXX-XX-XX%.*s", VIEW_ARG(part));
    return length_value(arena, frame);
}

struct view set_quant(const struct frame *frame)
{
    return frame->quant == 'e'   ? VIEW("EACH")
           : frame->quant == 'v' ? VIEW("EVERY")
           : frame->quant == 'a' ? VIEW("ANY")
                                 : (struct view){ NULL, 0 };
}

struct view set_freq(struct arena *arena, const struct frame *frame)
{
    if (frame->times <= 0)
        return (struct view){ NULL, 0 };
    const struct unit *unit = unit_of(frame->times_unit);
    return arena_format(arena, "%zu%c",
                        unit != NULL ? scaled(frame->times, unit) : (size_t) frame->times,
                        unit == NULL ? 'X' : unit->letter);
}
