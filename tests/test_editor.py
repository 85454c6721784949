#!/usr/bin/env python3
"""The editor's decisions: what each does, and what is said of each mistake."""
import json
import os
import unittest

import tap
from annals import Case, ROOT, files_below

HARBOUR = """---
title: The harbour of Brunnhaven is closed
date: 2018-03-20
publisher: Brunnhaven Courier
---
The council of Brunnhaven closed the harbour on 12 March 2018. Marta Lindqvist, the harbour master, resigned on 15
March. Divers found the wreck of the Sankt Olav in late 2017.
"""

REPORT = """---
title: A report on the wreck
date: 2018-06-02
publisher: Coastal Review
---
Marta Lindqvist opened a museum in Norrby on 1 June 2018.
"""

CLOSED, RESIGNS, WRECK, MUSEUM = "2018-03-12", "2018-03-15", "2017-07/2017-12", "2018-06-01"


class Decided(Case):
    """A project of two sources whose events are known by their dates."""

    def setUp(self):
        super().setUp()
        self.project(harbour_md=HARBOUR, report_md=REPORT)
        self.build()
        self.ids = {event["date"]["edtf"]: event["id"] for event in self.timeline()["events"]}
        self.assertEqual(sorted(self.ids), [WRECK, CLOSED, RESIGNS, MUSEUM])

    def timeline(self):
        with open(self.path("public", "timeline.json"), encoding="utf-8") as file:
            return json.load(file)

    def event(self, date):
        """The event that had the date before any decision."""
        return next(event for event in self.timeline()["events"] if event["id"] == self.ids[date])

    def entity(self, name):
        return next(entity for entity in self.timeline()["entities"] if entity["id"] == name)

    def claim(self, date):
        claim = self.event(date)["claims"][0]
        return claim["source"] + "#" + claim["id"]

    def page(self, *parts):
        with open(self.path("public", *parts), encoding="utf-8") as file:
            return file.read()

    def decide(self, text, status=0, **names):
        """Builds with these decisions; {closed} and so on stand for addresses. Gives back what was said."""
        text = text.format(closed=self.ids[CLOSED], resigns=self.ids[RESIGNS], wreck=self.ids[WRECK],
                           museum=self.ids[MUSEUM], **names)
        self.write("corpus/editor.yaml", text)
        return self.build(status=status).stderr.replace(self.path("corpus/editor.yaml"), "editor.yaml")


