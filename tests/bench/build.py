#!/usr/bin/env python3
"""Measures a build: build.py ANNALS FLOOR [COUNT]. Prints a line a figure: bench NAME VALUE UNIT.

build_over_floor divides the processor time of a build by that of a bare program (floor.c) that reads the same files and
creates as many files of the same sizes; the two run in turn, and the median of the ratios counts. Each
build starts from nothing: neither what an earlier one kept nor a ledger is there."""
import os
import shutil
import statistics
import subprocess
import sys
import tempfile

RUNS = 3


def run(command):
    """(processor seconds, peak resident kilobytes) of a command that must succeed."""
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)
    message = process.stderr.read()
    _, status, usage = os.wait4(process.pid, 0)
    if status != 0:
        sys.exit("%s failed: %s" % (command[0], message))
    return usage.ru_utime + usage.ru_stime, usage.ru_maxrss


def files_below(folder):
    for where, folders, names in sorted(os.walk(folder)):
        folders.sort()
        for name in sorted(names):
            yield os.path.join(where, name)


def write_list(path, project, out, copy):
    """The list of what floor.c reads and writes, to do as much as the build did."""
    with open(path, "w", encoding="utf-8") as lines:
        for name in files_below(os.path.join(project, "corpus")):
            lines.write("read %s\n" % name)
        for where, folders, _ in sorted(os.walk(out)):
            folders.sort()
            lines.write("folder %s\n" % os.path.join(copy, os.path.relpath(where, out)).rstrip("/."))
        for name in files_below(out):
            lines.write("write %d %s\n" % (os.path.getsize(name), os.path.join(copy, os.path.relpath(name, out))))


def add_filler(project):
    """Adds 30 KB of undated text to every source: what is kept of it stays the same."""
    sentence = "Nobody expects a quick answer, and the details are still being worked out by the lawyers. "
    for name in files_below(os.path.join(project, "corpus")):
        if name.endswith(".md"):
            with open(name, "a", encoding="utf-8") as source:
                source.write(("\n\n" + sentence * 6) * 56 + "\n")


def measure(annals, floor, project, folder):
    out, copy, listed = (os.path.join(folder, name) for name in ("out", "copy", "list"))
    ledger = os.path.join(project, "corpus", "permalinks.json")
    if os.path.exists(ledger):
        os.remove(ledger)
    shutil.rmtree(os.path.join(project, ".annals"), ignore_errors=True)
    cpu, memory = run([annals, "build", project, "--out", out, "--jobs", "1", "--date", "2026-01-01"])
    write_list(listed, project, out, copy)
    least, _ = run([floor, listed])
    pages = sum(1 for _ in files_below(out))
    shutil.rmtree(out)
    shutil.rmtree(copy)
    return cpu, least, memory, pages


def main():
    annals, floor = os.path.abspath(sys.argv[1]), os.path.abspath(sys.argv[2])
    count = int(sys.argv[3]) if len(sys.argv) > 3 else 5000
    generate = os.path.join(os.path.dirname(os.path.abspath(__file__)), "generate.py")
    # in memory where that can be: ext4 is slow to create files after many were deleted
    memory = "/dev/shm" if os.access("/dev/shm", os.W_OK) else None
    with tempfile.TemporaryDirectory(dir=memory) as folder:
        project = os.path.join(folder, "project")
        subprocess.run([sys.executable, generate, project, str(count)], check=True)
        rows = [measure(annals, floor, project, folder) for _ in range(RUNS)]
        shutil.rmtree(os.path.join(project, "corpus"))
        subprocess.run([sys.executable, generate, project, str(count // 2)], check=True)
        half = measure(annals, floor, project, folder)
        add_filler(project)
        filled = measure(annals, floor, project, folder)
    print("bench build_cpu_us_per_source %.0f us" % (statistics.median(row[0] for row in rows) / count * 1e6))
    print("bench build_floor_us_per_source %.0f us" % (statistics.median(row[1] for row in rows) / count * 1e6))
    print("bench build_over_floor %.2f ratio" % statistics.median(row[0] / row[1] for row in rows))
    print("bench peak_rss_mb %.0f MB" % (max(row[2] for row in rows) / 1024))
    print("bench peak_rss_of_half_mb %.0f MB" % (half[2] / 1024))
    print("bench peak_rss_of_half_with_ten_times_the_text_mb %.0f MB" % (filled[2] / 1024))
    print("bench build_files %d files" % rows[0][3])


if __name__ == "__main__":
    main()
