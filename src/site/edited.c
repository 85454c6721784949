#include "site/edited.h"

#include "site/pen.h"

static const struct view words[DECISION_KIND_COUNT] = {
    [DECISION_CONFIRM] = VIEW_INIT("An editor confirmed this event."),
    [DECISION_RETITLE] = VIEW_INIT("An editor gave this event its title."),
    [DECISION_REDATE] = VIEW_INIT("An editor gave this event its date."),
    [DECISION_LEAD] = VIEW_INIT("An editor made this the lead event of its source."),
    [DECISION_MERGE] = VIEW_INIT("An editor joined this with another."),
    [DECISION_SPLIT] = VIEW_INIT("An editor parted this from another."),
    [DECISION_RELATE] = VIEW_INIT("An editor related this to another event."),
    [DECISION_UNRELATE] = VIEW_INIT("An editor took away a relation to another event."),
    [DECISION_RENAME] = VIEW_INIT("An editor gave this its name."),
    [DECISION_RETYPE] = VIEW_INIT("An editor said of what kind this is."),
};

/* What leads to what Annals had said, or to the title of the other event. */
static struct view was_words(struct arena *arena, const struct decision *decision)
{
    static const struct view leads[DECISION_KIND_COUNT] = {
        [DECISION_CONFIRM] = VIEW_INIT("Annals had been sure by "),
        [DECISION_LEAD] = VIEW_INIT("Annals had taken "),
        [DECISION_MERGE] = VIEW_INIT("Annals had kept apart "),
        [DECISION_SPLIT] = VIEW_INIT("Annals had joined it with "),
        [DECISION_RELATE] = VIEW_INIT("The other is "),
        [DECISION_UNRELATE] = VIEW_INIT("The other is "),
    };
    struct view lead = leads[decision->kind];
    bool quoted = decision->kind != DECISION_CONFIRM &&
                  decision->kind != DECISION_REDATE && decision->kind != DECISION_RETYPE;
    return PEN_JOIN(arena, lead.length > 0 ? lead : VIEW("Annals had said "),
                    quoted ? VIEW("“") : VIEW(""), decision->was,
                    quoted ? VIEW("”.") : VIEW("."));
}

static void fill_note(struct template_part *section, struct view note)
{
    for (struct view rest = note; rest.data != NULL;) {
        struct view line = view_trim(view_cut(&rest, '\n'));
        if (line.length > 0)
            part_set(part_add(section, "NOTE"), "TEXT", line);
    }
}

void edited_fill(const struct page *page, struct view id, bool of_entity)
{
    const struct timeline *timeline = page->site->timeline;
    struct template_part *section = NULL;
    for (size_t i = 0; i < timeline->decision_count; i++) {
        const struct decision *decision = &timeline->decisions[i];
        if (decision->of_entity != of_entity || !view_equal(decision->on, id))
            continue;
        if (section == NULL)
            section = part_add(page->root, "EDITED");
        fill_note(section, decision->note);
        if (words[decision->kind].length == 0)
            continue;
        struct template_part *part = part_add(section, "DECISION");
        part_set(part, "WORDS", words[decision->kind]);
        if (decision->was.length > 0)
            part_add_text(part, "WAS", was_words(page->arena, decision));
    }
}

size_t edited_hidden(const struct timeline *timeline)
{
    size_t count = 0;
    for (size_t i = 0; i < timeline->decision_count; i++)
        count += timeline->decisions[i].kind == DECISION_HIDE;
    return count;
}
