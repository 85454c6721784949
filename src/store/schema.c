#include "store/schema.h"

#include <string.h>

#include "base/embedded.h"

extern const struct embedded store_schemas[];

static struct view schema_named(const char *name)
{
    const struct embedded *schema = store_schemas;
    while (schema->name != NULL && strcmp(schema->name, name) != 0)
        schema++;
    return (struct view){ (const char *) schema->bytes, schema->length };
}

struct view schema_record(void)
{
    return schema_named("record.schema.json");
}

struct view schema_timeline(void)
{
    return schema_named("timeline.schema.json");
}
