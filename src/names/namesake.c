/* Namesakes: which bearers of one full name are one person. A name alone joins nobody: a
 * role, a country or another name that both sources give has to speak for it. */
#include "base/digest.h"
#include "base/number_table.h"
#include "base/utf8.h"
#include "base/vector.h"
#include "names/entity_work.h"
#include "names/gazetteer.h"
#include "names/word_class.h"

/* Bearers of a source that may speak for another; the first, since a source begins with
 * what it is about. */
enum { CONTEXT_MAX = 24, WORD_BYTES = 64, STRONG = 40, WEAK = 20 };

/* Where something that speaks for a name was seen first: node + 1, by a hash of name and
 * thing. */
struct seen {
    struct entity_work *work;
    struct number_table nodes; /* things */
    struct table firsts;       /* names */
};

/* Something that goes with a name in a source. */
struct companion {
    uint64_t hash;
    bool strong; /* a role or a name of person, body or text: tells namesakes apart */
    struct view words, named; /* what it says, and of whom */
};

struct companion_list {
    struct companion *items;
    size_t count, capacity;
    uint64_t name; /* its hash */
};

/* What the hashes of all companions of a name begin with. */
static uint64_t hash_of(struct view name)
{
    return digest_hash(digest_hash(DIGEST_SEED, name), VIEW("\n"));
}

/* The thing is of a kind and text: "r " and "minister". */
static void add_companion(struct entity_work *work, struct companion_list *list,
                          struct companion companion, struct view kind, struct view thing)
{
    companion.hash = digest_hash(digest_hash(list->name, kind), thing);
    *VECTOR_PUSH(work->arena, list) = companion;
}

/* Words of roles that every second person has say nothing. */
static bool tells(struct view word)
{
    static const struct view common[] = {
        VIEW_INIT("of"),    VIEW_INIT("the"),  VIEW_INIT("and"),    VIEW_INIT("former"),
        VIEW_INIT("for"),   VIEW_INIT("in"),   VIEW_INIT("at"),     VIEW_INIT("who"),
        VIEW_INIT("had"),   VIEW_INIT("been"), VIEW_INIT("deputy"), VIEW_INIT("senior"),
        VIEW_INIT("mr"),    VIEW_INIT("mrs"),  VIEW_INIT("ms"),     VIEW_INIT("dr"),
        VIEW_INIT("a"),     VIEW_INIT("an"),   VIEW_INIT("from"),   VIEW_INIT("its"),
        VIEW_INIT("first"), VIEW_INIT("s"),    VIEW_INIT("new"),    VIEW_INIT("old"),
    };
    for (size_t i = 0; i < sizeof common / sizeof *common; i++)
        if (view_equal(common[i], word))
            return false;
    return word.length > 1;
}

/* Refugees, defectors and asylum seekers are one. */
static struct view usual_role_word(struct view word)
{
    const struct name_word *known = gazetteer_word(word);
    return known != NULL && (known->classes & CLASS_REFUGE) != 0 ? VIEW("refugee") : word;
}

static void add_roles(struct entity_work *work, const struct bearer *bearer,
                      struct companion_list *list)
{
    if (bearer->role.length == 0)
        return;
    struct view rest = utf8_slug(work->arena, bearer->role, WORD_BYTES * 4);
    while (rest.length > 0) {
        struct view word = view_cut(&rest, '-');
        if (!tells(word) || gazetteer_name(word).data != NULL)
            continue; /* a country counts by itself */
        word = usual_role_word(word);
        add_companion(work, list,
                      (struct companion){ .strong = true,
                                          .words = VIEW("both are called "),
                                          .named = word },
                      VIEW("r "), word);
    }
}

/* The names beside a bearer's in its source: of places they speak weakly. */
static void add_context(struct entity_work *work, size_t node,
                        struct companion_list *list)
{
    size_t first = work->firsts[work->nodes[node].source];
    size_t end = work->firsts[work->nodes[node].source + 1];
    if (end > first + CONTEXT_MAX)
        end = first + CONTEXT_MAX;
    for (size_t i = first; i < end; i++) {
        const struct bearer *bearer = work->nodes[i].bearer;
        struct view key = work->keys[i].name;
        if (i == node || key.length < 3)
            continue;
        key = view_slice(key, 2, key.length); /* whatever type each source gives it */
        add_companion(work, list,
                      (struct companion){ .strong = bearer->type != ENTITY_PLACE,
                                          .words = VIEW("both sources name "),
                                          .named = bearer->name },
                      VIEW(""), key);
    }
}

