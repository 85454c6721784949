#include "corpus/furniture.h"

#include "base/utf8.h"

enum {
    PHRASE_LINE_BYTES = 240,
    EDGE_LINE_BYTES = 160,
    BUTTONS_MAX = 12,
    CRUMB_WORDS = 5,
};

enum how {
    WHOLE, /* the line is the phrase */
    OPENS, /* the line begins with it */
};

enum where { ANYWHERE, EDGE };

/* In byte order of their phrases, in lower case. */
static const struct furniture_phrase {
    struct view phrase;
    enum how how;
    enum where where;
} phrases[] = {
    { VIEW_INIT("about"), WHOLE, EDGE },
    { VIEW_INIT("about the author"), WHOLE, EDGE },
    { VIEW_INIT("accept all cookies"), OPENS, ANYWHERE },
    { VIEW_INIT("accept cookies"), OPENS, ANYWHERE },
    { VIEW_INIT("accessibility"), WHOLE, EDGE },
    { VIEW_INIT("account"), WHOLE, EDGE },
    { VIEW_INIT("add to favorites"), WHOLE, ANYWHERE },
    { VIEW_INIT("add to favourites"), WHOLE, ANYWHERE },
    { VIEW_INIT("add your comment"), OPENS, ANYWHERE },
    { VIEW_INIT("advanced search"), WHOLE, EDGE },
    { VIEW_INIT("advertisement"), WHOLE, ANYWHERE },
    { VIEW_INIT("advertisements"), WHOLE, ANYWHERE },
    { VIEW_INIT("advertising"), WHOLE, ANYWHERE },
    { VIEW_INIT("all articles"), WHOLE, EDGE },
    { VIEW_INIT("all news"), WHOLE, EDGE },
    { VIEW_INIT("all posts"), WHOLE, EDGE },
    { VIEW_INIT("all rights reserved"), OPENS, ANYWHERE },
    { VIEW_INIT("all sections"), WHOLE, EDGE },
    { VIEW_INIT("all stories"), WHOLE, EDGE },
    { VIEW_INIT("already a member"), OPENS, ANYWHERE },
    { VIEW_INIT("already a subscriber"), OPENS, ANYWHERE },
    { VIEW_INIT("already have an account"), OPENS, ANYWHERE },
    { VIEW_INIT("apps"), WHOLE, EDGE },
    { VIEW_INIT("archive"), WHOLE, EDGE },
    { VIEW_INIT("archives"), WHOLE, EDGE },
    { VIEW_INIT("article continues after"), OPENS, ANYWHERE },
    { VIEW_INIT("article continues below"), OPENS, ANYWHERE },
    { VIEW_INIT("article continues below advertisement"), WHOLE, ANYWHERE },
    { VIEW_INIT("article tools"), WHOLE, EDGE },
    { VIEW_INIT("back"), WHOLE, EDGE },
    { VIEW_INIT("back to top"), WHOLE, ANYWHERE },
    { VIEW_INIT("be the first to comment"), OPENS, ANYWHERE },
    { VIEW_INIT("be the first to know"), OPENS, ANYWHERE },
    { VIEW_INIT("be the first to like"), OPENS, ANYWHERE },
    { VIEW_INIT("blog"), WHOLE, EDGE },
    { VIEW_INIT("bookmark"), WHOLE, EDGE },
    { VIEW_INIT("breaking news"), WHOLE, EDGE },
    { VIEW_INIT("buy this book"), OPENS, ANYWHERE },
    { VIEW_INIT("by clicking"), OPENS, EDGE },
    { VIEW_INIT("by continuing to browse"), OPENS, ANYWHERE },
    { VIEW_INIT("by continuing to use"), OPENS, ANYWHERE },
    { VIEW_INIT("by signing up"), OPENS, ANYWHERE },
    { VIEW_INIT("by subscribing"), OPENS, ANYWHERE },
    { VIEW_INIT("by using this site"), OPENS, ANYWHERE },
    { VIEW_INIT("calendar"), WHOLE, EDGE },
    { VIEW_INIT("cancel"), WHOLE, EDGE },
    { VIEW_INIT("cancel reply"), WHOLE, ANYWHERE },
    { VIEW_INIT("cancel your subscription"), OPENS, ANYWHERE },
    { VIEW_INIT("cart"), WHOLE, EDGE },
    { VIEW_INIT("categories"), WHOLE, EDGE },
    { VIEW_INIT("categories:"), OPENS, EDGE },
    { VIEW_INIT("category:"), OPENS, EDGE },
    { VIEW_INIT("change language"), WHOLE, EDGE },
    { VIEW_INIT("click here to"), OPENS, ANYWHERE },
    { VIEW_INIT("click the link to"), OPENS, ANYWHERE },
    { VIEW_INIT("click to copy"), WHOLE, ANYWHERE },
    { VIEW_INIT("click to email"), OPENS, ANYWHERE },
    { VIEW_INIT("click to enlarge"), OPENS, ANYWHERE },
    { VIEW_INIT("click to print"), OPENS, ANYWHERE },
    { VIEW_INIT("click to share"), OPENS, ANYWHERE },
    { VIEW_INIT("click to view"), OPENS, ANYWHERE },
    { VIEW_INIT("close"), WHOLE, EDGE },
    { VIEW_INIT("collapse"), WHOLE, EDGE },
    { VIEW_INIT("color scheme"), WHOLE, EDGE },
    { VIEW_INIT("colour scheme"), WHOLE, EDGE },
    { VIEW_INIT("comment"), WHOLE, EDGE },
    { VIEW_INIT("comments"), WHOLE, EDGE },
    { VIEW_INIT("comments (0)"), WHOLE, EDGE },
    { VIEW_INIT("comments are closed"), OPENS, EDGE },
    { VIEW_INIT("comments:"), OPENS, EDGE },
    { VIEW_INIT("company"), WHOLE, EDGE },
    { VIEW_INIT("connect"), WHOLE, EDGE },
    { VIEW_INIT("contact"), WHOLE, EDGE },
    { VIEW_INIT("contact the author at"), OPENS, ANYWHERE },
    { VIEW_INIT("contact the reporter at"), OPENS, ANYWHERE },
    { VIEW_INIT("contact the writer at"), OPENS, ANYWHERE },
    { VIEW_INIT("contact us"), WHOLE, EDGE },
    { VIEW_INIT("contacts"), WHOLE, EDGE },
    { VIEW_INIT("contents"), WHOLE, EDGE },
    { VIEW_INIT("continue reading"), WHOLE, ANYWHERE },
    { VIEW_INIT("cookie policy"), OPENS, EDGE },
    { VIEW_INIT("cookie preferences"), OPENS, EDGE },
    { VIEW_INIT("cookie settings"), OPENS, EDGE },
    { VIEW_INIT("copied to clipboard"), WHOLE, ANYWHERE },
    { VIEW_INIT("copy link"), WHOLE, ANYWHERE },
    { VIEW_INIT("copy url"), WHOLE, ANYWHERE },
    { VIEW_INIT("copyright"), OPENS, EDGE },
    { VIEW_INIT("copyright notice"), WHOLE, EDGE },
    { VIEW_INIT("copyright \xC2\xA9"), OPENS, ANYWHERE },
    { VIEW_INIT("create a free account"), OPENS, ANYWHERE },
    { VIEW_INIT("create an account"), OPENS, ANYWHERE },
    { VIEW_INIT("dark mode"), WHOLE, EDGE },
    { VIEW_INIT("desktop version"), WHOLE, EDGE },
    { VIEW_INIT("discuss"), WHOLE, EDGE },
    { VIEW_INIT("discussion"), WHOLE, EDGE },
    { VIEW_INIT("do you have a tip"), OPENS, ANYWHERE },
    { VIEW_INIT("document information"), OPENS, EDGE },
    { VIEW_INIT("donate"), WHOLE, EDGE },
    { VIEW_INIT("download"), WHOLE, EDGE },
    { VIEW_INIT("download our app"), OPENS, ANYWHERE },
    { VIEW_INIT("download pdf"), WHOLE, EDGE },
    { VIEW_INIT("download the app"), OPENS, ANYWHERE },
    { VIEW_INIT("e-mail"), WHOLE, EDGE },
    { VIEW_INIT("e-paper"), WHOLE, EDGE },
    { VIEW_INIT("edited by"), OPENS, EDGE },
    { VIEW_INIT("editions"), WHOLE, EDGE },
    { VIEW_INIT("editor's picks"), WHOLE, EDGE },
    { VIEW_INIT("editors' picks"), WHOLE, EDGE },
    { VIEW_INIT("editors' recommendations"), WHOLE, ANYWHERE },
    { VIEW_INIT("email"), WHOLE, EDGE },
    { VIEW_INIT("email address"), WHOLE, EDGE },
    { VIEW_INIT("email this article"), WHOLE, EDGE },
    { VIEW_INIT("email this to"), OPENS, ANYWHERE },
    { VIEW_INIT("enable javascript"), OPENS, ANYWHERE },
    { VIEW_INIT("english"), WHOLE, EDGE },
    { VIEW_INIT("english version"), WHOLE, EDGE },
    { VIEW_INIT("enlarge image"), WHOLE, ANYWHERE },
    { VIEW_INIT("enlarge this image"), WHOLE, ANYWHERE },
    { VIEW_INIT("enter your email"), OPENS, ANYWHERE },
    { VIEW_INIT("estimated reading time"), OPENS, EDGE },
    { VIEW_INIT("events"), WHOLE, EDGE },
    { VIEW_INIT("expand"), WHOLE, EDGE },
    { VIEW_INIT("explore"), WHOLE, EDGE },
    { VIEW_INIT("failed to load"), OPENS, EDGE },
    { VIEW_INIT("faq"), WHOLE, EDGE },
    { VIEW_INIT("feedback"), WHOLE, EDGE },
    { VIEW_INIT("filed under"), OPENS, EDGE },
    { VIEW_INIT("find us on"), OPENS, EDGE },
    { VIEW_INIT("follow"), WHOLE, EDGE },
    { VIEW_INIT("follow her on"), OPENS, ANYWHERE },
    { VIEW_INIT("follow him on"), OPENS, ANYWHERE },
    { VIEW_INIT("follow me on"), OPENS, EDGE },
    { VIEW_INIT("follow them on"), OPENS, ANYWHERE },
    { VIEW_INIT("follow topic"), WHOLE, ANYWHERE },
    { VIEW_INIT("follow us"), WHOLE, EDGE },
    { VIEW_INIT("follow us on"), OPENS, ANYWHERE },
    { VIEW_INIT("font"), WHOLE, EDGE },
    { VIEW_INIT("font size"), WHOLE, EDGE },
    { VIEW_INIT("for more information, visit our"), OPENS, ANYWHERE },
    { VIEW_INIT("forgot your password"), OPENS, ANYWHERE },
    { VIEW_INIT("forum"), WHOLE, EDGE },
    { VIEW_INIT("full screen"), WHOLE, EDGE },
    { VIEW_INIT("fullscreen"), WHOLE, EDGE },
    { VIEW_INIT("gallery"), WHOLE, EDGE },
    { VIEW_INIT("get in touch"), WHOLE, EDGE },
    { VIEW_INIT("get our newsletter"), OPENS, ANYWHERE },
    { VIEW_INIT("get the app"), OPENS, ANYWHERE },
    { VIEW_INIT("get the latest"), OPENS, EDGE },
    { VIEW_INIT("get unlimited access"), OPENS, ANYWHERE },
    { VIEW_INIT("gift this article"), WHOLE, ANYWHERE },
    { VIEW_INIT("give this article"), WHOLE, ANYWHERE },
    { VIEW_INIT("go"), WHOLE, EDGE },
    { VIEW_INIT("go to comments"), OPENS, ANYWHERE },
    { VIEW_INIT("got a tip"), OPENS, ANYWHERE },
    { VIEW_INIT("have a tip"), OPENS, ANYWHERE },
    { VIEW_INIT("have something to say"), OPENS, ANYWHERE },
    { VIEW_INIT("help"), WHOLE, EDGE },
    { VIEW_INIT("hide"), WHOLE, EDGE },
    { VIEW_INIT("hide caption"), WHOLE, ANYWHERE },
    { VIEW_INIT("home"), WHOLE, EDGE },
    { VIEW_INIT("home page"), WHOLE, EDGE },
    { VIEW_INIT("homepage"), WHOLE, EDGE },
    { VIEW_INIT("hot topics"), WHOLE, EDGE },
    { VIEW_INIT("if you have a tip"), OPENS, ANYWHERE },
    { VIEW_INIT("if you would like to comment"), OPENS, ANYWHERE },
    { VIEW_INIT("image copyright"), OPENS, EDGE },
    { VIEW_INIT("in pictures"), WHOLE, EDGE },
    { VIEW_INIT("in this article"), OPENS, EDGE },
    { VIEW_INIT("in this section"), OPENS, EDGE },
    { VIEW_INIT("invalid email address"), WHOLE, ANYWHERE },
    { VIEW_INIT("javascript is disabled"), OPENS, ANYWHERE },
    { VIEW_INIT("javascript is required"), OPENS, ANYWHERE },
    { VIEW_INIT("jobs"), WHOLE, EDGE },
    { VIEW_INIT("join our mailing list"), OPENS, ANYWHERE },
    { VIEW_INIT("join our newsletter"), OPENS, ANYWHERE },
    { VIEW_INIT("join the conversation"), WHOLE, ANYWHERE },
    { VIEW_INIT("join the discussion"), WHOLE, ANYWHERE },
    { VIEW_INIT("join us"), WHOLE, EDGE },
    { VIEW_INIT("join us on"), OPENS, EDGE },
    { VIEW_INIT("jump to"), OPENS, EDGE },
    { VIEW_INIT("keep up with"), OPENS, EDGE },
    { VIEW_INIT("labels:"), OPENS, EDGE },
    { VIEW_INIT("languages"), WHOLE, EDGE },
    { VIEW_INIT("last edited"), OPENS, EDGE },
    { VIEW_INIT("latest"), WHOLE, EDGE },
    { VIEW_INIT("latest articles"), WHOLE, EDGE },
    { VIEW_INIT("latest news"), WHOLE, EDGE },
    { VIEW_INIT("latest posts"), WHOLE, EDGE },
    { VIEW_INIT("latest stories"), WHOLE, EDGE },
    { VIEW_INIT("leave a comment"), WHOLE, ANYWHERE },
    { VIEW_INIT("leave a reply"), WHOLE, ANYWHERE },
    { VIEW_INIT("leave a response"), WHOLE, ANYWHERE },
    { VIEW_INIT("light mode"), WHOLE, EDGE },
    { VIEW_INIT("like"), WHOLE, EDGE },
    { VIEW_INIT("like this article"), OPENS, ANYWHERE },
    { VIEW_INIT("like this post"), OPENS, ANYWHERE },
    { VIEW_INIT("like us on"), OPENS, ANYWHERE },
    { VIEW_INIT("link copied"), WHOLE, ANYWHERE },
    { VIEW_INIT("listen"), WHOLE, EDGE },
    { VIEW_INIT("listen to this article"), WHOLE, EDGE },
    { VIEW_INIT("listen:"), OPENS, EDGE },
    { VIEW_INIT("live"), WHOLE, EDGE },
    { VIEW_INIT("load more"), WHOLE, ANYWHERE },
    { VIEW_INIT("load more comments"), WHOLE, ANYWHERE },
    { VIEW_INIT("loading"), WHOLE, EDGE },
    { VIEW_INIT("loading comments"), WHOLE, ANYWHERE },
    { VIEW_INIT("log in"), WHOLE, EDGE },
    { VIEW_INIT("log in or"), OPENS, ANYWHERE },
    { VIEW_INIT("log in to"), OPENS, EDGE },
    { VIEW_INIT("log out"), WHOLE, EDGE },
    { VIEW_INIT("login"), WHOLE, EDGE },
    { VIEW_INIT("login to"), OPENS, EDGE },
    { VIEW_INIT("logout"), WHOLE, EDGE },
    { VIEW_INIT("mail"), WHOLE, EDGE },
    { VIEW_INIT("main content"), WHOLE, EDGE },
    { VIEW_INIT("main menu"), WHOLE, EDGE },
    { VIEW_INIT("main page"), WHOLE, EDGE },
    { VIEW_INIT("manage cookies"), OPENS, ANYWHERE },
    { VIEW_INIT("manage your cookie"), OPENS, ANYWHERE },
    { VIEW_INIT("media"), WHOLE, EDGE },
    { VIEW_INIT("menu"), WHOLE, EDGE },
    { VIEW_INIT("mobile version"), WHOLE, EDGE },
    { VIEW_INIT("more"), WHOLE, EDGE },
    { VIEW_INIT("more from"), OPENS, EDGE },
    { VIEW_INIT("more from this author"), WHOLE, EDGE },
    { VIEW_INIT("more from this section"), WHOLE, EDGE },
    { VIEW_INIT("more in this section"), OPENS, ANYWHERE },
    { VIEW_INIT("more news"), WHOLE, EDGE },
    { VIEW_INIT("more on"), OPENS, EDGE },
    { VIEW_INIT("more on this story"), WHOLE, ANYWHERE },
    { VIEW_INIT("more on this topic"), WHOLE, ANYWHERE },
    { VIEW_INIT("more stories"), WHOLE, EDGE },
    { VIEW_INIT("most popular"), WHOLE, EDGE },
    { VIEW_INIT("most read"), WHOLE, EDGE },
    { VIEW_INIT("most shared"), WHOLE, EDGE },
    { VIEW_INIT("most viewed"), WHOLE, EDGE },
    { VIEW_INIT("multimedia"), WHOLE, EDGE },
    { VIEW_INIT("mute"), WHOLE, EDGE },
    { VIEW_INIT("my account"), WHOLE, EDGE },
    { VIEW_INIT("name"), WHOLE, EDGE },
    { VIEW_INIT("navigation"), WHOLE, EDGE },
    { VIEW_INIT("new"), WHOLE, EDGE },
    { VIEW_INIT("news"), WHOLE, EDGE },
    { VIEW_INIT("news archive"), WHOLE, EDGE },
    { VIEW_INIT("news feed"), WHOLE, EDGE },
    { VIEW_INIT("newsletter"), WHOLE, EDGE },
    { VIEW_INIT("newsletters"), WHOLE, EDGE },
    { VIEW_INIT("next"), WHOLE, EDGE },
    { VIEW_INIT("next article"), WHOLE, EDGE },
    { VIEW_INIT("next page"), WHOLE, EDGE },
    { VIEW_INIT("next post"), WHOLE, EDGE },
    { VIEW_INIT("next story"), WHOLE, EDGE },
    { VIEW_INIT("next:"), OPENS, EDGE },
    { VIEW_INIT("no"), WHOLE, EDGE },
    { VIEW_INIT("no comments"), WHOLE, EDGE },
    { VIEW_INIT("no comments yet"), WHOLE, EDGE },
    { VIEW_INIT("notify me of"), OPENS, ANYWHERE },
    { VIEW_INIT("official site of"), OPENS, EDGE },
    { VIEW_INIT("official web site of"), OPENS, EDGE },
    { VIEW_INIT("official website of"), OPENS, EDGE },
    { VIEW_INIT("ok"), WHOLE, EDGE },
    { VIEW_INIT("on this page"), WHOLE, EDGE },
    { VIEW_INIT("other languages"), WHOLE, EDGE },
    { VIEW_INIT("other news"), WHOLE, EDGE },
    { VIEW_INIT("our team"), WHOLE, EDGE },
    { VIEW_INIT("page not found"), WHOLE, EDGE },
    { VIEW_INIT("paid content"), WHOLE, ANYWHERE },
    { VIEW_INIT("password"), WHOLE, EDGE },
    { VIEW_INIT("pause"), WHOLE, EDGE },
    { VIEW_INIT("photo"), WHOLE, EDGE },
    { VIEW_INIT("photo credit"), OPENS, EDGE },
    { VIEW_INIT("photo gallery"), OPENS, EDGE },
    { VIEW_INIT("photos"), WHOLE, EDGE },
    { VIEW_INIT("pictures"), WHOLE, EDGE },
    { VIEW_INIT("pin it on"), OPENS, ANYWHERE },
    { VIEW_INIT("play"), WHOLE, EDGE },
    { VIEW_INIT("please enable"), OPENS, ANYWHERE },
    { VIEW_INIT("please log in"), OPENS, ANYWHERE },
    { VIEW_INIT("please sign in"), OPENS, ANYWHERE },
    { VIEW_INIT("please subscribe"), OPENS, ANYWHERE },
    { VIEW_INIT("please support our"), OPENS, ANYWHERE },
    { VIEW_INIT("popular"), WHOLE, EDGE },
    { VIEW_INIT("popular posts"), WHOLE, EDGE },
    { VIEW_INIT("popular tags"), WHOLE, EDGE },
    { VIEW_INIT("post a comment"), WHOLE, ANYWHERE },
    { VIEW_INIT("post a reply"), WHOLE, ANYWHERE },
    { VIEW_INIT("post comment"), WHOLE, ANYWHERE },
    { VIEW_INIT("posted in"), OPENS, EDGE },
    { VIEW_INIT("posted under"), OPENS, EDGE },
    { VIEW_INIT("powered by"), OPENS, EDGE },
    { VIEW_INIT("press"), WHOLE, EDGE },
    { VIEW_INIT("prev"), WHOLE, EDGE },
    { VIEW_INIT("previous"), WHOLE, EDGE },
    { VIEW_INIT("previous article"), WHOLE, EDGE },
    { VIEW_INIT("previous post"), WHOLE, EDGE },
    { VIEW_INIT("previous story"), WHOLE, EDGE },
    { VIEW_INIT("previous:"), OPENS, EDGE },
    { VIEW_INIT("print"), WHOLE, EDGE },
    { VIEW_INIT("print page"), WHOLE, EDGE },
    { VIEW_INIT("print this"), OPENS, EDGE },
    { VIEW_INIT("print version"), WHOLE, EDGE },
    { VIEW_INIT("printable version"), WHOLE, EDGE },
    { VIEW_INIT("printed from"), OPENS, EDGE },
    { VIEW_INIT("privacy"), WHOLE, EDGE },
    { VIEW_INIT("privacy policy"), OPENS, EDGE },
    { VIEW_INIT("products"), WHOLE, EDGE },
    { VIEW_INIT("profile"), WHOLE, EDGE },
    { VIEW_INIT("promoted content"), WHOLE, ANYWHERE },
    { VIEW_INIT("promoted stories"), WHOLE, ANYWHERE },
    { VIEW_INIT("proudly powered"), OPENS, ANYWHERE },
    { VIEW_INIT("radio"), WHOLE, EDGE },
    { VIEW_INIT("random article"), WHOLE, EDGE },
    { VIEW_INIT("rate this article"), WHOLE, EDGE },
    { VIEW_INIT("read also"), OPENS, ANYWHERE },
    { VIEW_INIT("read more"), WHOLE, ANYWHERE },
    { VIEW_INIT("read more about"), OPENS, ANYWHERE },
    { VIEW_INIT("read more at"), OPENS, ANYWHERE },
    { VIEW_INIT("read more from"), OPENS, ANYWHERE },
    { VIEW_INIT("read more on"), OPENS, ANYWHERE },
    { VIEW_INIT("read more:"), OPENS, ANYWHERE },
    { VIEW_INIT("read next"), WHOLE, ANYWHERE },
    { VIEW_INIT("read the full story"), OPENS, ANYWHERE },
    { VIEW_INIT("reading time"), OPENS, EDGE },
    { VIEW_INIT("recent comments"), WHOLE, EDGE },
    { VIEW_INIT("recent posts"), WHOLE, EDGE },
    { VIEW_INIT("recommended"), WHOLE, EDGE },
    { VIEW_INIT("recommended articles"), WHOLE, ANYWHERE },
    { VIEW_INIT("recommended for you"), WHOLE, ANYWHERE },
    { VIEW_INIT("recommended stories"), WHOLE, ANYWHERE },
    { VIEW_INIT("refresh"), WHOLE, EDGE },
    { VIEW_INIT("register"), WHOLE, EDGE },
    { VIEW_INIT("related"), WHOLE, EDGE },
    { VIEW_INIT("related articles"), WHOLE, ANYWHERE },
    { VIEW_INIT("related content"), WHOLE, ANYWHERE },
    { VIEW_INIT("related coverage"), WHOLE, ANYWHERE },
    { VIEW_INIT("related links"), WHOLE, EDGE },
    { VIEW_INIT("related news"), WHOLE, ANYWHERE },
    { VIEW_INIT("related posts"), WHOLE, ANYWHERE },
    { VIEW_INIT("related stories"), WHOLE, ANYWHERE },
    { VIEW_INIT("related topics"), WHOLE, EDGE },
    { VIEW_INIT("related:"), OPENS, EDGE },
    { VIEW_INIT("reload this page"), OPENS, ANYWHERE },
    { VIEW_INIT("reply"), WHOLE, EDGE },
    { VIEW_INIT("reply to this"), WHOLE, ANYWHERE },
    { VIEW_INIT("report a typo"), WHOLE, ANYWHERE },
    { VIEW_INIT("report abuse"), WHOLE, ANYWHERE },
    { VIEW_INIT("report an error"), OPENS, ANYWHERE },
    { VIEW_INIT("report this"), OPENS, EDGE },
    { VIEW_INIT("report this ad"), WHOLE, ANYWHERE },
    { VIEW_INIT("required fields are marked"), OPENS, ANYWHERE },
    { VIEW_INIT("return to top"), WHOLE, ANYWHERE },
    { VIEW_INIT("rss"), WHOLE, EDGE },
    { VIEW_INIT("rss feed"), WHOLE, EDGE },
    { VIEW_INIT("save"), WHOLE, EDGE },
    { VIEW_INIT("save article"), WHOLE, EDGE },
    { VIEW_INIT("save for later"), WHOLE, ANYWHERE },
    { VIEW_INIT("save my name"), OPENS, ANYWHERE },
    { VIEW_INIT("scroll down"), OPENS, ANYWHERE },
    { VIEW_INIT("scroll to"), OPENS, EDGE },
    { VIEW_INIT("search"), WHOLE, EDGE },
    { VIEW_INIT("search form"), WHOLE, EDGE },
    { VIEW_INIT("section:"), OPENS, EDGE },
    { VIEW_INIT("sections"), WHOLE, EDGE },
    { VIEW_INIT("sections:"), OPENS, EDGE },
    { VIEW_INIT("see all"), WHOLE, EDGE },
    { VIEW_INIT("see also:"), OPENS, EDGE },
    { VIEW_INIT("see more on"), OPENS, ANYWHERE },
    { VIEW_INIT("select language"), WHOLE, EDGE },
    { VIEW_INIT("select your language"), OPENS, EDGE },
    { VIEW_INIT("send"), WHOLE, EDGE },
    { VIEW_INIT("send a letter to the editor"), WHOLE, ANYWHERE },
    { VIEW_INIT("send this page"), OPENS, ANYWHERE },
    { VIEW_INIT("send to a friend"), WHOLE, EDGE },
    { VIEW_INIT("send us a tip"), OPENS, ANYWHERE },
    { VIEW_INIT("send us your"), OPENS, EDGE },
    { VIEW_INIT("services"), WHOLE, EDGE },
    { VIEW_INIT("settings"), WHOLE, EDGE },
    { VIEW_INIT("share"), WHOLE, EDGE },
    { VIEW_INIT("share article"), WHOLE, ANYWHERE },
    { VIEW_INIT("share on"), OPENS, EDGE },
    { VIEW_INIT("share on facebook"), WHOLE, ANYWHERE },
    { VIEW_INIT("share on twitter"), WHOLE, ANYWHERE },
    { VIEW_INIT("share this"), WHOLE, ANYWHERE },
    { VIEW_INIT("share this article"), OPENS, ANYWHERE },
    { VIEW_INIT("share this on"), OPENS, ANYWHERE },
    { VIEW_INIT("share this page"), OPENS, ANYWHERE },
    { VIEW_INIT("share this post"), OPENS, ANYWHERE },
    { VIEW_INIT("share this post on"), WHOLE, ANYWHERE },
    { VIEW_INIT("share this story"), OPENS, ANYWHERE },
    { VIEW_INIT("share this with"), OPENS, ANYWHERE },
    { VIEW_INIT("share via"), OPENS, EDGE },
    { VIEW_INIT("shop"), WHOLE, EDGE },
    { VIEW_INIT("show"), WHOLE, EDGE },
    { VIEW_INIT("show comments"), WHOLE, ANYWHERE },
    { VIEW_INIT("show more"), WHOLE, EDGE },
    { VIEW_INIT("show more comments"), WHOLE, ANYWHERE },
    { VIEW_INIT("sign in"), WHOLE, EDGE },
    { VIEW_INIT("sign in to"), OPENS, EDGE },
    { VIEW_INIT("sign me up"), WHOLE, ANYWHERE },
    { VIEW_INIT("sign out"), WHOLE, EDGE },
    { VIEW_INIT("sign up"), WHOLE, EDGE },
    { VIEW_INIT("sign up for"), OPENS, ANYWHERE },
    { VIEW_INIT("sign up here"), OPENS, ANYWHERE },
    { VIEW_INIT("sign up now"), WHOLE, ANYWHERE },
    { VIEW_INIT("sign up to"), OPENS, ANYWHERE },
    { VIEW_INIT("site colors"), WHOLE, EDGE },
    { VIEW_INIT("site colours"), WHOLE, EDGE },
    { VIEW_INIT("site map"), WHOLE, EDGE },
    { VIEW_INIT("sitemap"), WHOLE, EDGE },
    { VIEW_INIT("skip"), WHOLE, EDGE },
    { VIEW_INIT("skip advertisement"), WHOLE, ANYWHERE },
    { VIEW_INIT("skip to"), OPENS, ANYWHERE },
    { VIEW_INIT("slideshow"), WHOLE, EDGE },
    { VIEW_INIT("social media"), WHOLE, EDGE },
    { VIEW_INIT("something went wrong"), WHOLE, ANYWHERE },
    { VIEW_INIT("special projects"), WHOLE, EDGE },
    { VIEW_INIT("sponsor message"), WHOLE, ANYWHERE },
    { VIEW_INIT("sponsored"), WHOLE, ANYWHERE },
    { VIEW_INIT("sponsored content"), WHOLE, ANYWHERE },
    { VIEW_INIT("sponsored links"), WHOLE, ANYWHERE },
    { VIEW_INIT("stay connected"), WHOLE, EDGE },
    { VIEW_INIT("store"), WHOLE, EDGE },
    { VIEW_INIT("story continues below"), OPENS, ANYWHERE },
    { VIEW_INIT("submit"), WHOLE, EDGE },
    { VIEW_INIT("submit a comment"), WHOLE, ANYWHERE },
    { VIEW_INIT("subscribe"), WHOLE, EDGE },
    { VIEW_INIT("subscribe for"), OPENS, ANYWHERE },
    { VIEW_INIT("subscribe here"), OPENS, ANYWHERE },
    { VIEW_INIT("subscribe in"), OPENS, ANYWHERE },
    { VIEW_INIT("subscribe now"), WHOLE, ANYWHERE },
    { VIEW_INIT("subscribe to"), OPENS, ANYWHERE },
    { VIEW_INIT("subscribe today"), WHOLE, ANYWHERE },
    { VIEW_INIT("subscribe via"), OPENS, ANYWHERE },
    { VIEW_INIT("suggested reading"), WHOLE, ANYWHERE },
    { VIEW_INIT("support our journalism"), OPENS, EDGE },
    { VIEW_INIT("support our work"), OPENS, EDGE },
    { VIEW_INIT("support us"), WHOLE, EDGE },
    { VIEW_INIT("table of contents"), OPENS, EDGE },
    { VIEW_INIT("tag cloud"), WHOLE, EDGE },
    { VIEW_INIT("tagged"), OPENS, EDGE },
    { VIEW_INIT("tagged with"), OPENS, EDGE },
    { VIEW_INIT("tags"), WHOLE, EDGE },
    { VIEW_INIT("tags:"), OPENS, EDGE },
    { VIEW_INIT("tap to"), OPENS, EDGE },
    { VIEW_INIT("team"), WHOLE, EDGE },
    { VIEW_INIT("terms and conditions"), OPENS, EDGE },
    { VIEW_INIT("terms of service"), OPENS, EDGE },
    { VIEW_INIT("terms of use"), OPENS, EDGE },
    { VIEW_INIT("text size"), WHOLE, EDGE },
    { VIEW_INIT("thank you for reading"), OPENS, ANYWHERE },
    { VIEW_INIT("thank you for subscribing"), WHOLE, ANYWHERE },
    { VIEW_INIT("thank you for your feedback"), OPENS, ANYWHERE },
    { VIEW_INIT("this article is for subscribers"), OPENS, ANYWHERE },
    { VIEW_INIT("this entry was posted"), OPENS, EDGE },
    { VIEW_INIT("this field is for"), OPENS, EDGE },
    { VIEW_INIT("this site is protected by"), OPENS, ANYWHERE },
    { VIEW_INIT("this site uses"), OPENS, ANYWHERE },
    { VIEW_INIT("this website uses"), OPENS, ANYWHERE },
    { VIEW_INIT("to comment on this"), OPENS, EDGE },
    { VIEW_INIT("to continue reading"), OPENS, ANYWHERE },
    { VIEW_INIT("to leave a comment"), OPENS, ANYWHERE },
    { VIEW_INIT("to read the full"), OPENS, ANYWHERE },
    { VIEW_INIT("toggle caption"), WHOLE, ANYWHERE },
    { VIEW_INIT("toggle navigation"), WHOLE, EDGE },
    { VIEW_INIT("tools"), WHOLE, EDGE },
    { VIEW_INIT("top"), WHOLE, EDGE },
    { VIEW_INIT("top news"), WHOLE, EDGE },
    { VIEW_INIT("top of page"), WHOLE, EDGE },
    { VIEW_INIT("top of the page"), WHOLE, ANYWHERE },
    { VIEW_INIT("top stories"), WHOLE, EDGE },
    { VIEW_INIT("topics"), WHOLE, EDGE },
    { VIEW_INIT("topics:"), OPENS, EDGE },
    { VIEW_INIT("trackback"), OPENS, EDGE },
    { VIEW_INIT("translate"), WHOLE, EDGE },
    { VIEW_INIT("translated by google"), OPENS, EDGE },
    { VIEW_INIT("trending"), WHOLE, EDGE },
    { VIEW_INIT("trending now"), WHOLE, EDGE },
    { VIEW_INIT("tv"), WHOLE, EDGE },
    { VIEW_INIT("tweet this"), OPENS, ANYWHERE },
    { VIEW_INIT("unsubscribe"), WHOLE, ANYWHERE },
    { VIEW_INIT("up"), WHOLE, EDGE },
    { VIEW_INIT("update your browser"), OPENS, EDGE },
    { VIEW_INIT("use of this site"), OPENS, EDGE },
    { VIEW_INIT("username"), WHOLE, EDGE },
    { VIEW_INIT("video"), WHOLE, EDGE },
    { VIEW_INIT("videos"), WHOLE, EDGE },
    { VIEW_INIT("view all"), WHOLE, EDGE },
    { VIEW_INIT("view all comments"), OPENS, ANYWHERE },
    { VIEW_INIT("view comments"), WHOLE, ANYWHERE },
    { VIEW_INIT("view desktop"), OPENS, EDGE },
    { VIEW_INIT("view full site"), OPENS, ANYWHERE },
    { VIEW_INIT("view image in fullscreen"), WHOLE, ANYWHERE },
    { VIEW_INIT("view mobile"), OPENS, EDGE },
    { VIEW_INIT("view more"), OPENS, EDGE },
    { VIEW_INIT("view settings"), WHOLE, EDGE },
    { VIEW_INIT("view this post on instagram"), WHOLE, ANYWHERE },
    { VIEW_INIT("views:"), OPENS, EDGE },
    { VIEW_INIT("volume"), WHOLE, EDGE },
    { VIEW_INIT("want to receive"), OPENS, EDGE },
    { VIEW_INIT("was this article helpful"), OPENS, ANYWHERE },
    { VIEW_INIT("was this page helpful"), OPENS, ANYWHERE },
    { VIEW_INIT("watch"), WHOLE, EDGE },
    { VIEW_INIT("watch live"), WHOLE, EDGE },
    { VIEW_INIT("watch now"), OPENS, EDGE },
    { VIEW_INIT("we and our partners"), OPENS, ANYWHERE },
    { VIEW_INIT("we use cookies"), OPENS, ANYWHERE },
    { VIEW_INIT("we use your"), OPENS, ANYWHERE },
    { VIEW_INIT("we value your privacy"), OPENS, ANYWHERE },
    { VIEW_INIT("we've updated our"), OPENS, ANYWHERE },
    { VIEW_INIT("weather"), WHOLE, EDGE },
    { VIEW_INIT("website"), WHOLE, EDGE },
    { VIEW_INIT("welcome"), WHOLE, EDGE },
    { VIEW_INIT("welcome to our"), OPENS, EDGE },
    { VIEW_INIT("what do you think"), WHOLE, ANYWHERE },
    { VIEW_INIT("write a comment"), WHOLE, ANYWHERE },
    { VIEW_INIT("yes"), WHOLE, EDGE },
    { VIEW_INIT("you are here"), OPENS, ANYWHERE },
    { VIEW_INIT("you are using an"), OPENS, ANYWHERE },
    { VIEW_INIT("you can unsubscribe"), OPENS, ANYWHERE },
    { VIEW_INIT("you have reached"), OPENS, EDGE },
    { VIEW_INIT("you may also like"), WHOLE, ANYWHERE },
    { VIEW_INIT("you might also like"), WHOLE, ANYWHERE },
    { VIEW_INIT("you must be logged"), OPENS, ANYWHERE },
    { VIEW_INIT("you must log"), OPENS, ANYWHERE },
    { VIEW_INIT("you're reading"), OPENS, ANYWHERE },
    { VIEW_INIT("your account"), WHOLE, EDGE },
    { VIEW_INIT("your browser"), OPENS, ANYWHERE },
    { VIEW_INIT("your comment"), WHOLE, EDGE },
    { VIEW_INIT("your email"), WHOLE, EDGE },
    { VIEW_INIT("your email address"), OPENS, ANYWHERE },
    { VIEW_INIT("your email will"), OPENS, ANYWHERE },
    { VIEW_INIT("your name"), WHOLE, EDGE },
};
enum { PHRASE_COUNT = sizeof phrases / sizeof phrases[0] };

