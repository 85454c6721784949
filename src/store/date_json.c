#include "store/date_json.h"

#include "store/fields.h"

static void put_day(struct json_writer *writer, struct view key, struct day day)
{
    char iso[DATE_ISO_SIZE];
    date_write_iso(day, iso);
    json_put_string(writer, key, view_of(iso));
}

void date_json_write(struct json_writer *writer, const struct date *date)
{
    char display[DATE_DISPLAY_SIZE];
    date_write_display(date, display);
    json_begin_map(writer);
    json_put_string(writer, VIEW("edtf"), view_of(date->edtf));
    put_day(writer, VIEW("earliest"), date->earliest);
    put_day(writer, VIEW("latest"), date->latest);
    json_put_string(writer, VIEW("precision"), date_precision_name(date->precision));
    json_put_string(writer, VIEW("certainty"), date_certainty_name(date->certainty));
    if (date->part != DATE_WHOLE)
        json_put_string(writer, VIEW("part"), date_part_name(date->part));
    if (date->has_core) {
        json_key(writer, VIEW("core"));
        json_begin_map(writer);
        put_day(writer, VIEW("earliest"), date->core_earliest);
        put_day(writer, VIEW("latest"), date->core_latest);
        json_end_map(writer);
    }
    json_put_string(writer, VIEW("display"), view_of(display));
    json_end_map(writer);
}

void date_json_put(struct json_writer *writer, struct view key, bool present,
                   const struct date *date)
{
    json_key(writer, key);
    if (present)
        date_json_write(writer, date);
    else
        json_write_null(writer);
}

static bool read_day(const struct node *map, const char *key, struct day *out,
                     struct error *err)
{
    struct view text;
    return field_string(map, key, &text, err) &&
           (date_read_iso(text, out) ||
            field_refuse(key, text, "a day of the calendar, as 2019-03-04", err));
}

static bool read_names(const struct node *map, struct date *date, struct error *err)
{
    struct view precision, certainty, part;
    if (!field_string(map, "precision", &precision, err) ||
        !field_string(map, "certainty", &certainty, err) ||
        !field_string_if_any(map, "part", &part, err))
        return false;
    if (!date_precision_of(precision, &date->precision))
        return field_refuse("precision", precision, "one of the contract's", err);
    if (!date_certainty_of(certainty, &date->certainty))
        return field_refuse("certainty", certainty, "exact, approximate or uncertain",
                            err);
    if (part.data != NULL && !date_part_of_name(part, &date->part))
        return field_refuse("part", part, "early, mid or late", err);
    return true;
}

static const struct field_rule core_fields[] = {
    FIELD_RULE("earliest", FIELD_REQUIRED),
    FIELD_RULE("latest", FIELD_REQUIRED),
};

static bool read_core(const struct node *map, struct date *date, struct error *err)
{
    const struct node *core = node_get(map, VIEW("core"));
    if (core == NULL)
        return true;
    if (!FIELD_SHAPE(core, core_fields, err))
        return field_within("core", err);
    if (!read_day(core, "earliest", &date->core_earliest, err) ||
        !read_day(core, "latest", &date->core_latest, err))
        return field_within("core", err);
    if (day_compare(date->core_earliest, date->earliest) < 0 ||
        day_compare(date->core_latest, date->latest) > 0 ||
        day_compare(date->core_earliest, date->core_latest) > 0)
        return error_set(err, ERROR_INPUT,
                         "\"core\" must lie within earliest and latest");
    date->has_core = true;
    return true;
}

static const struct field_rule date_fields[] = {
    FIELD_RULE("edtf", FIELD_REQUIRED | FIELD_FILLED),
    FIELD_RULE("earliest", FIELD_REQUIRED),
    FIELD_RULE("latest", FIELD_REQUIRED),
    FIELD_RULE("precision", FIELD_REQUIRED),
    FIELD_RULE("certainty", FIELD_REQUIRED),
    FIELD_RULE("part", 0),
    FIELD_RULE("core", 0),
    FIELD_RULE("display", FIELD_REQUIRED | FIELD_FILLED | FIELD_STRING),
};

/* The most days that a date of each precision can have. */
static bool fits_precision(const struct date *date)
{
    static const int32_t days_max[] = {
        [DATE_TIME] = 1,
        [DATE_DAY] = 1,
        [DATE_WEEK] = 7,
        [DATE_MONTH] = 31,
        [DATE_QUARTER] = 92,
        [DATE_SEASON] = 92,
        [DATE_HALF] = 184,
        [DATE_YEAR] = 366,
        [DATE_DECADE] = 3653,
        [DATE_CENTURY] = 36525,
        [DATE_INTERVAL] = INT32_MAX,
    };
    return date_length(date) <= days_max[date->precision];
}

static bool read_date(const struct node *map, struct date *out, struct error *err)
{
    struct view edtf;
    struct day earliest, latest;
    struct date date;
    if (!FIELD_SHAPE(map, date_fields, err) || !field_string(map, "edtf", &edtf, err))
        return false;
    if (!date_read_edtf(edtf, &date, err)) {
        if (err != NULL)
            err->column = 0; /* within the text, not within the file's line */
        return field_within("edtf", err);
    }
    if (!read_day(map, "earliest", &earliest, err) ||
        !read_day(map, "latest", &latest, err) || !read_names(map, &date, err))
        return false;
    if (day_compare(earliest, date.earliest) != 0 ||
        day_compare(latest, date.latest) != 0)
        return error_set(
            err, ERROR_INPUT,
            "\"edtf\" is \"%.*s\", whose days are not those of \"earliest\" and "
            "\"latest\" (correct one of them)",
            VIEW_ARG(edtf));
    if (!fits_precision(&date))
        return error_set(err, ERROR_INPUT,
                         "\"edtf\" is \"%.*s\", which is longer than a %.*s (correct it "
                         "or \"precision\")",
                         VIEW_ARG(edtf), VIEW_ARG(date_precision_name(date.precision)));
    if (!read_core(map, &date, err))
        return false;
    *out = date;
    return true;
}

bool date_json_read(const struct node *map, const char *key, struct date *out,
                    struct error *err)
{
    const struct node *value;
    return field_map(map, key, &value, err) &&
           (read_date(value, out, err) || field_within(key, err));
}

bool date_json_read_if_any(const struct node *map, const char *key, bool *present,
                           struct date *out, struct error *err)
{
    const struct node *value = node_get(map, view_of(key));
    if (value != NULL && value->kind == NODE_NULL) {
        *present = false;
        return true;
    }
    *present = true;
    return date_json_read(map, key, out, err);
}
