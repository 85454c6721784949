#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <cmocka.h>

#include "names/mention.h"
#include "text_fixture.h"

/* A text and whom its pronouns mean, in order, parted by ';'. */
struct reading {
    const char *text, *meant;
};

static const struct reading readings[] = {
    { "Pekka Rinne spoke. He left.", "He=Pekka Rinne" },
    { "Pekka Rinne said he would stay with his team.", "he=Pekka Rinne;his=Pekka Rinne" },
    { "Aino Salo met Pekka Rinne. She praised the talks.", "She=Aino Salo" },
    { "Ms Salo met Mr Rinne. He praised the talks.", "He=Rinne" },
    { "Aino Salo met Pekka Rinne and he left.", "" },
    { "Aino Salo met Mr Rinne and she left.", "she=Aino Salo" },
    { "Ms Salo met Mr Rinne and she left.", "she=Salo" },
    { "A letter to Aino Salo from Pekka Rinne was lost. He wrote again.", "" },
    { "Aino Salo spoke. It rained. It snowed. It thawed. She left.", "" },
    { "Aino Salo spoke. It rained. She left. The band played. It was late. Her son sang.",
      "She=Aino Salo;Her=Aino Salo" },
    { "Aino Salo said: \"He never came.\"", "" },
    { "Aino Salo: When did he come?\n\nPekka Rinne: He came late.", "" },
    { "He left. Aino Salo stayed.", "" },
    /* speakers of themselves */
    { "Aino Salo: I came late.\n\nPekka Rinne: They told me.\n\nMy car broke down.",
      "I=Aino Salo;me=Pekka Rinne;My=Pekka Rinne" },
    { "Aino Salo: I came late.\n\nI was there.", "I=Aino Salo" },
    { "Q: Did Aino Salo come?\n\nA: I saw her.", "" },
    { "Aino Salo: Queen Anna I came late.", "" },
    { "I met Aino Salo.", "" },
    { "Pekka Rinne was born in Oulu, the son of Matti Rinne and Aino Salo. He left.",
      "He=Pekka Rinne" },
    { "He was born in Oulu, the son of Matti Rinne. He left.", "" },
    { "He was born to Aino Salo. He left.", "" },
    { "The ship was built by Pekka Rinne & Company. She sank.", "" },
    { "He met Pekka Rinne in Oulu. He left.", "" },
    { "Recalled in May by Pekka Rinne, he left.", "" },
    { "Aino Salo spoke. Recalled in May by Pekka Rinne, she left.", "she=Aino Salo" },
    { "The play was written by Pekka Rinne. He left.", "He=Pekka Rinne" },
    { "A friend was Pekka Rinne, whom he met in Oulu.", "" },
};

static void spell(const struct text *text, const struct mention_list *list, char *out,
                  size_t size)
{
    size_t length = 0;
    out[0] = '\0';
    for (size_t i = 0; i < list->count; i++) {
        const struct mention *here = &list->items[i];
        if (i > 0)
            assert_true(here->first >= list->items[i - 1].last);
        if (here->pronoun)
            length += (size_t) snprintf(
                out + length, size - length, "%s%.*s=%.*s", length > 0 ? ";" : "",
                VIEW_ARG(text_slice(text, here->first, here->last)),
                VIEW_ARG(here->name));
    }
}

static void test_readings(void **state)
{
    (void) state;
    struct arena arena = { 0 };
    for (size_t i = 0; i < sizeof readings / sizeof *readings; i++) {
        struct text text = fixture_split(&arena, readings[i].text);
        struct mention_list mentions;
        char found[400];
        mention_find(&arena, &text, &mentions);
        spell(&text, &mentions, found, sizeof found);
        assert_string_equal(found, readings[i].meant);
    }
    arena_finish(&arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = { cmocka_unit_test(test_readings) };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
