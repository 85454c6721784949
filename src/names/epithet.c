#include "names/epithet.h"

#include "names/gazetteer.h"
#include "names/word_class.h"

/* Sentences back to which "the company" reaches; bodies of one that are told apart. */
enum { EPITHET_REACH = 2, EPITHET_BODIES = 8 };

struct bodies {
    size_t bearers[EPITHET_BODIES];
    size_t count;
    bool full;
};

struct resolver {
    const struct text *text;
    const struct mention_list *list;
    struct mention_list made;
    bool *named; /* one a bearer: has been mentioned by now */

    struct bodies here, before; /* of this sentence, and of the last that has any */
    size_t before_sentence;
};

static bool is_word(const struct text *text, size_t token, struct view word)
{
    return token < text->token_count && view_equal(text->tokens[token].lower, word);
}

/* Whether a body can be called a company: none of state, law, learning or faith. */
static bool can_be_firm(const struct bearer *bearer)
{
    static const struct view never[] = {
        VIEW_INIT("agency"),      VIEW_INIT("army"),       VIEW_INIT("assembly"),
        VIEW_INIT("association"), VIEW_INIT("commission"), VIEW_INIT("committee"),
        VIEW_INIT("congress"),    VIEW_INIT("council"),    VIEW_INIT("court"),
        VIEW_INIT("department"),  VIEW_INIT("duma"),       VIEW_INIT("government"),
        VIEW_INIT("ministry"),    VIEW_INIT("nations"),    VIEW_INIT("parliament"),
        VIEW_INIT("party"),       VIEW_INIT("police"),     VIEW_INIT("senate"),
        VIEW_INIT("union"),       VIEW_INIT("university"),
    };
    struct view rest = bearer->name;
    while (rest.length > 0) {
        struct view word = view_cut(&rest, ' ');
        for (size_t i = 0; i < sizeof never / sizeof *never; i++)
            if (view_equal_nocase(word, never[i]))
                return false;
    }
    return true;
}

static void note(struct resolver *resolver, const struct mention *mention)
{
    struct bodies *here = &resolver->here;
    resolver->named[mention->bearer] = true;
    if (mention->type != ENTITY_ORGANISATION ||
        !can_be_firm(&resolver->list->bearers[mention->bearer]))
        return;
    for (size_t i = 0; i < here->count; i++)
        if (here->bearers[i] == mention->bearer)
            return;
    if (here->count == EPITHET_BODIES)
        here->full = true;
    else
        here->bearers[here->count++] = mention->bearer;
}

/* The company meant, + 1; 0 when that is not clear. */
static size_t company_meant(const struct resolver *resolver, size_t sentence)
{
    const struct bodies *bodies = &resolver->here;
    if (bodies->count == 0 && sentence - resolver->before_sentence <= EPITHET_REACH)
        bodies = &resolver->before;
    return bodies->count == 1 && !bodies->full ? bodies->bearers[0] + 1 : 0;
}

static bool role_has(struct view role, struct view word)
{
    while (role.length > 0)
        if (view_equal_nocase(view_cut(&role, ' '), word))
            return true;
    return false;
}

/* The only person of the text with that office or condition, named before, + 1; or 0. */
static size_t person_meant(const struct resolver *resolver, struct view word)
{
    const struct mention_list *list = resolver->list;
    size_t found = 0;
    for (size_t i = 0; i < list->bearer_count; i++) {
        const struct bearer *bearer = &list->bearers[i];
        if (bearer->type != ENTITY_PERSON || !role_has(bearer->role, word))
            continue;
        if (found != 0)
            return 0;
        found = i + 1;
    }
    return found != 0 && resolver->named[found - 1] ? found : 0;
}

static bool is_company(struct view word)
{
    return view_equal(word, VIEW("company")) || view_equal(word, VIEW("firm"));
}

/* Whom the noun at a token means, + 1; or 0. */
static size_t meant(const struct resolver *resolver, size_t sentence, size_t token)
{
    const struct text *text = resolver->text;
    const struct token *noun = &text->tokens[token];
    const struct name_word *word = gazetteer_word(noun->lower);
    bool goes_on =
        token + 1 < text->token_count &&
        (text->tokens[token + 1].capital ||
         text->tokens[token + 1].lower.data[0] == '-' ||
         is_word(text, token + 1, VIEW("of")) || is_word(text, token + 1, VIEW("for")));
    if (noun->kind != TOKEN_WORD || noun->capital || noun->quoted || goes_on)
        return 0;
    if (is_company(noun->lower))
        return company_meant(resolver, sentence);
    if (!word || !(word->classes & (CLASS_ROLE | CLASS_REFUGE)))
        return 0;
    return person_meant(resolver, noun->lower);
}

static void resolve_token(struct resolver *resolver, size_t sentence, size_t token)
{
    const struct text *text = resolver->text;
    if (token == 0 || !is_word(text, token - 1, VIEW("the")))
        return;
    size_t bearer = meant(resolver, sentence, token);
    if (bearer-- == 0)
        return;
    struct mention mention = {
        .start = text->tokens[token].start,
        .end = text->tokens[token].end,
        .first = token,
        .last = token + 1,
        .type = resolver->list->bearers[bearer].type,
        .name = resolver->list->bearers[bearer].name,
        .bearer = bearer,
        .role_only = true,
    };
    resolver->made.items[resolver->made.count++] = mention;
    note(resolver, &mention);
}

static void open_sentence(struct resolver *resolver, size_t number)
{
    if (resolver->here.count > 0) {
        resolver->before = resolver->here;
        resolver->before_sentence = number - 1;
    }
    resolver->here = (struct bodies){ .count = 0 };
}

void epithet_resolve(struct arena *arena, const struct text *text,
                     struct mention_list *list)
{
    size_t count = list->count;
    for (size_t i = 0; i < text->token_count; i++)
        count += view_equal(text->tokens[i].lower, VIEW("the"));
    if (count == list->count || list->bearer_count == 0)
        return;
    struct resolver resolver = { .text = text, .list = list };
    resolver.made.items = ARENA_ARRAY(arena, struct mention, count);
    resolver.named = ARENA_ARRAY(arena, bool, list->bearer_count);
    size_t next = 0;
    for (size_t s = 0; s < text->sentence_count; s++) {
        open_sentence(&resolver, s);
        for (size_t i = text->sentences[s].first; i < text->sentences[s].last; i++) {
            if (next < list->count && list->items[next].first == i) {
                const struct mention *mention = &list->items[next++];
                resolver.made.items[resolver.made.count++] = *mention;
                note(&resolver, mention);
                i = mention->last - 1;
            } else {
                resolve_token(&resolver, s, i);
            }
        }
    }
    list->items = resolver.made.items;
    list->count = resolver.made.count;
    list->capacity = count;
}
