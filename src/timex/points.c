#include "timex/points.h"

#include "timex/value_text.h"

/* How many timexes back the place is looked for that a duration hangs on. */
enum { POINTS_REACH = 4 };

struct view timex_name(struct arena *arena, size_t index)
{
    struct value_text out = { .length = 0 };
    value_add_byte(&out, 't');
    value_add_number(&out, index + 1, 1);
    return value_text_view(arena, &out);
}

static bool is_place(const struct timex *timex)
{
    return timex->type == TIMEX_DATE || timex->type == TIMEX_TIME;
}

/* "two weeks from 3 May", "the nine months ended Sept. 30": one word between them. */
static bool by_neighbour(const struct resolver *resolver, struct timex_list *list,
                         size_t index)
{
    struct timex *timex = &list->items[index];
    const struct token *tokens = resolver->text->tokens;
    if (index + 1 == list->count || !is_place(timex + 1) ||
        timex[1].first != timex->last + 1 ||
        tokens[timex->last].sentence != tokens[timex[1].first].sentence)
        return false;
    uint64_t cues = matcher_cues(resolver->matcher, timex->last);
    if (CUES_HOLD(cues, CUE_LENGTH_FROM))
        timex->begin_point = timex_name(resolver->arena, index + 1);
    else if (CUES_HOLD(cues, CUE_LENGTH_TO))
        timex->end_point = timex_name(resolver->arena, index + 1);
    return timex->begin_point.data != NULL || timex->end_point.data != NULL;
}

/* What a duration's own words direct it from: the source, or the place before it. */
static struct view directed_point(const struct resolver *resolver,
                                  const struct timex_list *list, size_t index)
{
    const struct frame *frame = &resolver->frames[index];
    if (frame->base == FRAME_OF_SOURCE && resolver->genre == GENRE_NEWS)
        return resolver->source->has_day ? VIEW("t0") : (struct view){ NULL, 0 };
    for (size_t i = index; i-- > 0;)
        if (list->items[i].has_date && is_place(&list->items[i]))
            return timex_name(resolver->arena, i);
        else if (index - i > POINTS_REACH)
            break;
    return (struct view){ NULL, 0 };
}

void points_set(const struct resolver *resolver, struct timex_list *list)
{
    for (size_t i = 0; i < list->count; i++) {
        struct timex *timex = &list->items[i];
        const struct frame *frame = &resolver->frames[i];
        if (timex->type != TIMEX_DURATION || by_neighbour(resolver, list, i) ||
            !frame->has_direction || frame->direction == 0)
            continue;
        struct view point = directed_point(resolver, list, i);
        if (frame->direction < 0)
            timex->end_point = point;
        else
            timex->begin_point = point;
    }
}