/* Words of names that nobody bears, as far as known. */
static void add_names(struct entity_work *work, size_t node, struct companion_list *list)
{
    const struct entity_source *source = &work->input->sources[work->nodes[node].source];
    for (size_t i = 0; i < source->name_count && i < CONTEXT_MAX; i++)
        add_companion(
            work, list,
            (struct companion){ .strong = true,
                                .words = VIEW("both sources give one more name") },
            VIEW(""),
            (struct view){ (const char *) &source->names[i], sizeof *source->names });
}

/* All that a bearer's source says beside the name. */
static void list_own(struct entity_work *work, size_t node, struct companion_list *list)
{
    const struct bearer *bearer = work->nodes[node].bearer;
    add_roles(work, bearer, list);
    if (work->keys[node].full.length > 0)
        add_companion(
            work, list,
            (struct companion){ .strong = true,
                                .words = VIEW("all the words of the name are the same") },
            VIEW(""), work->keys[node].full);
    add_context(work, node, list);
    add_names(work, node, list);
    if (bearer->country.length > 0)
        add_companion(
            work, list,
            (struct companion){ .words = VIEW("both are of "), .named = bearer->country },
            VIEW("n "), bearer->country);
}

/* The same and what goes with those that an order joins with it. */
static void list_companions(struct entity_work *work, size_t node, struct view name,
                            struct companion_list *list)
{
    enum { PARTNERS_MAX = 8 };
    list->count = 0;
    list->name = hash_of(name);
    list_own(work, node, list);
    size_t at = work->partners[node];
    for (size_t n = 0; at != 0 && n < PARTNERS_MAX; n++, at = work->chains[at - 1].next)
        list_own(work, work->chains[at - 1].node, list);
}

static bool countries_differ(struct entity_work *work, size_t a, size_t b)
{
    struct view one = work->nodes[entity_root(work, a)].country;
    struct view other = work->nodes[entity_root(work, b)].country;
    return one.length > 0 && other.length > 0 && !view_equal(one, other);
}

static void note_companion(struct entity_work *work, size_t a, size_t b,
                           const struct companion *companion)
{
    if (work->input->looks == NULL)
        return;
    entity_note(work, a, b, companion->strong ? STRONG : WEAK,
                arena_format(work->arena, "%.*s%.*s", VIEW_ARG(companion->words),
                             VIEW_ARG(companion->named)));
}

/* Unites the node with whom the companions of one strength have been seen with. Weak ones
 * do not outweigh that both have a role and the roles have no word in common. */
static bool unite_by(struct seen *seen, size_t node, const struct companion_list *list,
                     bool strong)
{
    struct entity_work *work = seen->work;
    bool any = false;
    for (size_t i = 0; i < list->count; i++) {
        const struct companion *companion = &list->items[i];
        if (companion->strong != strong)
            continue;
        const size_t *at = number_table_get(&seen->nodes, companion->hash);
        if (at == NULL || entity_root(work, *at - 1) == entity_root(work, node) ||
            countries_differ(work, *at - 1, node))
            continue;
        if (!strong && work->nodes[entity_root(work, *at - 1)].has_role &&
            work->nodes[entity_root(work, node)].has_role)
            continue;
        size_t other = *at - 1;
        if (!entity_unite(work, other, node))
            continue;
        note_companion(work, other, node, companion);
        any = true;
    }
    return any;
}

static void enter(struct seen *seen, size_t node, const struct companion_list *list)
{
    for (size_t i = 0; i < list->count; i++) {
        bool is_new;
        size_t *at = number_table_put(seen->work->arena, &seen->nodes,
                                      list->items[i].hash, &is_new);
        if (is_new)
            *at = node + 1;
    }
}

static struct view why_apart(struct entity_work *work, size_t a, size_t b)
{
    struct view one = work->nodes[entity_root(work, a)].country;
    struct view other = work->nodes[entity_root(work, b)].country;
    if (countries_differ(work, a, b))
        return arena_format(work->arena, "one is of %.*s, the other of %.*s",
                            VIEW_ARG(one), VIEW_ARG(other));
    const struct bearer *left = work->nodes[a].bearer, *right = work->nodes[b].bearer;
    if (left->role.length > 0 && right->role.length > 0)
        return arena_format(work->arena, "one is called %.*s, the other %.*s",
                            VIEW_ARG(left->role), VIEW_ARG(right->role));
    return VIEW("neither a role nor a country nor another name says that they are one");
}

/* Remembers the first who had a name, and who else has it without being one with that. */
static void note_alike(struct seen *seen, size_t node, struct view name)
{
    bool is_new;
    size_t *first = table_put(seen->work->arena, &seen->firsts, name, &is_new);
    if (is_new)
        *first = node;
    if (entity_root(seen->work, *first) == entity_root(seen->work, node))
        return;
    struct view why = why_apart(seen->work, *first, node);
    entity_note(seen->work, *first, node,
                countries_differ(seen->work, *first, node) ? -60 : -30, why);
    *VECTOR_PUSH(seen->work->arena, &seen->work->alike) =
        (struct alike){ *first, node, why };
}

