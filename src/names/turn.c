#include "names/turn.h"

enum { LABEL_WORDS = 8, TURNS_SEVERAL = 2 };

bool turn_opens(const struct text *text, const struct sentence *sentence)
{
    for (size_t i = sentence->first;
         i < sentence->last && i < sentence->first + LABEL_WORDS; i++) {
        if (view_equal(text->tokens[i].lower, VIEW(":")))
            return i > sentence->first;
        if (!text->tokens[i].capital)
            return false;
    }
    return false;
}

bool turn_holds(const struct text *text, size_t sentence)
{
    size_t block = text->sentences[sentence].block;
    size_t first = text_token_at(text, text->document->blocks[block].start);
    return turn_opens(text, &text->sentences[text->tokens[first].sentence]);
}

bool turn_has_several(const struct text *text)
{
    int count = 0;
    for (size_t i = 0; i < text->sentence_count && count < TURNS_SEVERAL; i++) {
        const struct sentence *sentence = &text->sentences[i];
        count += sentence->first_of_block &&
                 text->document->blocks[sentence->block].kind == BLOCK_PARAGRAPH &&
                 turn_opens(text, sentence);
    }
    return count == TURNS_SEVERAL;
}
