#include "corpus/html_names.h"

enum { WORDS_MAX = 64, WORD_WEIGHT = 25 };

/* What one word says. */
enum says {
    UNLIKELY = 1,
    MAYBE = 2,
    AGAINST = 4,
    FOR = 8,
    SHARE = 16,
    BYLINE = 32,
    DATE = 64,
    BEGINS = 128, /* the row is the beginning of longer words too */
};

/* In byte order. The words are those that page templates commonly use. */
static const struct name_word {
    struct view word;
    int says;
} words[] = {
    { VIEW_INIT("ad"), UNLIKELY | AGAINST },
    { VIEW_INIT("addthis"), UNLIKELY | AGAINST | SHARE },
    { VIEW_INIT("ads"), UNLIKELY | AGAINST },
    { VIEW_INIT("advert"), UNLIKELY | AGAINST | BEGINS },
    { VIEW_INIT("agegate"), UNLIKELY },
    { VIEW_INIT("article"), MAYBE | FOR },
    { VIEW_INIT("articlebody"), MAYBE | FOR },
    { VIEW_INIT("author"), BYLINE },
    { VIEW_INIT("banner"), UNLIKELY | AGAINST },
    { VIEW_INIT("blog"), FOR },
    { VIEW_INIT("body"), MAYBE | FOR },
    { VIEW_INIT("breadcrumb"), UNLIKELY | AGAINST | BEGINS },
    { VIEW_INIT("byline"), BYLINE },
    { VIEW_INIT("carousel"), UNLIKELY | AGAINST },
    { VIEW_INIT("column"), MAYBE },
    { VIEW_INIT("combx"), UNLIKELY | AGAINST },
    { VIEW_INIT("comment"), UNLIKELY | AGAINST },
    { VIEW_INIT("commentlist"), UNLIKELY | AGAINST },
    { VIEW_INIT("comments"), UNLIKELY | AGAINST },
    { VIEW_INIT("community"), UNLIKELY },
    { VIEW_INIT("contact"), AGAINST },
    { VIEW_INIT("content"), MAYBE | FOR },
    { VIEW_INIT("contentbody"), MAYBE | FOR },
    { VIEW_INIT("cookie"), UNLIKELY | AGAINST | BEGINS },
    { VIEW_INIT("copyright"), UNLIKELY | AGAINST },
    { VIEW_INIT("date"), DATE },
    { VIEW_INIT("dateline"), BYLINE | DATE },
    { VIEW_INIT("disqus"), UNLIKELY | AGAINST },
    { VIEW_INIT("editsection"), UNLIKELY | AGAINST },
    { VIEW_INIT("entry"), MAYBE | FOR },
    { VIEW_INIT("extra"), UNLIKELY },
    { VIEW_INIT("foot"), UNLIKELY | AGAINST },
    { VIEW_INIT("footer"), UNLIKELY | AGAINST },
    { VIEW_INIT("footnote"), AGAINST },
    { VIEW_INIT("gdpr"), UNLIKELY | AGAINST },
    { VIEW_INIT("head"), AGAINST },
    { VIEW_INIT("hentry"), FOR },
    { VIEW_INIT("hidden"), AGAINST },
    { VIEW_INIT("instapaper"), AGAINST },
    { VIEW_INIT("legends"), UNLIKELY },
    { VIEW_INIT("login"), UNLIKELY | AGAINST },
    { VIEW_INIT("main"), MAYBE | FOR },
    { VIEW_INIT("masthead"), AGAINST },
    { VIEW_INIT("media"), AGAINST },
    { VIEW_INIT("menu"), UNLIKELY | AGAINST | BEGINS },
    { VIEW_INIT("meta"), AGAINST },
    { VIEW_INIT("modal"), UNLIKELY | AGAINST },
    { VIEW_INIT("nav"), UNLIKELY | AGAINST },
    { VIEW_INIT("navbar"), UNLIKELY | AGAINST },
    { VIEW_INIT("navbox"), UNLIKELY | AGAINST },
    { VIEW_INIT("navigation"), UNLIKELY | AGAINST },
    { VIEW_INIT("newsletter"), UNLIKELY | AGAINST },
    { VIEW_INIT("noprint"), UNLIKELY | AGAINST },
    { VIEW_INIT("outbrain"), UNLIKELY | AGAINST },
    { VIEW_INIT("page"), FOR },
    { VIEW_INIT("pager"), UNLIKELY },
    { VIEW_INIT("pagination"), UNLIKELY | FOR },
    { VIEW_INIT("paywall"), UNLIKELY | AGAINST },
    { VIEW_INIT("popup"), UNLIKELY | AGAINST },
    { VIEW_INIT("post"), FOR },
    { VIEW_INIT("promo"), UNLIKELY | AGAINST | BEGINS },
    { VIEW_INIT("pubdate"), DATE },
    { VIEW_INIT("published"), DATE },
    { VIEW_INIT("rail"), UNLIKELY | AGAINST },
    { VIEW_INIT("recirc"), UNLIKELY | AGAINST | BEGINS },
    { VIEW_INIT("recommend"), UNLIKELY | AGAINST | BEGINS },
    { VIEW_INIT("related"), UNLIKELY | AGAINST | BEGINS },
    { VIEW_INIT("remark"), UNLIKELY },
    { VIEW_INIT("reply"), UNLIKELY },
    { VIEW_INIT("respond"), UNLIKELY | AGAINST },
    { VIEW_INIT("rss"), UNLIKELY },
    { VIEW_INIT("scroll"), AGAINST },
    { VIEW_INIT("share"), AGAINST | SHARE },
    { VIEW_INIT("sharedaddy"), AGAINST | SHARE },
    { VIEW_INIT("sharing"), AGAINST | SHARE },
    { VIEW_INIT("shoutbox"), UNLIKELY | AGAINST },
    { VIEW_INIT("sidebar"), UNLIKELY | AGAINST },
    { VIEW_INIT("signup"), UNLIKELY | AGAINST },
    { VIEW_INIT("skip"), UNLIKELY },
    { VIEW_INIT("skyscraper"), UNLIKELY | AGAINST },
    { VIEW_INIT("social"), UNLIKELY | AGAINST | SHARE },
    { VIEW_INIT("sponsor"), UNLIKELY | AGAINST | BEGINS },
    { VIEW_INIT("story"), MAYBE | FOR },
    { VIEW_INIT("storybody"), MAYBE | FOR },
    { VIEW_INIT("subscribe"), UNLIKELY | AGAINST },
    { VIEW_INIT("supplemental"), UNLIKELY },
    { VIEW_INIT("taboola"), UNLIKELY | AGAINST },
    { VIEW_INIT("tags"), AGAINST },
    { VIEW_INIT("text"), FOR },
    { VIEW_INIT("time"), DATE },
    { VIEW_INIT("timestamp"), DATE },
    { VIEW_INIT("toc"), UNLIKELY },
    { VIEW_INIT("tool"), AGAINST },
    { VIEW_INIT("toolbar"), UNLIKELY | AGAINST },
    { VIEW_INIT("tooltip"), UNLIKELY | AGAINST },
    { VIEW_INIT("widget"), AGAINST },
};
enum { WORD_COUNT = sizeof words / sizeof words[0] };

