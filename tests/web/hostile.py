#!/usr/bin/env python3
"""Writes a project whose sources carry what could run or ask for something in a page: hostile.py FOLDER."""
import json
import os
import sys

CALL = "self.annalsRan=1"
FAR = "https://far.example/"

STRINGS = [
    "<script>%s</script>", "<ScRiPt>%s</sCrIpT>", "<script src=FAR></script>", "</title><script>%s</script>",
    "</script><script>%s</script>", "<!--<script>%s</script>-->", "--><script>%s</script>", "]]><script>%s</script>",
    "<img src=x onerror=%s>", "<img src=FAR>", "<image href=FAR>", "<svg onload=%s>", "<svg><script>%s</script></svg>",
    "<svg><image href=FAR /></svg>", "<svg><use href=FAR#x /></svg>", "<svg><animate onbegin=%s attributeName=x>",
    "<body onload=%s>", "<iframe src=FAR></iframe>", "<iframe srcdoc='<script>parent.%s</script>'>",
    "<object data=FAR></object>", "<embed src=FAR>", "<video src=FAR autoplay></video>", "<audio src=FAR autoplay onplay=%s>",
    "<link rel=stylesheet href=FAR>", "<link rel=prefetch href=FAR>", "<style>@import 'FAR';</style>",
    "<style>*{background:url(FAR)}</style>", "<meta http-equiv=refresh content='0;url=FAR'>", "<base href=FAR>",
    "<form action=FAR><button autofocus>x</button></form>", "<input autofocus onfocus=%s>", "<details open ontoggle=%s>x</details>",
    "<select autofocus onfocus=%s>", "<textarea autofocus onfocus=%s>", "<marquee onstart=%s>x</marquee>",
    "<a href=javascript:%s autofocus>x</a>", "<math><mi href=javascript:%s>x</mi></math>", "<template><script>%s</script></template>",
    "\" onmouseover=\"%s", "' onmouseover='%s", "\" autofocus onfocus=\"%s", "\"><script>%s</script>", "'><script>%s</script>",
    "` onmouseover=`%s", "javascript:%s", "JaVaScRiPt:%s", "java\tscript:%s", " javascript:%s", "\u0001javascript:%s",
    "data:text/html,<script>%s</script>", "vbscript:%s", "blob:%s", "//far.example/x", "FAR", "{{%%AUTOESCAPE context=\"HTML\"}}{{PAGE_TITLE}}",
    "{{#CLAIM}}<script>%s</script>{{/CLAIM}}", "${%s}", "<%%= %s %%>", "\u2028%s\u2029", "*/%s/*", "\\\"};%s//", "\\u003cscript\\u003e%s",
    "&lt;script&gt;%s&lt;/script&gt;", "&#60;script&#62;%s", "\u202E<script>%s</script>\u202C", "<x y=\"</script><script>%s</script>\">",
    "[x](javascript:%s)", "![x](FAR)", "<plaintext>", "<noscript><p title=\"</noscript><img src=x onerror=%s>\">", "=HYPERLINK(\"FAR\")",
    "en\" onclick=\"%s", "../../../etc/passwd", "<a id=finder><a id=finder name=elements>", "<form id=finder data-index=FAR>",
]


def filled(text):
    return text.replace("%s", CALL).replace("%%", "%").replace("FAR", FAR)


def main():
    corpus = os.path.join(sys.argv[1], "corpus")
    os.makedirs(corpus)
    for number, pattern in enumerate(STRINGS):
        bad = filled(pattern)
        quoted = json.dumps(bad)
        text = ("---\ntitle: %s\npublisher: %s\nauthor: %s\nurl: %s\nlanguage: %s\ntags: [%s]\nrights: full\ndate: 2019-03-%02d\n---\n"
                "Anna %s Berger met the Harbour Board in Vienna on %d March 2019, %s, and Boris Castro signed %s the next day.\n\n"
                "# %s\n\nIn late 2018 \"%s\" was founded in Lisbon by Carla Dvorak.\n\n"
                "%s on 4 May 2018 rejected the plan. The Institute of %s opened on 5 May 2018.\n"
                % (quoted, quoted, quoted, quoted, quoted, quoted, number % 28 + 1, bad, number % 28 + 1, bad, bad, bad, bad, bad, bad))
        with open(os.path.join(corpus, "source-%02d.md" % number), "w", encoding="utf-8") as out:
            out.write(text)
        with open(os.path.join(corpus, "page-%02d.html" % number), "w", encoding="utf-8") as out:
            out.write("<!DOCTYPE html><html lang=en><head><title>%s</title><meta name=author content=%s></head><body><article>"
                      "<h1>%s</h1><p>Elena Ivanov left Oslo on 7 June 2017 with %s, and %s was sold on 8 June 2017 in Geneva.</p>"
                      "</article></body></html>" % (bad, quoted, bad, bad, bad))
    with open(os.path.join(corpus, "site.yaml"), "w", encoding="utf-8") as out:
        for key in ("title", "description", "contact"):
            out.write("%s: %s\n" % (key, json.dumps(filled("\"></title><script>%s</script>'><img src=FAR onerror=%s>"))))


main()
