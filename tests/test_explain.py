#!/usr/bin/env python3
"""Explaining: what a layman is told of each time expression of a source."""
import json
import os
import pty
import subprocess
import unittest

import tap
from annals import Case, PROGRAM

SOURCE = """---
title: The lock at Oderfurt
date: 2015-09-18
---
The town bought the lock in March. The following month, divers of the Oderfurt Rowing Club found a bell there.

A year earlier the lock keeper had resigned, and it has been shut for two years. The bell will ring in May.
"""

MARCH = """
t1  "March", line 5
     in        The town bought the lock in [March]. The following month, divers
               of the Oderfurt Rowing Club ...
     means     March 2015: 1 to 31 March 2015
     2015      Jan  Feb Mar  Apr  May  Jun  Jul  Aug  Sep  Oct  Nov  Dec
               .........=====............................^.................
     from      the source's own date, 18 September 2015
     why       the words leave the year open: its sentence tells of the past by
               "bought", so it is the last one before it
     rule      month, as in "February"
     TIMEX3    DATE 2015-03
"""

FOLLOWING = """
t2  "The following month", line 5
     in        The town bought the lock in March. [The following month], divers
               of the Oderfurt Rowing Club found a bell there.
     means     April 2015: 1 to 30 April 2015
     2015      Jan  Feb Mar  Apr  May  Jun  Jul  Aug  Sep  Oct  Nov  Dec
               .........^^^^^=====.........................................
     from      t1 "March", which is March 2015, on line 5
     why       the words count on from there: the month after March 2015
     rule      the-next-unit, as in "the next day"
     TIMEX3    DATE 2015-04
"""


class Explain(Case):
    def told(self, text=SOURCE, line=None, **options):
        path = self.write("lock.md", text)
        return self.run_annals("explain", path + (":%d" % line if line else ""), **options).stdout

    def test_a_bare_month_and_the_following_one(self):
        told = self.told()
        self.assertIn(MARCH, told)
        self.assertIn(FOLLOWING, told)

    def test_how_the_text_is_read(self):
        self.assertIn("     read as   news: a date without a year hangs on the source's date\n", self.told())

    def test_a_claim(self):
        told = self.told("---\ndate: 2015-09-18\n---\nAnna Berger, the mayor, opened the lock on 3 May 1998.\n")
        self.assertRegex(told, r'\nCLAIMS\n\n"Anna Berger opens the lock", line 4\n')
        self.assertIn("     in        Anna Berger, the mayor, [opened] the lock on 3 May 1998\n"
                      "     when      3 May 1998: at that date\n", told)
        self.assertIn('     from      t1 "3 May 1998"\n', told)
        self.assertRegex(told, r'     what      \w+, told by "opened"; it happened\n')
        self.assertIn("     names     Anna Berger (person, who)\n", told)
        self.assertRegex(told, r"     sure      \d+ of 100; its weight in the source is \d+ of 100\n     named     lock#[0-9a-f]{16}\n")

    def test_what_claims_rest_on(self):
        """A term tells the act that sets it, what goes on tells the words that date it, a length where it ends."""
        told = self.told("---\ndate: 2018-02-08\n---\nThe council voted on 5 May 2017 for a decree. It urged all firms to expel "
                         "foreign workers within 24 months.\n")
        self.assertIn('     from      "24 months", counted from 5 May 2017, the date of "Council votes\n               for a decree" (t2)\n', told)
        told = self.told("---\ndate: 2006-10-20\n---\nOver the past two years the town has built a lock.\n")
        self.assertIn("     from      the source's own date\n     why       the words name a length of time that ends there\n", told)
        self.assertNotIn("the words say it all", told)

    def test_words_that_name_the_year(self):
        told = self.told("---\ndate: 2016-06-16\n---\nThe deal was signed in November last year. Early this year it lapsed.\n")
        self.assertIn("     why       the words name the year, the one before that of 16 June 2016\n", told)
        self.assertIn("     why       the words name the year, that of 16 June 2016\n", told)

    def test_source_comes_first(self):
        lines = self.told().splitlines()
        self.assertEqual(lines[0], self.path("lock.md"))
        self.assertIn("     date      18 September 2015, from: front matter", lines)

    def test_one_line(self):
        told = self.told(line=7)
        self.assertNotIn('"March"', told)
        self.assertIn('"A year earlier", line 7', told)
        self.assertIn("a length of time; by itself it places nothing in the calendar", told)

    def test_what_is_to_come(self):
        self.assertIn('its sentence points ahead by\n               "will", so it is the next one after it', self.told(line=7))

    def test_line_without_anything(self):
        self.assertIn("nothing was found on line 6 (leave the line away to see all)", self.told(line=6))

    def test_source_without_a_date(self):
        told = self.told("The mill burned down last week.\n")
        self.assertIn("     date      none is given and none could be found", told)
        self.assertIn("no date: nothing tells what it is counted from", told)

    def test_neighbour_gives_the_year(self):
        told = self.told("The ferry stopped in May and August 1931.\n")
        self.assertIn("the words leave the year open: it is the year of the list that it\n               stands in", told)

    def test_parts_and_cores_are_drawn(self):
        told = self.told("The quay was built in late 1904.\n")
        self.assertIn("means     late 1904: July to December 1904, most of all September to\n", told)
        self.assertIn("     1904      Jan", told)
        self.assertRegex(told, r"\.{29,31}={9,11}#{20,22}\n")

    def test_nothing_reaches_a_terminal_raw(self):
        told = self.told("---\ntitle: \"a\\x1b[31mb\"\n---\nThe quay was built in 1904.\n")
        self.assertNotIn("\33", told)

    def test_eighty_columns(self):
        words = "Überlandstraßenbahnhaltestellenverwaltung " * 4
        told = self.told("%s opened on 3 May 1998 %s.\n" % (words, words * 3))
        self.assertLessEqual(max(len(line) for line in (told + self.told()).splitlines()), 80)

    def test_no_such_source(self):
        self.assertIn("nowhere.md", self.run_annals("explain", self.path("nowhere.md"), status=3).stderr)

    def test_folder(self):
        run = self.run_annals("explain", self.folder, status=2)
        self.assertIn("is a folder (name one source)", run.stderr)