/* Words of which a row of buttons is made. */
static const struct view buttons[] = {
    VIEW_INIT("bluesky"),     VIEW_INIT("comment"),   VIEW_INIT("comments"),
    VIEW_INIT("copy"),        VIEW_INIT("delicious"), VIEW_INIT("digg"),
    VIEW_INIT("email"),       VIEW_INIT("facebook"),  VIEW_INIT("flipboard"),
    VIEW_INIT("google"),      VIEW_INIT("google+"),   VIEW_INIT("instagram"),
    VIEW_INIT("like"),        VIEW_INIT("link"),      VIEW_INIT("linkedin"),
    VIEW_INIT("livejournal"), VIEW_INIT("mail"),      VIEW_INIT("mastodon"),
    VIEW_INIT("messenger"),   VIEW_INIT("more"),      VIEW_INIT("odnoklassniki"),
    VIEW_INIT("pdf"),         VIEW_INIT("pinterest"), VIEW_INIT("plus"),
    VIEW_INIT("print"),       VIEW_INIT("reddit"),    VIEW_INIT("rss"),
    VIEW_INIT("save"),        VIEW_INIT("share"),     VIEW_INIT("skype"),
    VIEW_INIT("stumbleupon"), VIEW_INIT("telegram"),  VIEW_INIT("tumblr"),
    VIEW_INIT("tweet"),       VIEW_INIT("twitter"),   VIEW_INIT("viber"),
    VIEW_INIT("vk"),          VIEW_INIT("vkontakte"), VIEW_INIT("whatsapp"),
    VIEW_INIT("youtube"),
};

