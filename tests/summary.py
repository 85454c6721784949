#!/usr/bin/env python3
"""Counts the tests of meson's logs: summary.py TESTLOG.json...

A test that speaks TAP counts as many as its result lines; another one counts once. The last
line is 'N passed, N failed, N skipped'; the exit status is 1 when any failed or none ran."""
import json
import re
import sys

LINE = re.compile(r"^(not )?ok\b[^#\n]*(#\s*skip)?", re.IGNORECASE | re.MULTILINE)


def count(run):
    """(passed, failed, skipped) of one program."""
    lines = list(LINE.finditer(run.get("stdout") or ""))
    failed = sum(1 for line in lines if line.group(1))
    skipped = sum(1 for line in lines if line.group(2) and not line.group(1))
    passed = len(lines) - failed - skipped
    result = run["result"]
    if result == "SKIP" and not lines:
        return 0, 0, 1
    if result in ("OK", "EXPECTEDFAIL", "SKIP"):
        return (passed, failed, skipped) if lines else (1, 0, 0)
    return passed, max(failed, 1), skipped


def main():
    total = [0, 0, 0]
    for path in sys.argv[1:]:
        with open(path, encoding="utf-8") as log:
            for line in log:
                run = json.loads(line)
                total = [a + b for a, b in zip(total, count(run))]
    print("%d passed, %d failed, %d skipped" % tuple(total))
    sys.exit(1 if total[1] or not total[0] else 0)


main()
