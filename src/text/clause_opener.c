#include "text/clause_gap.h"
#include "text/clause_word.h"

/* Frames looked down for the verb that "that" belongs to. */
enum { OPENER_DEPTH = 8 };

static bool frame_says(const struct clause_walk *walk, size_t frame)
{
    return walk->frames[frame].has_verb && said_by(walk, walk->frames[frame].clause.head);
}

/* Words before an opener that belong to its clause: "of whom", "most of whom". */
static size_t first_of(const struct clause_walk *walk, size_t token)
{
    if (token <= walk->gap || walk->tokens[token - 1].word_class != WORD_PREPOSITION ||
        walk->tokens[token].word_class != WORD_RELATIVE)
        return token;
    if (token > walk->gap + 2 && view_equal(walk->tokens[token - 1].lower, VIEW("of")) &&
        clause_word_is_comma(&walk->tokens[token - 3]))
        return token - 2;
    return token - 1;
}

static bool follows_noun(const struct clause_walk *walk, size_t first)
{
    if (first == walk->first)
        return false;
    enum word_class class = (enum word_class) walk->tokens[first - 1].word_class;
    return class == WORD_NOUN || class == WORD_NAME;
}

static enum clause_kind kind_of(const struct clause_walk *walk, size_t token,
                                size_t first)
{
    const struct token *opener = &walk->tokens[token];
    bool said = frame_says(walk, walk->top);
    if (view_equal(opener->lower, VIEW("that")))
        return opener->word_class == WORD_RELATIVE ? CLAUSE_RELATIVE : CLAUSE_COMPLEMENT;
    if (opener->word_class == WORD_RELATIVE) {
        bool noun = follows_noun(walk, first);
        if (clause_word_is_place(opener))
            return noun && !view_equal(opener->lower, VIEW("when")) ? CLAUSE_RELATIVE
                   : said && !noun                                  ? CLAUSE_COMPLEMENT
                   : view_equal(opener->lower, VIEW("where")) && first > walk->first
                       ? CLAUSE_RELATIVE
                       : CLAUSE_ADVERBIAL;
        bool comma =
            first > walk->first && clause_word_is_comma(&walk->tokens[first - 1]);
        bool who = view_starts(opener->lower, VIEW("who")) ||
                   view_equal(opener->lower, VIEW("which"));
        return noun || comma || first < token || (who && !said) ? CLAUSE_RELATIVE
                                                                : CLAUSE_COMPLEMENT;
    }
    bool asks =
        clause_word_asks(opener) && said && clause_before(walk, first) + 1 == walk->gap;
    return asks || view_equal(opener->lower, VIEW("whether")) ? CLAUSE_COMPLEMENT
                                                              : CLAUSE_ADVERBIAL;
}

/* The frame that the clause hangs on: the top one, or the saying near below it. */
static size_t parent_of(const struct clause_walk *walk, enum clause_kind kind,
                        size_t first, bool joined)
{
    bool noun = first > walk->gap && follows_noun(walk, first);
    if (kind != CLAUSE_COMPLEMENT)
        return walk->top;
    size_t frame = walk->top;
    for (int i = 0; i < OPENER_DEPTH && frame != FRAME_NONE; i++) {
        const struct clause_frame *here = &walk->frames[frame];
        if (joined && here->clause.kind == CLAUSE_COMPLEMENT && here->has_verb)
            return here->clause.parent;
        if (!joined && frame_says(walk, frame))
            return frame;
        bool inside = here->clause.kind == CLAUSE_REDUCED ||
                      here->clause.kind == CLAUSE_RELATIVE ||
                      (here->clause.kind == CLAUSE_GERUND && noun);
        if (!joined && !inside)
            return walk->top; /* "asked them to make sure that" */
        frame = here->below;
    }
    return walk->top;
}

/* "While in Oslo, he met": an opener without a clause. */
static bool opens_nothing(const struct clause_walk *walk, size_t token)
{
    size_t next = token + 1;
    if (next >= walk->last)
        return true;
    const struct token *after = &walk->tokens[next];
    return walk->tokens[token].word_class == WORD_SUBORDINATOR &&
           (after->word_class == WORD_PREPOSITION || after->kind == TOKEN_PUNCT) &&
           !clause_word_is_comma(after) && !clause_word_is_quote(after) &&
           clause_word_is_temporal(&walk->tokens[token]);
}

bool clause_is_that(const struct clause_walk *walk, size_t token)
{
    const struct token *word = &walk->tokens[token];
    return view_equal(word->lower, VIEW("that")) && token + 1 < walk->last &&
           clause_word_is_comma(word + 1) && frame_says(walk, walk->top);
}

void clause_take_opener(struct clause_walk *walk, size_t token)
{
    if (opens_nothing(walk, token))
        return;
    size_t first = first_of(walk, token);
    clause_settle_subject(walk, first);
    enum clause_kind kind = kind_of(walk, token, first);
    bool joined = clause_is_joined(walk, first);
    size_t parent = parent_of(walk, kind, first, joined);
    if (kind == CLAUSE_COMPLEMENT && walk->frames[parent].has_verb) {
        size_t under = walk->top;
        for (int i = 0; i < OPENER_DEPTH && under != FRAME_NONE && under != parent; i++)
            under = walk->frames[under].below;
        if (under == parent)
            frame_pop_to(walk, parent, first);
    }
    struct clause_frame *frame = frame_push(walk, kind, first, parent);
    frame->clause.opener = token;
    frame->clause.conditional =
        clause_word_is_condition(&walk->tokens[token]) && kind == CLAUSE_ADVERBIAL;
    walk->gap = token + 1;
}
