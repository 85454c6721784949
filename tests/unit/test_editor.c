#include "editor_fixture.h"

static void assert_says(struct view view, const char *text)
{
    if (!view_equal(view, view_of(text)))
        fail_msg("\"%.*s\" is not \"%s\"", VIEW_ARG(view), text);
}

static void test_reads_choices_with_their_places(void **state)
{
    (void) state;
    struct editing editing;
    editing_open(&editing);
    editing_read(&editing, "events:\n  alpha:\n    redate: 1984~\n    relate:\n"
                           "      events/beta.html: why\nentities:\n  people/ada:\n"
                           "    split: [x/y.html, b]\n");
    assert_int_equal(editing.findings.count, 0);
    assert_int_equal(editing.editor.count, 3);
    const struct editor_choice *redate = &editing.editor.items[0];
    assert_int_equal(redate->kind, DECISION_REDATE);
    assert_int_equal(redate->line, 3);
    assert_int_equal(redate->target_line, 2);
    assert_int_equal(redate->date.certainty, DATE_APPROXIMATE);
    const struct editor_choice *relate = &editing.editor.items[1];
    assert_says(relate->names[0].name, "beta");
    assert_says(relate->names[0].reason, "why");
    const struct editor_choice *split = &editing.editor.items[2];
    assert_true(split->of_entity);
    assert_says(split->target, "ada");
    assert_int_equal(split->name_count, 2);
    assert_says(split->names[0].name, "x/y.html"); /* a source's id is left as it is */
    editing_close(&editing);
}

static void test_no_file_is_no_decision(void **state)
{
    (void) state;
    struct editing editing;
    editing_open(&editing);
    editor_read(&editing.arena, (struct view){ NULL, 0 }, &editing.findings,
                &editing.editor);
    assert_int_equal(editing.editor.count, 0);
    assert_int_equal(editing.findings.count, 0);
    editing_close(&editing);
}

/* Each finding has its line. */
static void test_findings(void **state)
{
    (void) state;
    static const struct {
        const char *text;
        enum diagnostic_code code;
        size_t line;
    } cases[] = {
        { "x: 1\n", DIAGNOSTIC_UNKNOWN_KEY, 1 },
        { "events:\n  alpha:\n    rename: x\n", DIAGNOSTIC_UNKNOWN_KEY, 3 },
        { "events:\n  alpha:\n    hide: x\n", DIAGNOSTIC_BAD_DECISION, 3 },
        { "events:\n  alpha:\n    retitle: \"\\e[0m\"\n", DIAGNOSTIC_BAD_DECISION, 3 },
        { "events:\n  delta:\n    hide: true\n", DIAGNOSTIC_GONE_TARGET, 2 },
        { "events:\n  a#c3:\n    hide: true\n", DIAGNOSTIC_GONE_TARGET, 2 },
        { "events:\n  c#c1:\n    hide: true\n", DIAGNOSTIC_GONE_TARGET, 2 },
        { "entities:\n  eve:\n    note: x\n", DIAGNOSTIC_GONE_TARGET, 2 },
        { "events:\n  alpha:\n    lead: b\n", DIAGNOSTIC_GONE_TARGET, 3 },
        { "events:\n  alpha:\n    relate: a#c1\n", DIAGNOSTIC_BAD_DECISION, 3 },
        { "events:\n  alpha:\n    confirm: true\n  a#c1:\n    confirm: true\n",
          DIAGNOSTIC_DECISION_CONFLICT, 5 },
        { "events:\n  alpha:\n    confirm: true\n    hide: true\n",
          DIAGNOSTIC_DECISION_CONFLICT, 3 },
        { "- events\n", DIAGNOSTIC_BAD_DECISIONS, 1 },
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct editing editing;
        editing_open(&editing);
        editing_apply(&editing, cases[i].text);
        if (!editing_finds(&editing, cases[i].code, cases[i].line))
            fail_msg("case %zu: %zu findings", i, editing.findings.count);
        editing_close(&editing);
    }
}

static void test_carries_out_and_tells(void **state)
{
    (void) state;
    struct editing editing;
    editing_open(&editing);
    editing_apply(&editing, "events:\n  alpha:\n    redate: 1950\n    retitle: T\n"
                            "    confirm: true\n    lead: true\n    relate: gamma\n"
                            "entities:\n  ada:\n    retype: place\n    rename: Adah\n");
    assert_int_equal(editing.findings.count, 0);
    const struct event *event =
        &editing.timeline.events[2]; /* sorted behind the others */
    assert_says(event->title, "T");
    assert_true(event->confidence > 0.99);
    assert_int_equal(event->lead_count, 1);
    assert_says(editing.timeline.events[event->related[0].event].id, "gamma");
    assert_int_equal(editing.timeline.decision_count, 7);
    assert_says(editing.timeline.decisions[0].was, "1901");
    /* Bob, a person, comes before the place that Ada is now. */
    assert_says(editing.timeline.entities[1].entity.name, "Adah");
    assert_says(editing.timeline.entities[1].entity.aliases[0], "Ada");
    assert_int_equal(editing.timeline.events[0].entities[0], 1);
    editing_close(&editing);
}

static void test_hides(void **state)
{
    (void) state;
    struct editing editing;
    editing_open(&editing);
    editing_apply(&editing, "events:\n  beta:\n    hide: true\n    note: doubtful\n");
    assert_int_equal(editing.findings.count, 0);
    assert_int_equal(editing.timeline.event_count, 2);
    assert_int_equal(editing.timeline.decision_count, 1);
    assert_says(editing.timeline.decisions[0].on, "beta");
    assert_null(editing.timeline.decisions[0].was.data);
    editing_close(&editing);
}

static void test_redirect_is_followed(void **state)
{
    (void) state;
    struct editing editing;
    struct redirect redirect = { { PERMALINK_EVENT, VIEW_INIT("old") },
                                 { PERMALINK_EVENT, VIEW_INIT("gamma") } };
    editing_open(&editing);
    editing.timeline.redirects = &redirect;
    editing.timeline.redirect_count = 1;
    editing_apply(&editing, "events:\n  old:\n    retitle: G\n");
    assert_int_equal(editing.findings.count, 0);
    assert_says(editing.timeline.events[2].title, "G");
    editing_close(&editing);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_reads_choices_with_their_places),
        cmocka_unit_test(test_no_file_is_no_decision),
        cmocka_unit_test(test_findings),
        cmocka_unit_test(test_carries_out_and_tells),
        cmocka_unit_test(test_hides),
        cmocka_unit_test(test_redirect_is_followed),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
