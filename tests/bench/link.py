#!/usr/bin/env python3
"""Measures linking: link.py ANNALS. Prints a line a figure: bench NAME VALUE UNIT.

Records of 1,000, 10,000 and 100,000 claims (five a source) are linked, reading and writing included: processor time a
claim and its growth from the fewest to the most, memory a claim. The figures with one_name are of a corpus in which one
city stands in every claim."""
import os
import resource
import subprocess
import sys
import tempfile

CLAIMS = (1000, 10000, 100000)
A_SOURCE = 5
RUNS = 3


def run(command):
    """(processor seconds, peak resident kilobytes) of a command that must succeed."""
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)
    message = process.stderr.read()
    _, status, usage = os.wait4(process.pid, 0)
    if status != 0:
        sys.exit("%s failed: %s" % (command[0], message))
    return usage.ru_utime + usage.ru_stime, usage.ru_maxrss


def measure(annals, folder, suffix, *options):
    generate = os.path.join(os.path.dirname(os.path.abspath(__file__)), "generate_records.py")
    path = os.path.join(folder, "records.jsonl")
    times, memory = [], []
    for claims in CLAIMS:
        with open(path, "w", encoding="utf-8") as out:
            subprocess.run([sys.executable, generate, str(claims // A_SOURCE), *options], stdout=out, check=True)
        # the least of several: what else the machine does only ever adds
        runs = [run([annals, "link", path]) for _ in range(RUNS)]
        times.append(min(cpu for cpu, _ in runs) / claims * 1e6)
        memory.append(max(peak for _, peak in runs))
        print("bench link_us_per_claim%s_%d %.1f us" % (suffix, claims, times[-1]), flush=True)
    print("bench link_us_per_claim%s_growth %.2f ratio" % (suffix, times[-1] / times[0]))
    print("bench link_kb_per_claim%s_10000 %.2f KB" % (suffix, memory[1] / CLAIMS[1]))
    print("bench link_kb_per_claim%s_100000 %.2f KB" % (suffix, memory[2] / CLAIMS[2]), flush=True)


def main():
    annals = os.path.abspath(sys.argv[1])
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    with tempfile.TemporaryDirectory(dir="/dev/shm" if os.access("/dev/shm", os.W_OK) else None) as folder:
        measure(annals, folder, "")
        measure(annals, folder, "_one_name", "--one-name")


main()
