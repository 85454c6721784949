#!/usr/bin/env python3
"""Saved web pages of many kinds: which of their words are the text, and which day they are of."""
import json
import unittest

import tap
from annals import Case

LOREM = ("The harbour board of Norrby voted to rebuild the eastern pier after the storm had torn away forty metres of it. "
         "Its chair, Elin Sand, told the meeting that the work would take two winters and cost more than the town had set aside.")
MORE = ("Fishermen who land their catch at the pier asked for a floating stage until the new one stands. The board agreed, and "
        "the first pontoons were towed in from the shipyard in Halvik, where they had lain unused since the ferry line closed.")
LAST = ("Work on the foundations begins when the ice has gone. The county pays for half of it, and a levy on moorings is to bring "
        "in the rest over ten years, according to the plan that was laid before the board.")
BODY = "<p>%s</p>\n<p>%s</p>\n<p>%s</p>" % (LOREM, MORE, LAST)

# name: (page, words that are text, words that are none, the day or None)
PAGES = {
    "news with a graph of linked data": ("""<!DOCTYPE html><html><head><title>Pier to be rebuilt - Norrby Post</title>
<script type="application/ld+json">{"@context":"https://schema.org","@graph":[
{"@type":"WebSite","name":"Norrby Post","datePublished":"2001-01-01"},
{"@type":"BreadcrumbList","itemListElement":[]},
{"@type":["NewsArticle"],"headline":"Pier to be rebuilt","datePublished":"2018-11-06T21:30:00-05:00","dateModified":"2020-03-01",
 "author":[{"@type":"Person","name":"Tove Lind"}]}]}</script></head><body>
<header><nav><ul><li><a href="/">Home</a></li><li><a href="/sport">Sport</a></li></ul></nav></header>
<main><article><h1>Pier to be rebuilt</h1><p class="byline">By Tove Lind</p>""" + BODY + """
<aside class="related"><h3>Read also</h3><ul><li><a href="/a">Storm sinks the lightship of Halvik in the night</a></li>
<li><a href="/b">Ferry line closes after ninety years of service</a></li></ul></aside></article></main>
<footer><p>Norrby Post is a member of the press council. All rights reserved.</p></footer></body></html>""",
        (LOREM, MORE, LAST), ("Read also", "Storm sinks", "press council", "Sport"), "2018-11-06"),
    "news with meta elements and a modified trap": ("""<html><head><title>Pier</title>
<meta property="article:modified_time" content="2021-05-05T10:00:00Z"><meta property="article:published_time" content="2019-02-03T23:10:00+01:00">
</head><body><div id="cookie-banner" class="cookie-consent"><p>We use cookies to improve your experience. By continuing you agree to our
use of cookies and to the sharing of data with our two hundred partners.</p><button>Accept all</button></div>
<div class="story"><h1>Pier to be rebuilt</h1><div class="share-tools"><a href="#">Share on Facebook</a> <a href="#">Tweet</a></div>""" + BODY + """</div>
<div class="newsletter-signup"><p>Sign up for our newsletter and get the best of the harbour in your inbox every morning.</p></div></body></html>""",
        (LOREM, MORE, LAST), ("We use cookies", "Share on Facebook", "Sign up"), "2019-02-03"),
    "blog whose byline has the day": ("""<html><head><title>Pier notes | Elin's blog</title></head><body>
<div id="page"><div id="sidebar"><h2>Archives</h2><ul><li><a href="/2014/01">January 2014</a></li><li><a href="/2013/12">December 2013</a></li></ul>
<h2>Blogroll</h2><ul><li><a href="http://a.example">Harbour notes</a></li></ul></div>
<div id="content"><div class="post"><h2 class="post-title">Pier notes</h2><p class="meta">Published on 3 May 2019 by Elin in Harbour</p>
<div class="entry">""" + BODY + """</div></div>
<div id="comments"><h3>2 comments</h3><ol><li class="comment"><p>Gull says: I have never read anything so wrong about piers in my whole life, and I have read much.</p>
<span>5 June 2020</span></li><li class="comment"><p>Sten says: Thank you for this, it helped me to understand why my boat lies on the beach.</p></li></ol>
<form><label>Leave a reply</label><textarea></textarea></form></div></div></div></body></html>""",
        (LOREM, MORE, LAST), ("Archives", "Blogroll", "Gull says", "Sten says", "Leave a reply"), "2019-05-03"),
    "time element with pubdate": ("""<html><body><article><header><h1>Pier</h1><p>Updated <time datetime="2017-09-09">9 September 2017</time></p>
<p>Posted <time pubdate datetime="2017-08-01">1 August 2017</time></p></header>""" + BODY + """</article></body></html>""",
        (LOREM, LAST), (), "2017-08-01"),
    "microdata": ("""<html><body itemscope itemtype="http://schema.org/NewsArticle"><h1 itemprop="headline">Pier</h1>
<meta itemprop="dateModified" content="2016-06-06"><meta itemprop="datePublished" content="2016-04-02">
<div itemprop="articleBody">""" + BODY + """</div><div class="outbrain"><a href="#">Ten piers you will not believe are real</a>
<a href="#">This trick keeps gulls away from your lunch</a></div></body></html>""",
        (LOREM, MORE, LAST), ("Ten piers", "This trick"), "2016-04-02"),
    "day in the address": ("""<html><head><link rel="canonical" href="https://post.example/2015/10/21/pier-to-be-rebuilt"><title>Pier</title></head>
<body><h1>Pier to be rebuilt</h1>""" + BODY + """</body></html>""", (LOREM, MORE, LAST), (), "2015-10-21"),
    "government page with a table and definitions": ("""<html><head><title>Notice 12: moorings</title><meta name="DC.date.issued" content="2012-07-04"></head><body>
<a class="skip" href="#c">Skip to main content</a><div class="breadcrumb">Home &gt; Harbours &gt; Notices</div>
<div id="c" role="main"><h1>Notice 12: moorings</h1><p>""" + LOREM + """</p>
<dl><dt>Mooring</dt><dd>A place where a vessel is made fast, whether at a quay, a pontoon or a buoy.</dd>
<dt>Levy</dt><dd>The sum that the owner of a vessel pays for a mooring each season, as the board sets it.</dd></dl>
<table><caption>Levy by length of vessel</caption><tr><th>Length</th><th>Levy</th></tr><tr><td>Up to eight metres</td><td>400 crowns</td></tr>
<tr><td>Over eight metres</td><td>900 crowns</td></tr></table><p>""" + LAST + """</p>
<p>Last updated: 9 January 2020</p></div><footer>Harbour Agency, P.O. Box 4, Norrby. Privacy policy. Accessibility statement.</footer></body></html>""",
        (LOREM, "A place where a vessel is made fast", "The sum that the owner", "Up to eight metres", "900 crowns", LAST),
        ("Skip to main", "Privacy policy"), "2012-07-04"),
    "forum thread": ("""<html><head><title>Which rope for the pier? - Harbour forum</title></head><body><div class="nav"><a href="/">Forum index</a> <a href="/faq">FAQ</a>
<a href="/login">Log in</a></div><h1>Which rope for the pier?</h1>
<div class="post" id="p1"><div class="author"><a href="/u/1">elin</a></div><div class="postdate">Posted: 14 March 2011, 10:02</div><div class="body"><p>""" + LOREM + """</p></div></div>
<div class="post" id="p2"><div class="author"><a href="/u/2">sten</a></div><div class="postdate">Posted: 15 March 2011, 08:40</div><div class="body"><p>""" + MORE + """</p></div></div>
<div class="pagination"><a href="?p=1">1</a> <a href="?p=2">2</a> <a href="?p=2">Next</a></div></body></html>""",
        (LOREM, MORE), ("Forum index", "Log in"), "2011-03-14"),
    "wiki article": ("""<html><head><title>Norrby pier - Wiki</title></head><body><div id="content"><h1 id="firstHeading">Norrby pier</h1>
<div id="bodyContent"><div id="toc" class="toc"><h2>Contents</h2><ul><li><a href="#h"><span>1</span> History</a></li><li><a href="#w"><span>2</span> Wreckage</a></li></ul></div>
<p>""" + LOREM + """<sup class="reference"><a href="#cite1">[1]</a></sup></p><h2 id="h">History<span class="mw-editsection">[<a href="?edit">edit</a>]</span></h2>
<p>""" + MORE + """</p><div class="navbox"><table><tr><td><a href="/1">Pier of Halvik</a></td><td><a href="/2">Pier of Sundby</a></td></tr></table></div></div></div>
<div id="mw-panel"><ul><li><a href="/main">Main page</a></li><li><a href="/random">Random article</a></li></ul></div></body></html>""",
        (LOREM, MORE), ("Random article", "Pier of Halvik", "[edit]", "[1]"), None),
    "figure, list and footnote": ("""<html><body><article><h1>Pier</h1><figure><img src="p.jpg" alt="A pier"><figcaption>The eastern pier before the storm took it.</figcaption></figure>
<p>""" + LOREM + """</p><p>The board asks for:</p><ul><li>pontoons for twelve boats, with lights at either end</li><li>a watch of two by night while the sea runs high</li>
<li><a href="/plan">the plan of the old pier</a>, to be <a href="/copy">copied for the builders</a> before spring</li></ul><p>""" + LAST + """</p>
<hr><p><small>1. The levy was last raised when the lighthouse was wired.</small></p></article></body></html>""",
        ("before the storm took it", LOREM, "pontoons for twelve boats", "the plan of the old pier, to be copied for the builders before spring", LAST), (), None),
    "a list whose words are mostly links": ("""<html><body><div class="post"><h1>The week at the harbour</h1><p>""" + LOREM + """</p><h3>Pier</h3>
<ul><li>Sten has plans up to <a href="/1">improve the footing of the outer stage</a>, and <a href="/2">show lamps where it ends</a></li></ul>
<h3>Basin</h3><ul><li>Tove finished <a href="/3">dredging the inner basin before the ice came</a></li></ul><p>""" + LAST + """</p></div></body></html>""",
        (LOREM, "Sten has plans up to improve", "Tove finished dredging", LAST), (), None),
    "layout tables and loose text": ("""<html><body><table width="100%"><tr><td width="120"><a href="/">Home</a><br><a href="/log">Log</a></td><td>
<center><font size="+3"><b>The pier</b></font></center><table><tr><td><p>""" + LOREM + """</p><ul> (Really the board wants a breakwater, but it begins with what it can pay.) </ul>
<p>""" + MORE + """</p></td></tr></table><p>""" + LAST + """</p></td></tr></table></body></html>""",
        (LOREM, "Really the board wants", MORE, LAST), ("Log",), None),
    "paragraphs of line breaks": ("""<html><body><div class="content"><h1>Pier</h1><div class="text">""" + "<br><br>\n".join((LOREM, MORE, LAST)) + """</div></div>
<div class="footer-links"><a href="/a">About us</a> | <a href="/c">Contact</a> | <a href="/t">Terms</a></div></body></html>""",
        (LOREM, MORE, LAST), ("About us", "Terms"), None),
    "paywall": ("""<html><head><meta name="date" content="2013-03-03"></head><body><article><h1>Pier</h1><p>""" + LOREM + """</p><p>""" + MORE + """</p>
<div class="paywall-overlay"><h2>Subscribe to continue reading</h2><p>Already a subscriber? <a href="/login">Log in</a> to read the rest of this article. Unlimited access from one crown a week.</p></div>
</article></body></html>""", (LOREM, MORE), ("Subscribe to continue", "Already a subscriber"), "2013-03-03"),
    "several articles on one page": ("""<html><head><title>Harbour news</title></head><body><main><article><h2>Pier to be rebuilt</h2><p>""" + LOREM + """</p></article>
<article><h2>Pontoons arrive</h2><p>""" + MORE + """</p></article><article><h2>Who pays</h2><p>""" + LAST + """</p></article></main></body></html>""",
        (LOREM, MORE, LAST), (), None),
    "hidden and advertised": ("""<html><body><div class="article-body"><h1>Pier</h1><p>""" + LOREM + """</p><div class="ad-slot">Advertisement</div>
<p style="display:none">Words that nobody sees on the page at all, however long they may be said to be.</p><p>""" + MORE + """</p>
<div class="inline-related"><p><strong>Read more:</strong> <a href="/x">Storm sinks the lightship of Halvik in the night</a></p></div><p>""" + LAST + """</p></div>
<div class="tags">Tags: <a href="/t/pier">pier</a>, <a href="/t/storm">storm</a></div></body></html>""",
        (LOREM, MORE, LAST), ("Advertisement", "nobody sees", "Storm sinks"), None),
    "print page with the day in words": ("""<html><head><title>Pier</title></head><body><p>Norrby Post</p><p>Tuesday, November 6, 2018</p><h1>Pier to be rebuilt</h1>
<p>NORRBY &#8212; """ + LOREM + """</p><p>""" + MORE + """</p><p>Copyright 2021 Norrby Post. All rights reserved.</p></body></html>""",
        (LOREM, MORE), ("Copyright 2021",), "2018-11-06"),
    "day with dots and a slash trap": ("""<html lang="de"><head><title>Pier</title><meta name="last-modified" content="2022-02-02"></head><body><div class="article">
<h1>Pier</h1><span class="date">04.07.2012</span>""" + BODY + """</div></body></html>""", (LOREM, LAST), (), "2012-07-04"),
    "class that says entry-date": ("""<html><body><div class="hentry"><h1 class="entry-title">Pier</h1><div class="entry-meta"><span class="entry-date published">May 3, 2019</span>
<span class="updated">June 1, 2021</span></div><div class="entry-content">""" + BODY + """</div></div></body></html>""", (LOREM, LAST), (), "2019-05-03"),
}


class Pages(Case):
    maxDiff = None

    def extracted(self, page):
        path = self.write("page.html", page)
        return json.loads(self.run_annals("extract", path).stdout)

    def test_text_and_day(self):
        for name, (page, wanted, unwanted, day) in PAGES.items():
            record = self.extracted(page)
            text = " ".join(record["text"].split())
            for words in wanted:
                with self.subTest(name, wanted=words[:50]):
                    self.assertIn(words, text)
            for words in unwanted:
                with self.subTest(name, unwanted=words[:50]):
                    self.assertNotIn(words, text)
            with self.subTest(name, day=day):
                self.assertEqual((record["date"] or {}).get("edtf"), day, record["date_basis"])


if __name__ == "__main__":
    tap.main()
