"""Runs unittest cases and prints the results as TAP, which meson reads."""
import sys
import traceback
import unittest


class Tap(unittest.TestResult):
    """Prints a line a test as it ends."""

    def __init__(self):
        super().__init__()
        self.number = 0

    def line(self, good, test, note=""):
        self.number += 1
        print("%s %d - %s%s" % ("ok" if good else "not ok", self.number, test.id(), note), flush=True)

    def addSuccess(self, test):
        self.line(True, test)

    def addSkip(self, test, reason):
        self.line(True, test, " # SKIP " + reason)

    def fail(self, test, err):
        """Why goes to standard error, which meson shows of what fails."""
        self.line(False, test)
        print("".join(traceback.format_exception(*err)), file=sys.stderr, flush=True)

    def addFailure(self, test, err):
        super().addFailure(test, err)
        self.fail(test, err)

    def addError(self, test, err):
        super().addError(test, err)
        self.fail(test, err)

    def addSubTest(self, test, subtest, err):
        if err is not None:
            super().addSubTest(test, subtest, err)
            self.fail(subtest, err)


def main():
    """Runs the cases of the program that calls this."""
    suite = unittest.defaultTestLoader.loadTestsFromModule(sys.modules["__main__"])
    result = Tap()
    suite.run(result)
    print("1..%d" % result.number)
    sys.exit(0 if result.wasSuccessful() else 1)
