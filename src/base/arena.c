#include "base/arena.h"

#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct arena_block {
    struct arena_block *next;
    size_t size, used; /* of bytes */
    _Alignas(max_align_t) unsigned char bytes[];
};

enum {
    SMALLEST_BLOCK = 64 * 1024,
    LARGEST_BLOCK = 4 * 1024 * 1024, /* but for a single piece that is larger */
};

static const size_t alignment = _Alignof(max_align_t);

static size_t rounded_up(size_t size)
{
    if (size > SIZE_MAX / 2)
        abort();
    return (size + alignment - 1) / alignment * alignment;
}

/* Each block is as large as all before it together, within the bounds above. */
static size_t next_block_size(const struct arena *arena)
{
    if (arena->held < SMALLEST_BLOCK)
        return SMALLEST_BLOCK;
    return arena->held < LARGEST_BLOCK ? arena->held : LARGEST_BLOCK;
}

/* A new block with room for size. One made for a single large piece is filed behind the
 * newest, whose room is still to be used. */
static struct arena_block *add_block(struct arena *arena, size_t size)
{
    size_t usual = next_block_size(arena) - sizeof(struct arena_block);
    bool single = size > usual;
    size_t room = single ? size : usual;
    struct arena_block *block = malloc(sizeof *block + room);
    if (block == NULL)
        abort();

    struct arena_block **place = &arena->blocks;
    if (single && arena->blocks != NULL)
        place = &arena->blocks->next;
    *block = (struct arena_block){ .next = *place, .size = room };
    *place = block;
    arena->held += sizeof *block + room;
    return block;
}

/* Room that is not zeroed. */
static void *take(struct arena *arena, size_t size)
{
    struct arena_block *block = arena->blocks;
    size = rounded_up(size);
    if (block == NULL || block->size - block->used < size)
        block = add_block(arena, size);
    void *piece = block->bytes + block->used;
    block->used += size;
    return piece;
}

void *arena_alloc(struct arena *arena, size_t size)
{
    return memset(take(arena, size), 0, size);
}

void *arena_array(struct arena *arena, size_t count, size_t size)
{
    if (size != 0 && count > SIZE_MAX / size)
        abort();
    return arena_alloc(arena, count * size);
}

void *arena_grow(struct arena *arena, void *old, size_t old_size, size_t size)
{
    struct arena_block *block = arena->blocks;
    if (size <= old_size)
        return old;
    if (old_size > 0 && block != NULL) {
        size_t was = rounded_up(old_size), more = rounded_up(size) - was;
        bool is_last = block->used >= was && block->bytes + block->used - was == old;
        if (is_last && block->size - block->used >= more) {
            block->used += more;
            return old;
        }
    }
    void *moved = take(arena, size);
    if (old_size > 0)
        memcpy(moved, old, old_size);
    return moved;
}

struct view arena_copy(struct arena *arena, struct view view)
{
    if (view.data == NULL)
        return view;
    char *copy = take(arena, view.length + 1);
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
    char *text = take(arena, length + 1);
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

void arena_reset(struct arena *arena)
{
    struct arena_block *largest = arena->blocks;
    for (struct arena_block *block = largest; block != NULL; block = block->next)
        if (block->size > largest->size)
            largest = block;
    free_blocks(arena->blocks, largest);
    arena->blocks = largest;
    arena->held = 0;
    if (largest != NULL) {
        largest->next = NULL;
        largest->used = 0;
        arena->held = sizeof *largest + largest->size;
    }
}

void arena_finish(struct arena *arena)
{
    if (arena == NULL)
        return;
    free_blocks(arena->blocks, NULL);
    *arena = (struct arena){ 0 };
}
