#define _DEFAULT_SOURCE /* madvise */
#include "base/arena.h"

#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>

struct arena_block {
    struct arena_block *next;
    size_t size; /* of bytes, a multiple of the alignment */
    _Alignas(max_align_t) unsigned char bytes[];
};

_Static_assert(ARENA_ALIGNMENT % _Alignof(max_align_t) == 0, "arenas serve any type");

enum {
    SMALLEST_BLOCK = 64 * 1024,
    LARGEST_BLOCK = 4 * 1024 * 1024, /* but for a single piece that is larger */
    HUGE_PAGE = 2 * 1024 * 1024,
};

static size_t rounded_up(size_t size)
{
    if (size > SIZE_MAX / 2)
        abort();
    return (size + ARENA_ALIGNMENT - 1) / ARENA_ALIGNMENT * ARENA_ALIGNMENT;
}

/* Each block is as large as all before it together, within the bounds above. */
static size_t next_block_size(const struct arena *arena)
{
    if (arena->held < SMALLEST_BLOCK)
        return SMALLEST_BLOCK;
    return arena->held < LARGEST_BLOCK ? arena->held : LARGEST_BLOCK;
}

/* What will be filled with whatever is kept to the end of a build is asked for in large
 * pages, where the system has such: it would take a fault for every small one. */
static void *get_memory(size_t size)
{
    if (size < LARGEST_BLOCK)
        return malloc(size);
    void *memory = NULL;
    if (posix_memalign(&memory, HUGE_PAGE, size) != 0)
        return NULL;
#ifdef MADV_HUGEPAGE
    madvise(memory, size / HUGE_PAGE * HUGE_PAGE, MADV_HUGEPAGE);
#endif
    return memory;
}

static struct arena_block *make_block(struct arena *arena, size_t room)
{
    struct arena_block *block = get_memory(sizeof *block + room);
    if (block == NULL)
        abort();
    *block = (struct arena_block){ .size = room };
    arena->held += sizeof *block + room;
    return block;
}

/* Room of the block is what is given out from now on. */
static void use_block(struct arena *arena, struct arena_block *block)
{
    arena->at = block->bytes;
    arena->end = block->bytes + block->size;
}

/* The first spare block that has the room, but for a single large piece's. */
static struct arena_block *use_spare(struct arena *arena, size_t room, size_t usual)
{
    size_t most = room > usual ? SIZE_MAX : usual;
    for (struct arena_block **at = &arena->spare; *at != NULL; at = &(*at)->next) {
        struct arena_block *block = *at;
        if (block->size >= room && block->size <= most) {
            *at = block->next;
            return block;
        }
    }
    return NULL;
}

/* A block made for a single large piece is filed behind the newest, whose room is still
 * to be used. */
void *arena_take_block(struct arena *arena, size_t size)
{
    size_t usual = next_block_size(arena) - sizeof(struct arena_block);
    size = rounded_up(size);
    if (size > usual && arena->blocks != NULL) {
        struct arena_block *single = use_spare(arena, size, usual);
        if (single == NULL)
            single = make_block(arena, size);
        single->next = arena->blocks->next;
        arena->blocks->next = single;
        return single->bytes;
    }
    struct arena_block *block = use_spare(arena, size, usual);
    if (block == NULL)
        block = make_block(arena, size > usual ? size : usual);
    block->next = arena->blocks;
    arena->blocks = block;
    use_block(arena, block);
    arena->at += size;
    return block->bytes;
}

void *arena_take_array(struct arena *arena, size_t count, size_t size)
{
    if (size != 0 && count > SIZE_MAX / size)
        abort();
    return arena_take(arena, count * size);
}

void *arena_array(struct arena *arena, size_t count, size_t size)
{
    return memset(arena_take_array(arena, count, size), 0, count * size);
}

void *arena_grow(struct arena *arena, void *old, size_t old_size, size_t size)
{
    if (size <= old_size)
        return old;
    if (old_size > 0) {
        size_t was = rounded_up(old_size), more = rounded_up(size) - was;
        bool is_last = (unsigned char *) old + was == arena->at;
        if (is_last && (size_t) (arena->end - arena->at) >= more) {
            arena->at += more;
            return old;
        }
    }
    void *moved = arena_take(arena, size);
    if (old_size > 0)
        memcpy(moved, old, old_size);
    return moved;
}

struct view arena_copy(struct arena *arena, struct view view)
{
    if (view.data == NULL)
        return view;
    char *copy = arena_take(arena, view.length + 1);
    memcpy(copy, view.data, view.length);
    copy[view.length] = '\0';
    return (struct view){ copy, view.length };
}

struct view arena_format(struct arena *arena, const char *format, ...)
{
    char brief[256]; /* most are, and need no second round */
    va_list arguments, again;
    va_start(arguments, format);
    va_copy(again, arguments);
    int written = vsnprintf(brief, sizeof brief, format, arguments);
    va_end(arguments);
    size_t length = written > 0 ? (size_t) written : 0;
    char *text = arena_take(arena, length + 1);
    if (length < sizeof brief)
        memcpy(text, brief, length);
    else
        vsnprintf(text, length + 1, format, again);
    text[length] = '\0';
    va_end(again);
    return (struct view){ text, length };
}

static void free_blocks(struct arena_block *block, const struct arena_block *but)
{
    while (block != NULL) {
        struct arena_block *next = block->next;
        if (block != but)
            free(block);
        block = next;
    }
}

/* Several blocks become one that holds what they held, so that the next document of the
 * size asks the system for nothing; beyond the largest usual block only the largest of
 * them is kept. */
void arena_reset(struct arena *arena)
{
    struct arena_block *kept = arena->blocks;
    free_blocks(arena->spare, NULL);
    arena->spare = NULL;
    size_t held = arena->held;
    if (kept == NULL)
        return;
    if (kept->next != NULL && held <= LARGEST_BLOCK) {
        free_blocks(arena->blocks, NULL);
        kept = make_block(arena, rounded_up(held - sizeof *kept));
    } else if (kept->next != NULL) {
        for (struct arena_block *block = kept; block != NULL; block = block->next)
            if (block->size > kept->size)
                kept = block;
        free_blocks(arena->blocks, kept);
    }
    kept->next = NULL;
    *arena = (struct arena){ .blocks = kept, .held = sizeof *kept + kept->size };
    use_block(arena, kept);
}

/* The oldest block comes first again, as it did. */
void arena_rewind(struct arena *arena)
{
    while (arena->blocks != NULL) {
        struct arena_block *block = arena->blocks;
        arena->blocks = block->next;
        block->next = arena->spare;
        arena->spare = block;
    }
    arena->at = arena->end = NULL;
}

void arena_finish(struct arena *arena)
{
    if (arena == NULL)
        return;
    free_blocks(arena->blocks, NULL);
    free_blocks(arena->spare, NULL);
    *arena = (struct arena){ 0 };
}