class Kinds(Decided):
    """Each decision, on the page and in timeline.json."""

    def test_retitle(self):
        was = self.event(CLOSED)["title"]
        self.assertEqual(self.decide("events:\n  {closed}:\n    retitle: Brunnhaven loses its harbour\n"), "")
        self.assertEqual(self.event(CLOSED)["title"], "Brunnhaven loses its harbour")
        page = self.page("events", self.ids[CLOSED] + ".html")
        self.assertRegex(page, "<h1[^>]*>Brunnhaven loses its harbour</h1>")
        self.assertIn('An editor gave this event its title. <span class="soft">Annals had said “%s”.</span>' % was, page)
        self.assertEqual(self.timeline()["decisions"],
                         [{"event": self.ids[CLOSED], "decision": "retitle", "was": was, "note": None}])

    def test_retitled_event_keeps_its_address(self):
        was = self.event(CLOSED)["title"]
        self.decide("events:\n  {closed}:\n    retitle: Another title\n")
        with open(self.path("corpus", "permalinks.json"), encoding="utf-8") as file:
            rows = [row for row in json.load(file)["rows"] if row and row.get("event") == self.ids[CLOSED]]
        self.assertEqual([(row["title"], row["found"]) for row in rows], [("Another title", was)])

    def test_redate(self):
        self.assertEqual(self.decide("events:\n  {wreck}:\n    redate: 2018-04\n"), "")
        self.assertEqual(self.event(WRECK)["date"]["display"], "April 2018")
        self.assertEqual([event["id"] for event in self.timeline()["events"]][2], self.ids[WRECK])
        self.assertIn("Annals had said late 2017.", self.page("events", self.ids[WRECK] + ".html"))

    def test_confirm(self):
        self.decide("events:\n  {closed}:\n    confirm: true\n")
        self.assertEqual(self.event(CLOSED)["confidence"], 1)
        self.assertIn("An editor confirmed this event.", self.page("events", self.ids[CLOSED] + ".html"))

    def test_not_confirmed(self):
        self.decide("events:\n  {closed}:\n    confirm: false\n    hide: false\n")
        self.assertNotIn("decisions", self.timeline())

    def test_hide(self):
        title = self.event(WRECK)["title"]
        self.assertEqual(self.decide("events:\n  {wreck}:\n    hide: true\n"), "")
        self.assertNotIn(self.ids[WRECK], [event["id"] for event in self.timeline()["events"]])
        page = self.page("events", self.ids[WRECK] + ".html")
        self.assertIn("An editor took it off the timeline on 2 January 2026.", page)
        self.assertNotIn(title, page)
        self.assertIn("The editors left 1 event out.", self.page("about.html"))
        self.assertNotIn(self.ids[WRECK] + ".html", "".join(
            content.decode() for name, content in files_below(self.path("public")).items() if name.endswith(".html")))

    def test_shown_again(self):
        before = files_below(self.path("public"))
        self.decide("events:\n  {wreck}:\n    hide: true\n")
        self.decide("")
        self.assertEqual(files_below(self.path("public")), before)

    def test_lead(self):
        self.decide("events:\n  {resigns}:\n    lead: harbour\n")
        self.assertEqual(self.event(RESIGNS)["lead_of"], ["harbour"])
        self.assertEqual(self.event(CLOSED)["lead_of"], [])
        self.assertIn("made this the lead event", self.page("events", self.ids[RESIGNS] + ".html"))

    def test_lead_of_all_its_sources(self):
        self.decide("events:\n  {wreck}:\n    lead: true\n")
        self.assertEqual(self.event(WRECK)["lead_of"], ["harbour"])

    def test_relate(self):
        self.assertEqual(self.decide("events:\n  {wreck}:\n    relate:\n      {museum}: the museum shows the wreck\n"), "")
        for one, other in (WRECK, MUSEUM), (MUSEUM, WRECK):
            related = {relation["event"]: relation for relation in self.event(one)["related"]}
            self.assertEqual(related[self.ids[other]]["reason"], "the museum shows the wreck")
            self.assertIn("The museum shows the wreck.", self.page("events", self.ids[one] + ".html"))

    def test_unrelate(self):
        self.decide("events:\n  {wreck}:\n    relate: [{museum}, {resigns}]\n")
        self.assertIn(self.ids[MUSEUM], [relation["event"] for relation in self.event(WRECK)["related"]])
        self.decide("events:\n  {wreck}:\n    unrelate: {resigns}\n")
        for one, other in (WRECK, RESIGNS), (RESIGNS, WRECK):
            self.assertNotIn(self.ids[other], [relation["event"] for relation in self.event(one)["related"]])

    def test_note(self):
        self.decide("events:\n  {closed}:\n    note: |\n      First <b>line</b>.\n\n      Second.\n")
        page = self.page("events", self.ids[CLOSED] + ".html")
        self.assertIn("<p>First &lt;b&gt;line&lt;/b&gt;.</p>\n<p>Second.</p>", page)

    def test_rename(self):
        self.decide("entities:\n  people/marta-lindqvist:\n    rename: Märta Lindqvist\n")
        entity = self.entity("marta-lindqvist")
        self.assertEqual((entity["name"], entity["aliases"]), ("Märta Lindqvist", ["Marta Lindqvist"]))
        self.assertIn("Annals had said “Marta Lindqvist”.", self.page("people", "marta-lindqvist.html"))

    def test_retype(self):
        self.decide("entities:\n  marta-lindqvist:\n    retype: thing\n")
        self.assertEqual(self.entity("marta-lindqvist")["type"], "thing")
        self.assertIn('0; url=../things/marta-lindqvist.html', self.page("people", "marta-lindqvist.html"))
        self.assertIn("Annals had said person.", self.page("things", "marta-lindqvist.html"))
        self.assertIn("../things/marta-lindqvist.html", self.page("events", self.ids[RESIGNS] + ".html"))

    def test_note_of_an_entity(self):
        self.decide("entities:\n  marta-lindqvist:\n    note: Not the painter.\n")
        self.assertIn("<p>Not the painter.</p>", self.page("people", "marta-lindqvist.html"))

    def test_claim_names_its_event(self):
        self.decide('events:\n  "{claim}":\n    retitle: By its claim\n', claim=self.claim(CLOSED))
        self.assertEqual(self.event(CLOSED)["title"], "By its claim")

    def test_address_from_a_browser(self):
        self.decide("events:\n  events/{closed}.html:\n    retitle: By its page\n")
        self.assertEqual(self.event(CLOSED)["title"], "By its page")

    SEVERAL = ("events:\n  {closed}:\n    retitle: A\n    note: B\n  {wreck}:\n    hide: true\n"
               "entities:\n  marta-lindqvist:\n    rename: M. L.\n")

    def test_schema(self):
        try:
            import jsonschema
        except ImportError:
            self.skipTest("the module jsonschema is not here")
        self.decide(self.SEVERAL)
        with open(os.path.join(ROOT, "src/store/timeline.schema.json"), encoding="utf-8") as file:
            jsonschema.Draft202012Validator(json.load(file)).validate(self.timeline())

    def test_stages(self):
        self.decide(self.SEVERAL)
        records = self.run_annals("extract", "corpus", folder=self.folder).stdout
        self.write("records.jsonl", records)
        linked = self.run_annals("link", "records.jsonl", "--project", ".", folder=self.folder).stdout
        self.write("timeline.json", linked)
        self.run_annals("render", "timeline.json", "records.jsonl", "--out", "site", folder=self.folder)
        self.assertEqual(files_below(self.path("site")), files_below(self.path("public")))


