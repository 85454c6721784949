"""README's blocks of commands, files and output."""
import os
import re
import shutil

import annals

BLOCK = re.compile(r"^```(\w+)([^\n]*)\n(.*?)^```$", re.DOTALL | re.MULTILINE)


def text():
    with open(os.path.join(annals.ROOT, "README.md"), encoding="utf-8") as file:
        return file.read()


def blocks():
    """(language, the rest of the line, content) of each fenced block."""
    return [(language, rest.strip(), content) for language, rest, content in BLOCK.findall(text())]


def file_of(comment):
    """The block that opens with the comment "# NAME"."""
    return next(content for _, _, content in blocks() if content.startswith("# " + comment))


def make_clone(folder):
    """What a clone of the project has after ./bootstrap program: the corpus and the program that is tested."""
    os.makedirs(os.path.join(folder, "build"))
    os.symlink(annals.PROGRAM, os.path.join(folder, "build", "annals"))
    shutil.copytree(os.path.join(annals.ROOT, "corpus"), os.path.join(folder, "corpus"))
    return folder
