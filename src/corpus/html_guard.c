#include "corpus/html_guard.h"

#include "corpus/read.h"
#include "corpus/tags.h"

enum {
    /* Gumbo opens all formatting elements left open anew in each block, and moves what
     * stands between mismatched ones: both are counted as steps. */
    STEPS_MIN = 200000,
    STEPS_A_TAG = 24,
    SIBLING_REACH =
        12, /* how far up an open li or p is looked for that the next one ends */
};

/* HTML keeps no more than three equal ones of these, so that a page which never closes
 * its <b> is none the worse; those beyond the table count each time. */
enum { LEFT_OPEN = 64 };

/* Elements that are open. A name's hash stands for it: the guard need not be exact. */
struct open_element {
    unsigned hash;
    unsigned tag_hash; /* with the attributes */
    size_t start;
    bool formatting;
    bool barrier; /* an element within it ends none around it: a list, a table, a div */
};

struct guard {
    struct open_element open[READ_NESTING_MAX];
    size_t depth, formatting;
    unsigned left_open[LEFT_OPEN]; /* hashes of the tags, of formatting elements whose
                                      surroundings ended before they did */
    size_t left_open_count;
    size_t of_hash[256]; /* open elements by the low byte of their hash */
    size_t tags, steps;
};

static unsigned hash_of(struct view name)
{
    unsigned hash = 2166136261u;
    for (size_t i = 0; i < name.length; i++)
        hash = (hash ^ (unsigned char) ascii_lower(name.data[i])) * 16777619u;
    return hash ^ hash >> 16;
}

static void leave_open(struct guard *guard, unsigned tag_hash)
{
    size_t known =
        guard->left_open_count < LEFT_OPEN ? guard->left_open_count : LEFT_OPEN;
    for (size_t i = 0; i < known; i++)
        if (guard->left_open[i] == tag_hash)
            return;
    if (known < LEFT_OPEN)
        guard->left_open[known] = tag_hash;
    guard->left_open_count++;
}

/* Ends all elements from depth on: the first by its own end tag, if closed, the others
 * because what they stand in ends. */
static void pop_to(struct guard *guard, size_t depth, bool closed)
{
    while (guard->depth > depth) {
        const struct open_element *element = &guard->open[--guard->depth];
        guard->formatting -= element->formatting;
        guard->of_hash[element->hash & 255]--;
        if (element->formatting && !(closed && guard->depth == depth))
            leave_open(guard, element->tag_hash);
    }
}

/* The index of the innermost open element of the hash; depth when there is none. */
static size_t find_open(const struct guard *guard, unsigned hash)
{
    if (guard->of_hash[hash & 255] == 0)
        return guard->depth;
    for (size_t i = guard->depth; i > 0; i--)
        if (guard->open[i - 1].hash == hash)
            return i - 1;
    return guard->depth;
}

/* Likewise of the open element that the next of its name ends. */
static size_t find_sibling(const struct guard *guard, unsigned hash)
{
    for (size_t i = guard->depth; i > 0 && guard->depth - i < SIBLING_REACH; i--) {
        if (guard->open[i - 1].hash == hash)
            return i - 1;
        if (guard->open[i - 1].barrier)
            break;
    }
    return guard->depth;
}

static void close_element(struct guard *guard, const struct tag *tag)
{
    unsigned hash = hash_of(tag->name);
    size_t index = find_open(guard, hash);
    if (index == guard->depth) {
        guard->steps += guard->depth / 16;
        return;
    }
    bool mismatched = index + 1 < guard->depth && guard->open[index].formatting;
    if (mismatched)
        guard->steps += (tag->start - guard->open[index].start) / 8;
    if (!mismatched) {
        pop_to(guard, index, true);
        return;
    }
    /* Only the formatting element is closed; what is in it stays open. */
    guard->of_hash[hash & 255]--;
    guard->formatting--;
    for (size_t i = index; i + 1 < guard->depth; i++)
        guard->open[i] = guard->open[i + 1];
    guard->depth--;
}

/* False when the element would be nested too deeply. */
static bool open_element(struct guard *guard, struct view text, const struct tag *tag)
{
    if (tag->role != NULL && tag->role->empty)
        return true;
    unsigned hash = hash_of(tag->name);
    bool block = tag->role != NULL && tag->role->block;
    if (tag->role != NULL && tag->role->closes_own)
        pop_to(guard, find_sibling(guard, hash), true);
    if (block && guard->depth > 0 &&
        guard->open[guard->depth - 1].hash == hash_of(VIEW("p")))
        pop_to(guard, guard->depth - 1, true);
    if (guard->depth == READ_NESTING_MAX)
        return false;
    bool formatting = tag->role != NULL && tag->role->formatting;
    bool barrier = block && !tag->role->closes_own;
    guard->open[guard->depth++] =
        (struct open_element){ .hash = hash,
                               .tag_hash =
                                   hash_of(view_slice(text, tag->start, tag->end)),
                               .start = tag->start,
                               .formatting = formatting,
                               .barrier = barrier };
    guard->of_hash[hash & 255]++;
    guard->formatting += formatting;
    return true;
}

bool html_guard_passes(struct view text, size_t *where)
{
    struct guard guard = { 0 };
    struct tag tag;
    for (size_t at = 0; tag_next(text, &at, &tag);) {
        *where = tag.start;
        guard.tags++;
        guard.steps += guard.formatting + guard.left_open_count;
        if (guard.tags > HTML_TAGS_MAX || tag.attributes > HTML_ATTRIBUTES_MAX ||
            guard.steps > STEPS_MIN + STEPS_A_TAG * guard.tags)
            return false;
        if (tag.comment)
            continue;
        if (tag.closing)
            close_element(&guard, &tag);
        else if (!open_element(&guard, text, &tag))
            return false;
        if (!tag.closing && tag.role != NULL && tag.role->raw)
            at = tag_raw_end(text, &tag);
    }
    return true;
}
