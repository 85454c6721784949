#include "store/settings.h"

#include "base/nearest.h"
#include "format/node.h"

struct setting {
    struct view key;
    bool (*fits)(struct view value);
    const char *wanted; /* what fits, in words */
};

static bool fits_any(struct view value)
{
    return value.length > 0;
}

/* http or https, a host, and nothing that ends a link early. */
static bool fits_address(struct view value)
{
    size_t scheme = view_starts(value, VIEW("https://")) ? 8 : 7;
    if (!view_starts(value, VIEW("https://")) && !view_starts(value, VIEW("http://")))
        return false;
    for (size_t i = 0; i < value.length; i++) {
        unsigned char byte = (unsigned char) value.data[i];
        if (byte <= ' ' || byte == 0x7F || byte == '"' || byte == '<' || byte == '>' ||
            byte == '?' || byte == '#')
            return false;
    }
    return value.length > scheme && value.data[scheme] != '/';
}

/* Subtags of 1 to 8 letters and digits between hyphens, the first of letters (RFC 5646).
 */
static bool fits_language(struct view value)
{
    bool first = true;
    struct view rest = value;
    while (rest.data != NULL) {
        struct view subtag = view_cut(&rest, '-');
        if (subtag.length < (first ? 2 : 1) || subtag.length > 8)
            return false;
        for (size_t i = 0; i < subtag.length; i++)
            if (!ascii_is_alpha(subtag.data[i]) &&
                (first || !ascii_is_digit(subtag.data[i])))
                return false;
        first = false;
    }
    return !first;
}

enum { TITLE, DESCRIPTION, BASE_URL, LANGUAGE, CONTACT, SETTING_COUNT };

static const struct setting SETTINGS[SETTING_COUNT] = {
    [TITLE] = { VIEW_INIT("title"), fits_any, "text" },
    [DESCRIPTION] = { VIEW_INIT("description"), fits_any, "text" },
    [BASE_URL] = { VIEW_INIT("base_url"), fits_address,
                   "an http or https address, as https://example.org/history" },
    [LANGUAGE] = { VIEW_INIT("language"), fits_language,
                   "a language tag, as en or pt-BR" },
    [CONTACT] = { VIEW_INIT("contact"), fits_any, "text" },
};

static size_t setting_of(struct view key)
{
    size_t i = 0;
    while (i < SETTING_COUNT && !view_equal(SETTINGS[i].key, key))
        i++;
    return i;
}

static void report_unknown(const struct node_field *field,
                           struct diagnostics *diagnostics)
{
    struct view keys[SETTING_COUNT];
    for (size_t i = 0; i < SETTING_COUNT; i++)
        keys[i] = SETTINGS[i].key;
    struct view nearest = nearest_name(field->key, keys, SETTING_COUNT);
    struct view key = view_slice(field->key, 0, 60);
    if (nearest.data != NULL)
        diagnostics_add(diagnostics, DIAGNOSTIC_UNKNOWN_KEY, field->line, field->column,
                        "\"%.*s\" is no setting (do you mean \"%.*s\"?)", VIEW_ARG(key),
                        VIEW_ARG(nearest));
    else
        diagnostics_add(diagnostics, DIAGNOSTIC_UNKNOWN_KEY, field->line, field->column,
                        "\"%.*s\" is no setting (there are title, description, base_url, "
                        "language and contact)",
                        VIEW_ARG(key));
}

static void read_field(const struct node_field *field, struct diagnostics *diagnostics,
                       struct view *values)
{
    size_t number = setting_of(field->key);
    const struct node *value = &field->value;
    if (number == SETTING_COUNT) {
        report_unknown(field, diagnostics);
        return;
    }
    if (value->kind == NODE_NULL)
        return;
    struct view text = view_trim(node_string(value));
    if (value->kind == NODE_STRING && SETTINGS[number].fits(text))
        values[number] = text;
    else
        diagnostics_add(diagnostics, DIAGNOSTIC_BAD_VALUE, value->line, value->column,
                        "\"%.*s\" must be %s", VIEW_ARG(field->key),
                        SETTINGS[number].wanted);
}

/* Addresses are joined with a slash of their own. */
static struct view without_slash(struct view address)
{
    while (view_ends(address, VIEW("/")))
        address.length--;
    return address;
}

static void read_fields(const struct node *node, struct diagnostics *diagnostics,
                        struct view *values)
{
    if (node->kind == NODE_MAP) {
        for (size_t i = 0; i < node->count; i++)
            read_field(&node->fields[i], diagnostics, values);
    } else if (node->kind != NODE_NULL) {
        diagnostics_add(diagnostics, DIAGNOSTIC_BAD_SETTINGS, node->line, node->column,
                        "the settings are no mapping (write lines as in \"title: ...\")");
    }
}

void settings_read(struct arena *arena, struct view text, struct diagnostics *diagnostics,
                   struct timeline *timeline)
{
    struct view values[SETTING_COUNT] = {
        [TITLE] = VIEW_INIT("Timeline"), [LANGUAGE] = VIEW_INIT("en")
    };
    struct error err = { .kind = ERROR_NONE };
    struct node node;
    if (text.data != NULL && yaml_read(arena, text, &node, &err))
        read_fields(&node, diagnostics, values);
    else if (err.kind != ERROR_NONE)
        diagnostics_add(diagnostics, DIAGNOSTIC_BAD_SETTINGS, err.line, err.column, "%s",
                        err.text);
    timeline->title = values[TITLE];
    timeline->description = values[DESCRIPTION];
    timeline->base_url = without_slash(values[BASE_URL]);
    timeline->language = values[LANGUAGE];
    timeline->contact = values[CONTACT];
}