static int compare(struct view word, struct view row)
{
    size_t shorter = word.length < row.length ? word.length : row.length;
    for (size_t i = 0; i < shorter; i++) {
        int a = (unsigned char) ascii_lower(word.data[i]);
        int b = (unsigned char) row.data[i];
        if (a != b)
            return (a > b) - (a < b);
    }
    return (word.length > row.length) - (word.length < row.length);
}

/* What the word says: its row's, or that of a row it begins with. */
static int look_up(struct view word)
{
    size_t low = 0, high = WORD_COUNT;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        int order = compare(word, words[middle].word);
        if (order == 0)
            return words[middle].says;
        if (order < 0)
            high = middle;
        else
            low = middle + 1;
    }
    /* The rows that begin the word stand just before where it would. */
    if (low > 0 && (words[low - 1].says & BEGINS) != 0 &&
        view_equal_nocase(view_slice(word, 0, words[low - 1].word.length),
                          words[low - 1].word))
        return words[low - 1].says;
    return 0;
}

/* Cuts a word off *rest: letters of one case, or a capital and small ones ("storyBody").
 */
static struct view cut_word(struct view *rest)
{
    size_t start = 0, end;
    while (start < rest->length && !ascii_is_alpha(rest->data[start]))
        start++;
    end = start;
    while (end < rest->length && ascii_is_alpha(rest->data[end])) {
        bool hump = end > start && ascii_is_upper(rest->data[end]) &&
                    ascii_is_lower(rest->data[end - 1]);
        if (hump)
            break;
        end++;
    }
    struct view word = view_slice(*rest, start, end);
    *rest = view_slice(*rest, end, rest->length);
    return word;
}

void html_name_read(struct view value, struct html_name *name)
{
    int all = 0;
    struct view rest = value;
    for (size_t i = 0; i < WORDS_MAX; i++) {
        struct view word = cut_word(&rest);
        if (word.length == 0)
            break;
        all |= look_up(word);
    }
    name->unlikely = name->unlikely || (all & UNLIKELY) != 0;
    name->maybe = name->maybe || (all & MAYBE) != 0;
    name->share = name->share || (all & SHARE) != 0;
    name->byline = name->byline || (all & BYLINE) != 0;
    name->date = name->date || (all & DATE) != 0;
    if ((all & AGAINST) != 0)
        name->weight -= WORD_WEIGHT;
    if ((all & FOR) != 0)
        name->weight += WORD_WEIGHT;
}

bool html_role_is_furniture(struct view role)
{
    static const struct view roles[] = {
        VIEW_INIT("alert"),         VIEW_INIT("alertdialog"), VIEW_INIT("banner"),
        VIEW_INIT("complementary"), VIEW_INIT("contentinfo"), VIEW_INIT("dialog"),
        VIEW_INIT("menu"),          VIEW_INIT("menubar"),     VIEW_INIT("navigation"),
        VIEW_INIT("search"),        VIEW_INIT("toolbar"),     VIEW_INIT("tooltip"),
        VIEW_INIT("button"),        VIEW_INIT("tablist"),
    };
    for (size_t i = 0; i < sizeof roles / sizeof roles[0]; i++)
        if (view_equal_nocase(role, roles[i]))
            return true;
    return false;
}