/* Notes what initials go with a person's name: two that contradict each other make those
 * without any ambiguous. */
static void note_initials(struct entity_work *work, size_t node, struct table *initials)
{
    bool is_new;
    const struct entity_key *key = &work->keys[node];
    if (key->initials.length == 0 || key->name.length == 0)
        return;
    size_t *at = table_put(work->arena, initials, key->name, &is_new);
    if (is_new)
        *at = node + 1;
    else if (*at != 0 && !view_equal(work->keys[*at - 1].initials, key->initials))
        *at = 0;
}

void entity_join_persons(struct entity_work *work)
{
    struct seen seen = { .work = work };
    struct table initials = { .count = 0 };
    struct companion_list list = { .count = 0 };
    for (size_t i = 0; i < work->count; i++)
        note_initials(work, i, &initials);
    for (size_t i = 0; i < work->count; i++) {
        const struct entity_key *key = &work->keys[i];
        if (work->nodes[i].bearer->type != ENTITY_PERSON || key->name.length == 0)
            continue;
        const size_t *same = table_get(&initials, key->name);
        struct view name = same != NULL && *same == 0 ? key->with_initials : key->name;
        list_companions(work, i, name, &list);
        if (!unite_by(&seen, i, &list, true))
            unite_by(&seen, i, &list, false);
        enter(&seen, i, &list);
        note_alike(&seen, i, name);
    }
}

bool entity_is_common_body(struct view name)
{
    static const struct view heads[] = {
        VIEW_INIT("Ministry"),    VIEW_INIT("Department"),   VIEW_INIT("Parliament"),
        VIEW_INIT("Senate"),      VIEW_INIT("Assembly"),     VIEW_INIT("Government"),
        VIEW_INIT("Cabinet"),     VIEW_INIT("Police"),       VIEW_INIT("Army"),
        VIEW_INIT("Navy"),        VIEW_INIT("Supreme"),      VIEW_INIT("Constitutional"),
        VIEW_INIT("Coast Guard"), VIEW_INIT("Central Bank"), VIEW_INIT("National Bank"),
    };
    for (size_t i = 0; i < sizeof heads / sizeof *heads; i++)
        if (view_find(name, heads[i], 0) < name.length)
            return true;
    return false;
}

/* A body that every country has is one with that of a source that names the same country
 * or city; with that of a source that names others it is not. */
void entity_join_body(struct entity_work *work, size_t node)
{
    const struct bearer *bearer = work->nodes[node].bearer;
    size_t first = work->firsts[work->nodes[node].source];
    size_t end = work->firsts[work->nodes[node].source + 1];
    struct view name = work->keys[node].name;
    bool is_new, placed = false, met = false;
    for (size_t i = first; i < end && i < first + CONTEXT_MAX; i++) {
        if (work->nodes[i].bearer->type != ENTITY_PLACE ||
            gazetteer_name(work->nodes[i].bearer->name).data == NULL)
            continue;
        placed = true;
        struct view key = arena_format(work->arena, "b %.*s %.*s", VIEW_ARG(name),
                                       VIEW_ARG(work->keys[i].name));
        size_t *at = table_put(work->arena, &work->by_key, key, &is_new);
        if (is_new)
            *at = node;
        else if (!countries_differ(work, *at, node))
            met = entity_unite(work, *at, node) || met;
    }
    size_t *any = table_put(work->arena, &work->by_key, name, &is_new);
    if (is_new)
        *any = node;
    else if (!placed && !countries_differ(work, *any, node))
        entity_unite(work, *any, node);
    else if (!met && entity_root(work, *any) != entity_root(work, node))
        *VECTOR_PUSH(work->arena, &work->alike) =
            (struct alike){ *any, node,
                            arena_format(work->arena, "%.*s may be of two countries",
                                         VIEW_ARG(bearer->name)) };
}

void entity_list_surnames(struct entity_work *work)
{
    struct table full = { .count = 0 };
    bool is_new;
    for (size_t i = 0; i < work->count; i++)
        if (work->keys[i].name.length > 0 && work->keys[i].surname.length > 0) {
            size_t *at = table_put(work->arena, &full, work->keys[i].surname, &is_new);
            if (is_new)
                *at = i;
        }
    for (size_t i = 0; i < work->count; i++) {
        if (!work->keys[i].single)
            continue;
        const size_t *at = table_get(&full, work->keys[i].surname);
        if (at != NULL && entity_root(work, *at) != entity_root(work, i))
            *VECTOR_PUSH(work->arena, &work->alike) =
                (struct alike){ *at, i, VIEW("one name alone joins nobody") };
    }
}
