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

/* Elements that are open. A name's hash stands for it: the guard need not be exact. */
struct open_element {
    unsigned hash;
    size_t start;
    bool formatting;
};

struct guard {
    struct open_element open[READ_NESTING_MAX];
    size_t depth, formatting;
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

static void pop_to(struct guard *guard, size_t depth)
{
    while (guard->depth > depth) {
        const struct open_element *element = &guard->open[--guard->depth];
        guard->formatting -= element->formatting;
        guard->of_hash[element->hash & 255]--;
    }
}

/* The index of the innermost open element of the hash, no further up than reach; depth
 * when there is none. */
static size_t find_open(const struct guard *guard, unsigned hash, size_t reach)
{
    if (guard->of_hash[hash & 255] == 0)
        return guard->depth;
    for (size_t i = guard->depth; i > 0 && guard->depth - i < reach; i--)
        if (guard->open[i - 1].hash == hash)
            return i - 1;
    return guard->depth;
}

static void close_element(struct guard *guard, const struct tag *tag)
{
    unsigned hash = hash_of(tag->name);
    size_t index = find_open(guard, hash, READ_NESTING_MAX);
    if (index == guard->depth) {
        guard->steps += guard->depth / 16;
        return;
    }
    bool mismatched = index + 1 < guard->depth && guard->open[index].formatting;
    if (mismatched)
        guard->steps += (tag->start - guard->open[index].start) / 8;
    if (!mismatched) {
        pop_to(guard, index);
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
static bool open_element(struct guard *guard, const struct tag *tag)
{
    if (tag->role != NULL && tag->role->empty)
        return true;
    unsigned hash = hash_of(tag->name);
    bool block = tag->role != NULL && tag->role->block;
    if (tag->role != NULL && tag->role->closes_own)
        pop_to(guard, find_open(guard, hash, SIBLING_REACH));
    if (block && guard->depth > 0 &&
        guard->open[guard->depth - 1].hash == hash_of(VIEW("p")))
        pop_to(guard, guard->depth - 1);
    if (guard->depth == READ_NESTING_MAX)
        return false;
    bool formatting = tag->role != NULL && tag->role->formatting;
    guard->open[guard->depth++] = (struct open_element){ hash, tag->start, formatting };
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
        guard.steps += guard.formatting;
        if (guard.tags > HTML_TAGS_MAX || tag.attributes > HTML_ATTRIBUTES_MAX ||
            guard.steps > STEPS_MIN + STEPS_A_TAG * guard.tags)
            return false;
        if (tag.comment)
            continue;
        if (tag.closing)
            close_element(&guard, &tag);
        else if (!open_element(&guard, &tag))
            return false;
        if (!tag.closing && tag.role != NULL && tag.role->raw)
            at = tag_raw_end(text, &tag);
    }
    return true;
}
