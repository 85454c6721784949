#include "store/claim_address.h"

struct view claim_address(struct arena *arena, const struct timeline *timeline,
                          struct claim_ref ref)
{
    const struct record *record = timeline->records[ref.source];
    struct view source = record->source.id;
    struct view claim = view_of(record->claims.items[ref.claim].id);
    char *address = arena_take(arena, source.length + claim.length + 2);
    if (source.length > 0)
        memcpy(address, source.data, source.length);
    address[source.length] = '#';
    memcpy(address + source.length + 1, claim.data, claim.length);
    size_t length = source.length + 1 + claim.length;
    address[length] = '\0';
    return (struct view){ address, length };
}

void claim_addresses_find(struct arena *arena, const struct timeline *timeline,
                          struct claim_addresses *out)
{
    size_t count = 0, next = 0;
    for (size_t i = 0; i < timeline->record_count; i++)
        count += timeline->records[i]->claims.count;
    *out =
        (struct claim_addresses){ .refs = ARENA_ARRAY(arena, struct claim_ref, count) };
    for (size_t i = 0; i < timeline->record_count; i++)
        for (size_t j = 0; j < timeline->records[i]->claims.count; j++) {
            struct claim_ref ref = { .source = i, .claim = j };
            out->refs[next] = ref;
            struct view address = claim_address(arena, timeline, ref);
            *table_put(arena, &out->places, address, NULL) = next++;
        }
}

const struct claim_ref *claim_at_address(const struct claim_addresses *addresses,
                                         struct view address)
{
    const size_t *place = table_get(&addresses->places, address);
    return place != NULL ? &addresses->refs[*place] : NULL;
}