class Event(Case):
    """An event that another source dates otherwise, and one that is like it and stays apart."""

    def setUp(self):
        super().setUp()
        self.project(a_md="---\ndate: 2016-06-16\n---\nAnna Berger, the mayor of Oderfurt, died on 3 May 1998. The town sold the ferry in November last year.\n",
                     b_md="---\ndate: 2017-06-16\n---\nAnna Berger, the mayor of Oderfurt, died on 9 May 1998.\n")
        self.build()
        with open(self.path("public/timeline.json"), encoding="utf-8") as file:
            self.timeline = json.load(file)

    def test_disagreement(self):
        self.assertEqual(len(self.timeline["disagreements"]), 1)
        one = self.timeline["disagreements"][0]
        told = self.run_annals("explain", "--project", self.folder, one["events"][0]).stdout
        self.assertIn("\nSOURCES DISAGREE\n\n" + one["about"] + "\n     how       ", told)
        for by in "told by   ", "and by    ":
            self.assertIn('     %s"Anna Berger dies", ' % by, told)

    def test_basis_of_each_claim(self):
        event = next(event["id"] for event in self.timeline["events"] if "ferry" in event["title"])
        told = self.run_annals("explain", "--project", self.folder, event).stdout
        self.assertIn('     from      "November last year", counted from the source\'s own date, 16 June\n               2016\n', told)
        self.assertNotIn("SOURCES DISAGREE", told)


class Colour(Case):
    """What the program writes where its standard output is a terminal."""

    def printed(self, **environment):
        path = self.write("lock.md", SOURCE)
        known = {name: value for name, value in os.environ.items() if name not in ("NO_COLOR", "TERM")}
        try:
            ours, theirs = pty.openpty()
        except OSError:
            self.skipTest("no terminal can be had here")
        with subprocess.Popen([PROGRAM, "explain", path + ":5"], stdout=theirs, env={**known, **environment}) as run:
            os.close(theirs)
            read = b""
            while True:
                try:
                    more = os.read(ours, 65536)
                except OSError:
                    break
                if not more:
                    break
                read += more
            self.assertEqual(run.wait(), 0)
        os.close(ours)
        return read

    def test_on_a_terminal(self):
        self.assertIn(b"\33[1mt1", self.printed(TERM="xterm"))

    def test_not_where_it_is_unwanted(self):
        for environment in {"TERM": "xterm", "NO_COLOR": "1"}, {"TERM": "dumb"}, {}:
            with self.subTest(environment):
                self.assertNotIn(b"\33", self.printed(**environment))


if __name__ == "__main__":
    tap.main()
