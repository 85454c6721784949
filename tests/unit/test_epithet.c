#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <cmocka.h>

#include "names/mention.h"
#include "text_fixture.h"

/* A text and what its epithets mean, in order, parted by ';'. */
struct reading {
    const char *text, *meant;
};

static const struct reading readings[] = {
    { "Velmor Inc. grew. The company is old.", "company=Velmor Inc." },
    { "Velmor Inc. sued Tarn Ltd. The company is old.", "" },
    { "Velmor Inc. said the firm would pay.", "firm=Velmor Inc." },
    { "The Ministry of Roads paid Velmor Inc. The company left.", "company=Velmor Inc." },
    { "The Ministry of Roads paid. The company left.", "" },
    { "Velmor Inc. grew. It rained. It snowed. The company is old.", "" },
    { "A defector known only as \"Petya\" fled. The defector wept.", "defector=Petya" },
    { "Director Aino Salo spoke. The director left.", "director=Aino Salo" },
    { "Director Aino Salo met director Pekka Rinne. The director left.", "" },
    { "The director left. Director Aino Salo stayed.", "" },
    { "Director Aino Salo met the director of the bank.", "" },
};

static void test_readings(void **state)
{
    (void) state;
    struct arena arena = { 0 };
    for (size_t n = 0; n < sizeof readings / sizeof *readings; n++) {
        struct text text = fixture_split(&arena, readings[n].text);
        struct mention_list list;
        char found[400] = "";
        size_t length = 0;
        mention_find(&arena, &text, &list);
        for (size_t i = 0; i < list.count; i++) {
            const struct mention *here = &list.items[i];
            if (i > 0)
                assert_true(here->first >= list.items[i - 1].last);
            if (here->role_only && !text.tokens[here->first].capital)
                length += (size_t) snprintf(
                    found + length, sizeof found - length, "%s%.*s=%.*s",
                    length > 0 ? ";" : "",
                    VIEW_ARG(text_slice(&text, here->first, here->last)),
                    VIEW_ARG(here->name));
        }
        assert_string_equal(found, readings[n].meant);
    }
    arena_finish(&arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = { cmocka_unit_test(test_readings) };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