PACT = """---
title: The ferry pact
date: 2016-05-12
publisher: Norrby Post
---
Sweden and Denmark signed a ferry pact in Norrby on 10 May 2016. Erik Holm, Sweden's minister of ports, resigned on 11 May
2016.
"""

SECOND = """---
title: Two countries sign a pact
date: 2016-05-14
publisher: Coastal Review
---
Denmark and Sweden signed the ferry pact on 10 May 2016. Erik Holm, a painter from Aarhus, died on 12 May 2016.
"""

THIRD = """---
title: Holm steps down
date: 2016-05-20
publisher: Port News
---
Erik Holm, the minister of ports of Sweden, resigned on 11 May 2016. On 10 May 2016 the two states agreed on ferries.
"""


class Joins(Case):
    """merge and split: of events that linking had kept apart or joined, and of entities."""

    def setUp(self):
        super().setUp()
        self.project(a_md=PACT, b_md=SECOND, c_md=THIRD)
        self.build()
        self.claims = {}
        for event in self.timeline()["events"]:
            for claim in event["claims"]:
                key = claim["source"] + claim["date"]["edtf"][-2:]
                self.claims[key] = "%s#%s" % (claim["source"], claim["id"])
                self.claims["event_" + key] = event["id"]
        self.assertEqual(self.joined(), [["a10", "b10"], ["a11", "c11"], ["b12"], ["c10"]])

    def timeline(self):
        with open(self.path("public", "timeline.json"), encoding="utf-8") as file:
            return json.load(file)

    def joined(self):
        return sorted(sorted(claim["source"] + claim["date"]["edtf"][-2:] for claim in event["claims"])
                      for event in self.timeline()["events"])

    def people(self):
        return sorted((entity["sources"], entity["name"]) for entity in self.timeline()["entities"]
                      if entity["type"] == "person")

    def decide(self, text, status=0):
        """Builds three times, which must all give the same; gives back what was said the first time."""
        self.write("corpus/editor.yaml", text.format(**self.claims))
        said = self.build(status=status).stderr.replace(self.path("corpus/editor.yaml"), "editor.yaml")
        first = files_below(self.folder)
        for _ in range(2):
            self.build(status=status)
            self.assertEqual(files_below(self.folder), first)
        return said

    def test_merge(self):
        self.assertEqual(self.decide("events:\n  {event_a10}:\n    merge: {event_c10}\n"), "")
        self.assertEqual(self.joined(), [["a10", "b10", "c10"], ["a11", "c11"], ["b12"]])
        self.assertEqual(self.timeline()["redirects"],
                         [{"from": self.claims["event_c10"], "to": self.claims["event_a10"]}])
        self.assertEqual(self.timeline()["decisions"][0]["was"], "Two states agree on ferries")

    def test_merge_by_claims(self):
        self.decide('events:\n  "{c10}":\n    merge: ["{a10}"]\n')
        self.assertEqual(self.joined(), [["a10", "b10", "c10"], ["a11", "c11"], ["b12"]])

    def test_merge_whatever_the_evidence(self):
        self.decide("events:\n  {event_b12}:\n    merge: [{event_a10}, {event_a11}]\n")
        self.assertEqual(self.joined(), [["a10", "a11", "b10", "b12", "c11"], ["c10"]])

    def test_split(self):
        self.assertEqual(self.decide('events:\n  {event_a10}:\n    split: "{b10}"\n'), "")
        self.assertEqual(self.joined(), [["a10"], ["a11", "c11"], ["b10"], ["b12"], ["c10"]])
        self.assertEqual([one["decision"] for one in self.timeline()["decisions"]], ["split", "split"])

    def test_undone(self):
        before = self.joined()
        self.decide('events:\n  {event_a10}:\n    split: "{b10}"\n  {event_b12}:\n    merge: {event_c10}\n')
        self.decide("")
        self.assertEqual(self.joined(), before)

    def test_merged_event_takes_decisions_by_either_address(self):
        self.decide("events:\n  {event_a10}:\n    merge: {event_c10}\n  {event_c10}:\n    retitle: One pact\n")
        self.assertIn("One pact", [event["title"] for event in self.timeline()["events"]])

    def test_split_entity(self):
        self.assertEqual(self.people(), [(["a", "b", "c"], "Erik Holm")])
        self.assertEqual(self.decide("entities:\n  people/erik-holm:\n    split: b\n"), "")
        self.assertEqual(self.people(), [(["a", "c"], "Erik Holm"), (["b"], "Erik Holm")])

    def test_merge_entities(self):
        self.decide("entities:\n  people/erik-holm:\n    split: b\n")
        second = next(one["id"] for one in self.timeline()["entities"] if one["sources"] == ["b"] and one["type"] == "person")
        self.decide("entities:\n  places/denmark:\n    merge: sweden\n")
        self.assertEqual([(one["name"], one["aliases"]) for one in self.timeline()["entities"] if one["id"] in ("denmark", "sweden")],
                         [("Sweden", ["Denmark"])])
        self.assertEqual(self.people(), [(["a", "b", "c"], "Erik Holm")])
        self.assertNotEqual(second, "")

    def test_mistakes(self):
        a10, b10, c10 = (self.claims[key] for key in ("event_a10", "b10", "event_c10"))
        for text, line in {
            "events:\n  {event_a10}:\n    merge: {event_c10}x\n":
                'editor.yaml:3:12: error: there is no event "%sx" (do you mean "%s"?) [gone-target]' % (c10, c10),
            "events:\n  {event_a10}x:\n    merge: {event_c10}\n    retitle: x\n":
                'editor.yaml:2:3: error: there is no event "%sx" (do you mean "%s"?) [gone-target]' % (a10, a10),
            'events:\n  {event_a10}:\n    split: "{b10}x"\n':
                'editor.yaml:3:12: error: there is no claim "%sx" (do you mean "%s"?) [gone-target]' % (b10, b10),
            'events:\n  {event_a10}:\n    merge: "{b10}"\n    split: "{b10}"\n':
                "editor.yaml:4:5: error: the two are merged on line 3 (keep one of the two) [decision-conflict]",
            "entities:\n  erik-holm:\n    split: nowhere\n":
                'editor.yaml:3:12: error: there is no source "nowhere" (its id is its path below corpus/ without the '
                "ending) [gone-target]",
            "entities:\n  denmark:\n    split: c\n":
                'editor.yaml:3:12: error: the source "c" does not name this entity (name one that does) [gone-target]',
            "entities:\n  erik-holm:\n    merge: sweden\n":
                "editor.yaml:3:12: error: a person and a place cannot be merged (name one of the same type) [bad-decision]",
            "entities:\n  erik-holm:\n    merge: erik-hulm\n":
                'editor.yaml:3:12: error: there is no entity "erik-hulm" (do you mean "erik-holm"?) [gone-target]',
        }.items():
            with self.subTest(line):
                self.assertEqual(self.decide(text, status=1).splitlines(), [line])

    def test_explain_tells_why(self):
        run = self.run_annals("explain", self.claims["event_a10"], "--project", self.folder)
        self.assertIn("ITS CLAIMS", run.stdout)
        self.assertIn("JOINED, AND WHY", run.stdout)
        self.assertRegex(run.stdout, r"     verdict   one event: \d+ points speak for it, \d+ are needed\n     for \d+ ")
        self.assertLessEqual(max(len(line) for line in run.stdout.splitlines()), 80)
        by_claim = self.run_annals("explain", self.claims["b10"], "--project", self.folder)
        self.assertEqual(by_claim.stdout, run.stdout)

    def test_explain_tells_decisions(self):
        self.decide("events:\n  {event_a10}:\n    merge: {event_c10}\n    note: Seen.\n")
        told = self.run_annals("explain", self.claims["event_c10"], "--project", self.folder).stdout
        self.assertIn("AN EDITOR DECIDED\n     merge     it was: Two states agree on ferries\n     note      Seen.\n", told)
        self.assertIn("one event, by an editor's decision: 52 points speak for it, 60\n               are needed\n", told)

    def test_explain_no_such_event(self):
        run = self.run_annals("explain", self.claims["event_a10"] + "x", "--project", self.folder, status=2)
        self.assertIn('there is no file and no event "%sx" (do you mean "%s"?)'
                      % (self.claims["event_a10"], self.claims["event_a10"]), run.stderr)


