#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "corpus/html_headline.h"
#include "reading_fixture.h"

#define TEXT                                                                         \
    "<p>The board met in Vienna on Monday, in the afternoon, and agreed to the new " \
    "plan.</p>"

static void reads_what_pages_say(void **state)
{
    (void) state;
    static const struct {
        const char *html, *date, *basis, *title, *author, *publisher, *url, *language;
    } cases[] = {
        { "<html lang=de><head><title>The plan</title>"
          "<meta property='article:published_time' content='2001-07-09T10:00:00Z'>"
          "<meta name=author content='Jane Roe'>"
          "<meta property='og:site_name' content='Test Gazette'>"
          "<link rel=canonical href='https://example.org/plan'>" TEXT,
          "2001-07-09", "meta element article:published_time", "The plan", "Jane Roe",
          "Test Gazette", "https://example.org/plan", "de" },
        { "<meta name='DC.date.issued' content='9 July 2001'>"
          "<meta property='og:title dc:title' content='The plan &amp; more'>"
          "<meta property='og:url' content='https://example.org/og'>" TEXT,
          "2001-07-09", "meta element DC.date.issued", "The plan & more", "", "",
          "https://example.org/og", "en" },
        { "<script type='application/ld+json'>[{\"@type\": \"WebSite\", \"name\": "
          "\"x\"}, "
          "{\"@type\": [\"NewsArticle\"], \"headline\": \"The plan\", \"datePublished\": "
          "\"2001-07-09\", \"author\": [{\"name\": \"Jane Roe\"}], \"publisher\": "
          "{\"name\": "
          "\"Test Gazette\"}}]</script>" TEXT,
          "2001-07-09", "JSON-LD datePublished", "The plan", "Jane Roe", "Test Gazette",
          "", "en" },
        { "<script type='application/ld+json'>//<![CDATA[\n{\"@graph\": [{\"@type\": "
          "\"Report\", \"datePublished\": \"2001-07-09\"}]}\n//]]></script>" TEXT,
          "2001-07-09", "JSON-LD datePublished", "", "", "", "", "en" },
        { "<h1>The new plan</h1><time datetime='2001-07-09'>Monday</time>" TEXT,
          "2001-07-09", "time element", "The new plan", "", "", "", "en" },
        { "<p itemprop=datePublished>July 9, 2001<p itemprop=author>Jane "
          "Roe</p>" TEXT,
          "2001-07-09", "itemprop datePublished", "", "Jane Roe", "", "", "en" },
        /* A date of another page's, one that cannot be, an address that is not safe. */
        { TEXT "<footer><time datetime='2001-07-09'>Monday</time></footer>", "", "", "",
          "", "", "", "en" },
        { "<meta name=date content='2001-02-31'><link rel=canonical "
          "href='javascript:alert(1)'><meta name=author "
          "content='https://example.org/roe'>"
          "<script type='application/ld+json'>{\"datePublished\": </script>" TEXT,
          "", "", "", "", "", "", "en" },
    };
    for (size_t i = 0; i < COUNT(cases); i++) {
        struct reading reading;
        reading_of(&reading, "html", view_of(cases[i].html));
        const struct source *source = &reading.document.source;
        assert_int_equal(source->has_date, cases[i].date[0] != '\0');
        expect_view(view_of(source->date.edtf), cases[i].date);
        expect_view(source->date_basis, cases[i].basis);
        expect_view(source->title, cases[i].title);
        expect_view(source->author, cases[i].author);
        expect_view(source->publisher, cases[i].publisher);
        expect_view(source->url, cases[i].url);
        expect_view(source->language, cases[i].language);
        reading_finish_test(&reading);
    }
}

static void shows_titles_without_sites(void **state)
{
    (void) state;
    static const struct {
        const char *title, *headline, *site;
        bool of_element;
        const char *shown;
    } cases[] = {
        { "Water board agrees to plan - Test Gazette", "", "Test Gazette", false,
          "Water board agrees to plan" },
        { "Water board agrees to plan | Gazette", "", "", true,
          "Water board agrees to plan" },
        { "Water board agrees to plan | Gazette", "", "", false,
          "Water board agrees to plan | Gazette" },
        { "Gazette | Water board agrees to the plan", "", "", true,
          "Gazette | Water board agrees to the plan" },
        { "Water board agrees to plan - Gazette", "Water Board Agrees to Plan", "", false,
          "Water Board Agrees to Plan" },
        { "Water board agrees to the long-awaited plan", "Water", "", true,
          "Water board agrees to the long-awaited plan" },
        { "", "Water board agrees", "", true, "Water board agrees" },
        { "Plan", "", "", true, "Plan" },
        { "", "", "", true, "" },
    };
    for (size_t i = 0; i < COUNT(cases); i++)
        expect_view(html_headline_title(view_of(cases[i].title),
                                        view_of(cases[i].headline),
                                        view_of(cases[i].site), cases[i].of_element),
                    cases[i].shown);
    assert_true(html_headline_share(VIEW("a b"), VIEW("B c A")) > 0.99);
    assert_true(html_headline_share(VIEW(""), VIEW("a")) < 0.01);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(reads_what_pages_say),
        cmocka_unit_test(shows_titles_without_sites),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
