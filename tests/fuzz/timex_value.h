/* A grammar of the TIMEX3 values that the tagger may give (TimeML 1.2.1, TIDES 2005):
 *
 *     value    = "" | reference | duration | date
 *     reference= ("PAST" | "PRESENT" | "FUTURE") "_REF"
 *     duration = "P" *( amount unit ) [ "T" 1*( amount time-unit ) ]
 *     amount   = digits [ ".5" ] | "X"
 *     date     = [ "BC" ] year [ "-" division ] [ time ]
 *     year     = 2 to 4 digits | 2 to 4 "X"        century, decade, year
 *     division = month [ "-" day ] | "W" week [ "-" ( weekday | "WE" ) ]
 *              | "Q" digit | "H" digit | season | "XX" [ "-XX" ]
 *     time     = "T" ( part of the day | hh ":" mm [ ":" ss ] [ zone ] ) */
#ifndef ANNALS_TESTS_TIMEX_VALUE_H
#define ANNALS_TESTS_TIMEX_VALUE_H

#include "base/view.h"

struct value_reader {
    struct view rest;
};

static inline bool value_take(struct value_reader *reader, struct view word)
{
    if (!view_starts(reader->rest, word))
        return false;
    reader->rest = view_slice(reader->rest, word.length, reader->rest.length);
    return true;
}

/* Two digits from least to most, or XX. */
static inline bool value_take_two(struct value_reader *reader, int least, int most)
{
    int number = 0;
    if (value_take(reader, VIEW("XX")))
        return true;
    if (!view_number(view_slice(reader->rest, 0, 2), &number) || number < least ||
        number > most || reader->rest.length < 2)
        return false;
    reader->rest = view_slice(reader->rest, 2, reader->rest.length);
    return true;
}

static inline bool value_take_one_of(struct value_reader *reader, struct view letters)
{
    if (reader->rest.length == 0 ||
        view_find_byte(letters, reader->rest.data[0], 0) == letters.length)
        return false;
    reader->rest = view_slice(reader->rest, 1, reader->rest.length);
    return true;
}

/* Amounts with units; how many. */
static inline size_t value_take_amounts(struct value_reader *reader, struct view units)
{
    size_t count = 0;
    for (;; count++) {
        struct value_reader ahead = *reader;
        if (!value_take(&ahead, VIEW("X"))) {
            size_t digits = 0;
            while (digits < ahead.rest.length && ascii_is_digit(ahead.rest.data[digits]))
                digits++;
            if (digits == 0)
                return count;
            ahead.rest = view_slice(ahead.rest, digits, ahead.rest.length);
            value_take(&ahead, VIEW(".5"));
        }
        if (!value_take_one_of(&ahead, units))
            return count;
        *reader = ahead;
    }
}

static inline bool value_is_duration(struct view value)
{
    struct value_reader reader = { value };
    if (!value_take(&reader, VIEW("P")))
        return false;
    size_t count = value_take_amounts(&reader, VIEW("YEMWDQCL"));
    if (value_take(&reader, VIEW("T"))) {
        size_t times = value_take_amounts(&reader, VIEW("HMS"));
        if (times == 0)
            return false;
        count += times;
    }
    return count > 0 && reader.rest.length == 0;
}

static inline bool value_take_time(struct value_reader *reader)
{
    static const struct view parts[] = { VIEW_INIT("MO"), VIEW_INIT("MI"),
                                         VIEW_INIT("AF"), VIEW_INIT("EV"),
                                         VIEW_INIT("NI"), VIEW_INIT("DT") };
    for (size_t i = 0; i < sizeof parts / sizeof parts[0]; i++)
        if (value_take(reader, parts[i]))
            return true;
    if (!value_take_two(reader, 0, 24) || !value_take(reader, VIEW(":")) ||
        !value_take_two(reader, 0, 59))
        return false;
    if (value_take(reader, VIEW(":")) && !value_take_two(reader, 0, 60))
        return false;
    if (value_take(reader, VIEW("Z")))
        return true;
    if (!value_take(reader, VIEW("+")) && !value_take(reader, VIEW("-")))
        return true;
    return value_take_two(reader, 0, 14) &&
           (!value_take(reader, VIEW(":")) || value_take_two(reader, 0, 59));
}

static inline bool value_take_division(struct value_reader *reader)
{
    static const struct view seasons[] = { VIEW_INIT("SP"), VIEW_INIT("SU"),
                                           VIEW_INIT("FA"), VIEW_INIT("WI") };
    for (size_t i = 0; i < sizeof seasons / sizeof seasons[0]; i++)
        if (value_take(reader, seasons[i]))
            return true;
    if (value_take(reader, VIEW("Q")))
        return value_take_one_of(reader, VIEW("1234X"));
    if (value_take(reader, VIEW("H")))
        return value_take_one_of(reader, VIEW("12X"));
    if (value_take(reader, VIEW("W"))) {
        if (!value_take_two(reader, 1, 53))
            return false;
        return !value_take(reader, VIEW("-")) || value_take(reader, VIEW("WE")) ||
               value_take_one_of(reader, VIEW("1234567"));
    }
    return value_take_two(reader, 1, 12) &&
           (!value_take(reader, VIEW("-")) || value_take_two(reader, 1, 31));
}

static inline bool value_is_date(struct view value)
{
    struct value_reader reader = { value };
    size_t width = 0;
    value_take(&reader, VIEW("BC"));
    bool known = reader.rest.length > 0 && reader.rest.data[0] != 'X';
    while (width < reader.rest.length && width < 4 &&
           (known ? ascii_is_digit(reader.rest.data[width])
                  : reader.rest.data[width] == 'X'))
        width++;
    reader.rest = view_slice(reader.rest, width, reader.rest.length);
    if (width < 2)
        return false;
    if (value_take(&reader, VIEW("-")) && (width != 4 || !value_take_division(&reader)))
        return false;
    if (value_take(&reader, VIEW("T")) && !value_take_time(&reader))
        return false;
    return reader.rest.length == 0;
}

static inline bool value_is_well_formed(struct view value)
{
    return value.length == 0 || view_equal(value, VIEW("PAST_REF")) ||
           view_equal(value, VIEW("PRESENT_REF")) ||
           view_equal(value, VIEW("FUTURE_REF")) || value_is_duration(value) ||
           value_is_date(value);
}

#endif