class Mistakes(Decided):
    """What is said of each, word by word; the rest of the decisions holds."""

    def said(self, text, *lines, status=1, **names):
        said = self.decide(text, status=status, **names)
        self.assertEqual(said.splitlines(), list(lines))

    def test_unknown_part(self):
        self.said("event:\n  {closed}:\n    hide: true\n",
                  'editor.yaml:1:1: warning: "event" is no part of the decisions (do you mean "events"?) [unknown-key]',
                  status=0)

    def test_unknown_decision(self):
        self.said("events:\n  {closed}:\n    retitel: x\n    colour: x\n",
                  'editor.yaml:3:5: warning: "retitel" is no decision about an event (do you mean "retitle"?) [unknown-key]',
                  'editor.yaml:4:5: warning: "colour" is no decision about an event (there are hide, confirm, retitle, '
                  'redate, lead, merge, split, relate, unrelate and note) [unknown-key]', status=0)

    def test_unknown_decision_about_an_entity(self):
        self.said("entities:\n  marta-lindqvist:\n    hide: true\n",
                  'editor.yaml:3:5: warning: "hide" is no decision about an entity (there are merge, split, rename, retype '
                  'and note) [unknown-key]', status=0)

    def test_wrong_types(self):
        for decision, wanted in {
            "hide: maybe": "true or false",
            "confirm: [true]": "true or false",
            "retitle: []": "text of 1 to 200 characters",
            "retitle: ''": "text of 1 to 200 characters",
            'retitle: "a\\nb"': "text of 1 to 200 characters",
            "redate: yesterday": "a date, as 2019-03-04, 2019-03 or 1984~",
            "redate: 2019-02-30": "a date, as 2019-03-04, 2019-03 or 1984~",
            "lead: {{}}": "true, or the id of a source",
            "merge: {{}}": "an address or a list of them",
            "merge: []": "an address or a list of them",
            "split: {{a: b}}": "a list of claims (of an event) or sources (of an entity)",
            "relate: {{a: [b]}}": 'an address, a list of them, or lines as in "address: reason"',
            "unrelate: [[a]]": "an address or a list of them",
            "note: {{}}": "text of 1 to 4000 characters",
        }.items():
            with self.subTest(decision):
                key = decision.split(":")[0]
                self.said("events:\n  {closed}:\n    " + decision + "\n",
                          'editor.yaml:3:%d: error: "%s" must be %s [bad-decision]' % (len(key) + 7, key, wanted))

    def test_wrong_types_of_entities(self):
        for decision, wanted in {
            "merge: {{}}": "an address or a list of them",
            "split: []": "a list of claims (of an event) or sources (of an entity)",
            "retype: []": "person, organisation, place, text or thing",
            "note: ''": "text of 1 to 4000 characters",
        }.items():
            with self.subTest(decision):
                key = decision.split(":")[0]
                self.said("entities:\n  marta-lindqvist:\n    " + decision + "\n",
                          'editor.yaml:3:%d: error: "%s" must be %s [bad-decision]' % (len(key) + 7, key, wanted))
        self.said("entities:\n  marta-lindqvist:\n    retype: woman\n    rename: {{}}\n",
                  'editor.yaml:3:13: error: "retype" must be person, organisation, place, text or thing [bad-decision]',
                  'editor.yaml:4:13: error: "rename" must be text of 1 to 200 characters [bad-decision]')

    def test_no_decisions(self):
        self.said("events:\n  {closed}: hide\n",
                  'editor.yaml:2:%d: error: "%s" has no decisions (write lines as in "note: ..." below it, indented) '
                  "[bad-decision]" % (len(self.ids[CLOSED]) + 5, self.ids[CLOSED]))
        self.said("events: [a]\n",
                  'editor.yaml:1:9: error: "events" must hold addresses with decisions below them [bad-decision]')
        self.said("- a\n", 'editor.yaml:1:1: error: the decisions are no mapping (begin with a line "events:" or '
                           '"entities:") [bad-decisions]')

    def test_no_yaml(self):
        self.said("events: [\n", "editor.yaml:2:1: error: no YAML: while parsing a flow node, did not find expected node "
                                 "content [bad-decisions]")

    def test_gone_event(self):
        self.said("events:\n  {closed}x:\n    hide: true\n    note: y\n",
                  'editor.yaml:2:3: error: there is no event "%sx" (do you mean "%s"?) [gone-target]'
                  % (self.ids[CLOSED], self.ids[CLOSED]))
        self.said("events:\n  zzz:\n    hide: true\n",
                  'editor.yaml:2:3: error: there is no event "zzz" (give the name of its page, or remove the decision) '
                  "[gone-target]")

    def test_gone_claim(self):
        claim = self.claim(CLOSED)
        self.said('events:\n  "{claim}x":\n    hide: true\n',
                  'editor.yaml:2:3: error: there is no claim "%sx" (do you mean "%s"?) [gone-target]' % (claim, claim),
                  claim=claim)
        self.said('events:\n  "harbor#1":\n    hide: true\n',
                  'editor.yaml:2:3: error: there is no source "harbor" (do you mean "harbour"?) [gone-target]')
        self.said('events:\n  "harbour#1":\n    hide: true\n',
                  'editor.yaml:2:3: error: there is no claim "harbour#1" (its passage is gone or reworded; annals explain '
                  "tells the source's claims) [gone-target]")

    def test_gone_entity(self):
        self.said("entities:\n  people/marta-lindkvist:\n    note: x\n",
                  'editor.yaml:2:3: error: there is no entity "marta-lindkvist" (do you mean "marta-lindqvist"?) '
                  "[gone-target]")

    def test_gone_names(self):
        self.said("events:\n  {closed}:\n    relate: nowhere\n    unrelate: nowhere\n    lead: nowhere\n",
                  'editor.yaml:3:13: error: there is no event "nowhere" (give the name of its page, or remove the decision) '
                  "[gone-target]",
                  'editor.yaml:4:15: error: there is no event "nowhere" (give the name of its page, or remove the decision) '
                  "[gone-target]",
                  'editor.yaml:5:11: error: there is no source "nowhere" (its id is its path below corpus/ without the '
                  "ending) [gone-target]")

    def test_lead_of_another_source(self):
        self.said("events:\n  {closed}:\n    lead: report\n",
                  'editor.yaml:3:11: error: the source "report" does not tell this event (name one that does) [gone-target]')

    def test_event_itself(self):
        self.said("events:\n  {closed}:\n    relate: {closed}\n",
                  'editor.yaml:3:13: error: "%s" is the event itself (name another) [bad-decision]' % self.ids[CLOSED])

    def test_merge_with_itself(self):
        self.said("events:\n  {closed}:\n    merge: {closed}\n",
                  'editor.yaml:3:12: error: "%s" is the event itself (name another) [bad-decision]' % self.ids[CLOSED])
        self.said("entities:\n  people/marta-lindqvist:\n    merge: marta-lindqvist\n",
                  'editor.yaml:3:12: error: "marta-lindqvist" is the entity itself (name another) [bad-decision]')

    def test_merged_and_unrelated(self):
        self.said("events:\n  {closed}:\n    merge: {museum}\n    unrelate: {museum}\n",
                  'editor.yaml:4:15: error: "%s" is one with this event (name another, or split the two) [bad-decision]'
                  % self.ids[MUSEUM])

    EVENT_KINDS = "hide, confirm, retitle, redate, lead, merge, split, relate, unrelate and note"
    ENTITY_KINDS = "merge, split, rename, retype and note"

    def test_decisions_of_the_other_part(self):
        """A decision about entities is none about an event, and the other way round: every kind is walked."""
        events, entities = (kinds.replace(" and", ",").split(", ") for kinds in (self.EVENT_KINDS, self.ENTITY_KINDS))
        near = {"rename": "redate", "redate": "rename", "relate": "rename"}
        for part, target, what, kinds, known in (
            ("events", self.ids[CLOSED], "an event", set(entities) - set(events), self.EVENT_KINDS),
            ("entities", "marta-lindqvist", "an entity", set(events) - set(entities), self.ENTITY_KINDS),
        ):
            for kind in sorted(kinds):
                with self.subTest(part, kind=kind):
                    hint = 'do you mean "%s"?' % near[kind] if kind in near else "there are " + known
                    self.said("%s:\n  %s:\n    %s: x\n" % (part, target, kind),
                              'editor.yaml:3:5: warning: "%s" is no decision about %s (%s) [unknown-key]' % (kind, what, hint),
                              status=0)

    def test_too_long(self):
        for part, target, kind, limit in (("events", self.ids[CLOSED], "retitle", 200), ("events", self.ids[CLOSED], "note", 4000),
                                          ("entities", "marta-lindqvist", "rename", 200),
                                          ("entities", "marta-lindqvist", "note", 4000)):
            with self.subTest(part, kind=kind):
                self.said("%s:\n  %s:\n    %s: %s\n" % (part, target, kind, "x" * (limit + 1)),
                          'editor.yaml:3:%d: error: "%s" must be text of 1 to %d characters [bad-decision]'
                          % (len(kind) + 7, kind, limit))

    def test_two_of_one_kind(self):
        twice = 'events:\n  {closed}:\n    %s\n  "{claim}":\n    %s\n'
        for one, other, what in (
            ("retitle: a", "retitle: b", "the event is given another title"),
            ("redate: 2001", "redate: 2002", "the event is given another date"),
            ("confirm: true", "confirm: true", "the event is confirmed"),
        ):
            with self.subTest(what):
                self.said(twice % (one, other),
                          "editor.yaml:5:5: error: %s on line 3 (keep one of the two) [decision-conflict]" % what,
                          claim=self.claim(CLOSED))

    def test_two_of_one_kind_about_an_entity(self):
        self.said("entities:\n  marta-lindqvist:\n    rename: a\n    retype: text\n  people/marta-lindqvist:\n    rename: b\n"
                  "    retype: thing\n",
                  "editor.yaml:6:5: error: the entity is given another name on line 3 (keep one of the two) "
                  "[decision-conflict]",
                  "editor.yaml:7:5: error: the entity is given another type on line 4 (keep one of the two) "
                  "[decision-conflict]")

    def test_hidden_and_more(self):
        self.said("events:\n  {closed}:\n    retitle: x\n    hide: true\n    note: why\n",
                  "editor.yaml:3:5: error: the event is hidden on line 4 (keep one of the two) [decision-conflict]")

    def test_two_leads(self):
        self.said("events:\n  {closed}:\n    lead: true\n  {resigns}:\n    lead: harbour\n",
                  "editor.yaml:5:5: error: another event is made the lead of that source on line 3 (keep one of the two) "
                  "[decision-conflict]")

    def test_related_and_not(self):
        self.said("events:\n  {closed}:\n    relate: {museum}\n  {museum}:\n    unrelate: {closed}\n",
                  "editor.yaml:5:5: error: the two events are related on line 3 (keep one of the two) [decision-conflict]")
        self.said("events:\n  {closed}:\n    unrelate: {museum}\n  {museum}:\n    relate: {closed}\n",
                  "editor.yaml:5:5: error: the two events are unrelated on line 3 (keep one of the two) [decision-conflict]")

    def test_key_twice(self):
        self.assertIn('editor.yaml:4:', self.decide("events:\n  {closed}:\n    hide: true\n    hide: false\n", status=1))

    def test_the_rest_holds(self):
        self.decide("events:\n  {closed}:\n    hide: maybe\n    retitle: Still\n", status=1)
        self.assertEqual(self.event(CLOSED)["title"], "Still")


if __name__ == "__main__":
    tap.main()