/* What a count on a page counts: "12 comments", "5 min read". */
static const struct view counted[] = {
    VIEW_INIT("comment"),      VIEW_INIT("comments"),  VIEW_INIT("followers"),
    VIEW_INIT("likes"),        VIEW_INIT("min read"),  VIEW_INIT("minute read"),
    VIEW_INIT("minutes read"), VIEW_INIT("mins read"), VIEW_INIT("replies"),
    VIEW_INIT("responses"),    VIEW_INIT("retweets"),  VIEW_INIT("shares"),
    VIEW_INIT("views"),        VIEW_INIT("votes"),     VIEW_INIT("min"),
    VIEW_INIT("thoughts on"),
};

static bool is_word_byte(char c)
{
    return ascii_is_alpha(c) || ascii_is_digit(c) || (unsigned char) c >= 0x80;
}

/* Without the marks and white space around the words. */
static struct view words_of(struct view line)
{
    size_t start = 0, end = line.length;
    while (start < end && !is_word_byte(line.data[start]))
        start++;
    while (end > start && !is_word_byte(line.data[end - 1]) &&
           line.data[end - 1] != ')' && line.data[end - 1] != ':')
        end--;
    return view_slice(line, start, end);
}

/* The first row that does not come before the byte. */
static size_t first_row(char byte)
{
    size_t low = 0, high = PHRASE_COUNT;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (phrases[middle].phrase.data[0] < byte)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

static bool fits(const struct furniture_phrase *row, struct view line)
{
    size_t length = row->phrase.length;
    if (!view_equal_nocase(view_slice(line, 0, length), row->phrase))
        return false;
    if (line.length == length)
        return true;
    if (row->how == WHOLE)
        return line.length == length + 1 && line.data[length] == ':';
    return !is_word_byte(line.data[length]) || !is_word_byte(line.data[length - 1]);
}

static bool has_row(struct view line, enum where where)
{
    line = words_of(line);
    if (line.length == 0)
        return false;
    char first = ascii_lower(line.data[0]);
    for (size_t i = first_row(first); i < PHRASE_COUNT; i++) {
        if (phrases[i].phrase.data[0] != first)
            break;
        if ((phrases[i].where == ANYWHERE || where == EDGE) && fits(&phrases[i], line))
            return true;
    }
    return false;
}

/* Cuts a word off, white space and the marks between buttons before it. */
static struct view cut_word(struct view *rest)
{
    size_t start = 0, end;
    while (start < rest->length && !is_word_byte(rest->data[start]))
        start++;
    end = start;
    while (end < rest->length &&
           (is_word_byte(rest->data[end]) || rest->data[end] == '+'))
        end++;
    struct view word = view_slice(*rest, start, end);
    *rest = view_slice(*rest, end, rest->length);
    return word;
}

static bool is_button(struct view word)
{
    for (size_t i = 0; i < sizeof buttons / sizeof buttons[0]; i++)
        if (view_equal_nocase(word, buttons[i]))
            return true;
    return false;
}

static bool is_row_of_buttons(struct view line)
{
    size_t count = 0;
    struct view rest = line;
    for (struct view word = cut_word(&rest); word.length > 0; word = cut_word(&rest)) {
        if (!is_button(word) && !view_equal_nocase(word, VIEW("on")) &&
            !view_equal_nocase(word, VIEW("to")))
            return false;
        count++;
    }
    return count > 0 && count <= BUTTONS_MAX;
}

/* "Page 3 of 12", "- 3 -". */
static bool is_page_number(struct view line)
{
    struct view words = words_of(line);
    int number;
    if (view_equal_nocase(view_slice(words, 0, 5), VIEW("page ")))
        return words.length < 16 && words.length > 5 && ascii_is_digit(words.data[5]);
    bool dashed =
        line.length > 4 && line.data[0] == '-' && line.data[line.length - 1] == '-';
    return dashed && words.length <= 4 && view_number(words, &number);
}

/* "12 comments", "1.2K shares", "3". */
static bool is_count(struct view line)
{
    struct view words = words_of(line);
    size_t digits = 0, end = 0;
    if (view_equal_nocase(view_slice(words, 0, 5), VIEW("page ")))
        return words.length < 16 && words.length > 5 && ascii_is_digit(words.data[5]);
    while (end < words.length && !ascii_is_space(words.data[end])) {
        digits += ascii_is_digit(words.data[end]);
        end++;
    }
    if (digits == 0 || !ascii_is_digit(words.data[0]) || digits + 3 < end)
        return false;
    struct view what = view_trim(view_slice(words, end, words.length));
    if (what.length == 0)
        return end <= 3;
    for (size_t i = 0; i < sizeof counted / sizeof counted[0]; i++)
        if (view_equal_nocase(what, counted[i]))
            return true;
    return false;
}

/* The length of what parts the crumbs of a trail at the offset, or 0. */
static size_t crumb_mark(struct view line, size_t at)
{
    size_t next = at;
    uint32_t code = utf8_next(line, &next);
    bool mark = code == '/' || code == '>' || code == '|' || code == 0xBB ||
                code == 0x203A || code == 0x2192 || code == 0x2022 || code == 0xB7;
    bool left = at == 0 || ascii_is_space(line.data[at - 1]);
    bool right = next >= line.length || ascii_is_space(line.data[next]);
    return mark && left && right ? next - at : 0;
}

/* "News / Politics / Europe", "Document /": short parts with marks between, two or more
 * of them, or one at the end. */
static bool is_trail(struct view line)
{
    size_t marks = 0, words = 0;
    bool last = false, in_word = false;
    for (size_t at = 0; at < line.length;) {
        size_t mark = crumb_mark(line, at), next = at;
        utf8_next(line, &next);
        if (mark > 0) {
            marks++;
            words = 0;
            last = true;
            in_word = false;
        } else if (ascii_is_space(line.data[at])) {
            in_word = false;
        } else {
            words += !in_word;
            in_word = true;
            last = false;
            if (words > CRUMB_WORDS)
                return false;
        }
        at = next;
    }
    return marks >= 2 || (marks == 1 && last);
}

bool furniture_is_phrase(struct view line)
{
    return line.length > 0 && line.length <= PHRASE_LINE_BYTES &&
           (has_row(line, ANYWHERE) || is_page_number(line));
}

bool furniture_is_edge(struct view line)
{
    if (line.length == 0 || line.length > EDGE_LINE_BYTES)
        return false;
    return has_row(line, EDGE) || is_row_of_buttons(line) || is_count(line) ||
           is_trail(line);
}

size_t furniture_row_count(void)
{
    return PHRASE_COUNT;
}

struct view furniture_row(size_t index)
{
    return phrases[index].phrase;
}
