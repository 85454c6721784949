#include "timex/length.h"

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

/* Half of a decade is five years, of a fortnight a week; elsewhere a smaller unit. */
static struct view half_value(struct arena *arena, const struct unit *unit, int amount)
{
    if (unit->scale > 1)
        return arena_format(arena, "%s%d%c", unit->prefix,
                            amount * unit->scale + unit->scale / 2, unit->letter);
    if (*unit->half == 0)
        return arena_format(arena, "%s%d.5%c", unit->prefix, amount, unit->letter);
    if (amount == 0)
        return arena_format(arena, "%s%s", *unit->half == 'T' ? "P" : unit->prefix,
                            unit->half);
    return arena_format(arena, "%s%d%c%s", unit->prefix, amount, unit->letter,
                        unit->half);
}

/* "three years and two months"; times of day stand behind a T. */
static struct view pair_value(struct arena *arena, const struct frame *frame,
                              const struct unit *unit)
{
    const struct unit *low = unit_of(frame->unit_low);
    if (low == NULL)
        return (struct view){ NULL, 0 };
    bool opens_time = low->prefix[1] == 'T' && unit->prefix[1] != 'T';
    return arena_format(arena, "%s%d%c%s%d%c", unit->prefix, frame->amount * unit->scale,
                        unit->letter, opens_time ? "T" : "",
                        frame->amount_low * low->scale, low->letter);
}

struct view length_value(struct arena *arena, const struct frame *frame)
{
    const struct unit *unit = unit_of(frame->unit);
    if (unit == NULL)
        return (struct view){ NULL, 0 };
    if (frame->vague) {
        char letter = unit->scale == 10 ? 'E' : unit->scale >= 100 ? 'C' : unit->letter;
        return arena_format(arena, "%sX%c", unit->prefix, letter);
    }
    if (frame->half_more)
        return half_value(arena, unit, frame->amount);
    if (frame->amount_low != 0)
        return pair_value(arena, frame, unit);
    return arena_format(arena, "%s%d%c", unit->prefix, frame->amount * unit->scale,
                        unit->letter);
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
    return arena_format(arena, "%d%c", frame->times * (unit != NULL ? unit->scale : 1),
                        unit == NULL ? 'X' : unit->letter);
}
