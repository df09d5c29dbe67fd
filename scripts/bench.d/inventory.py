"""The inventory of a made-up corpus, beside what Python, DuckDB and jq need for the same files.

Python reads every file with json.load, and with orjson, and does nothing else: the measures to beat. It also reads them
as bytes alone, which nothing can be quicker than on one processor. DuckDB and jq compute three of the totals. The totals of all of them must be the same.
"""

import argparse
import os
import shutil
import subprocess
import sys
import time

PYTHON = """
import json, os, sys
for folder, _, names in os.walk(sys.argv[1]):
    for name in names:
        with open(os.path.join(folder, name), encoding="utf-8") as file:
            json.load(file)
"""

ORJSON = PYTHON.replace("import json,", "import orjson,").replace(
    'open(os.path.join(folder, name), encoding="utf-8")', 'open(os.path.join(folder, name), "rb")'
).replace("json.load(file)", "orjson.loads(file.read())")

BYTES = PYTHON.replace('encoding="utf-8"', 'mode="rb"').replace("json.load(file)", "file.read()")

# The most times of a peer's seconds that the inventory may take.
GOALS = {"Python json.load": 0.7, "Python orjson": 1}

DUCKDB = """
import duckdb, sys
query = '''
SELECT count(c), sum(c.participants), sum(c.sequences_heures)
FROM (SELECT unnest(reponses.concertations) AS c FROM read_json(?, columns = {
  'reponses': 'STRUCT(concertations STRUCT(participants BIGINT, sequences_heures DOUBLE)[])'}))
'''
duckdb.execute("SET enable_progress_bar = false")
print(*duckdb.execute(query, [sys.argv[1] + "/*/*.json"]).fetchone())
"""

JQ = """
reduce (inputs.reponses.concertations // [] | .[]) as $c ([0, 0, 0];
  [.[0] + 1, .[1] + ($c.participants // 0), .[2] + ($c.sequences_heures // 0)])
| map(tostring) | join(" ")
"""

# The tables of an inventory that is there, as a workbook.
XLSXWRITER = """
import csv, glob, os, sys, xlsxwriter
csv.field_size_limit(sys.maxsize)
book = xlsxwriter.Workbook(sys.argv[2], {"constant_memory": True})
wrap = book.add_format({"text_wrap": True})
for path in sorted(glob.glob(sys.argv[1] + "/*.csv")):
    sheet = book.add_worksheet(os.path.basename(path)[:-4])
    with open(path, encoding="utf-8", newline="") as file:
        for number, row in enumerate(csv.reader(file)):
            for column, cell in enumerate(row):
                if cell:
                    sheet.write_string(number, column, cell[:32767], wrap)
book.close()
"""


def measure(command, shell=False):
    """Seconds on the clock and of the processors, peak MiB, and what was printed."""
    start = time.monotonic()
    process = subprocess.Popen(command, shell=shell, stdout=subprocess.PIPE, text=True)
    output = process.stdout.read()
    _, status, usage = os.wait4(process.pid, 0)
    seconds = time.monotonic() - start
    if status != 0:
        sys.exit(f"{command} a échoué.")
    return seconds, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024, output


def totals_of_summary(output):
    """Concertations, participants and hours as canevas prints them."""
    wanted = {"concertations restituées": None, "participants": None, "heures d’animation": None}
    for line in output.splitlines():
        for label in wanted:
            if line.strip().startswith(label + " ") and wanted[label] is None:
                value = line.strip()[len(label) :].split("réponses")[0]
                digits = "".join(value.split()).replace(",", ".")
                wanted[label] = float(digits)
    return list(wanted.values())


def run(count, args):
    corpus = f"{args.work}/{count}-{args.seed}"
    if not os.path.exists(corpus + "/ready"):
        shutil.rmtree(corpus, ignore_errors=True)
        print(f"Corpus de {count} canevas (graine {args.seed})…", file=sys.stderr)
        subprocess.run([args.maker, str(count), str(args.seed), corpus + "/f"], check=True)
        open(corpus + "/ready", "w").close()
    files = corpus + "/f"
    size = sum(
        os.path.getsize(os.path.join(folder, name))
        for folder, _, names in os.walk(files)
        for name in names
    )
    output = corpus + "/inventaire"
    programs = {
        "Python json.load": ([sys.executable, "-c", PYTHON, files], False),
        "Python orjson": ([sys.executable, "-c", ORJSON, files], False),
        "Python, octets": ([sys.executable, "-c", BYTES, files], False),
        "canevas inventaire": ([args.canevas, "inventaire", files, "--dossier", output], False),
        "canevas --xlsx": (
            [args.canevas, "inventaire", files, "--dossier", output + "-xlsx", "--xlsx"], False
        ),
        "Python xlsxwriter": (
            [sys.executable, "-c", XLSXWRITER, output + "-xlsx", corpus + "/python.xlsx"], False
        ),
        "DuckDB": ([sys.executable, "-c", DUCKDB, files], False),
        "jq": (f"find {files} -name '*.json' -print0 | xargs -0 cat | jq -rn '{JQ}'", True),
    }
    best, totals = {}, {}
    # In turns, so that whatever else the machine does meets all of them; the best of each counts.
    for _ in range(args.rounds):
        for name, (command, shell) in programs.items():
            result = measure(command, shell)
            if name not in best or result[0] < best[name][0]:
                best[name] = result
            if name.startswith("canevas"):
                totals[name] = totals_of_summary(result[3])
            elif result[3].strip():
                totals[name] = [float(word) for word in result[3].split()]
    print(f"\n{count} canevas, {size / 1e6:.0f} Mo de JSON, {os.cpu_count()} cœurs, "
          f"le meilleur de {args.rounds} passages\n")
    print(f"{'programme':<22}{'durée':>10}{'processeur':>13}{'mémoire':>12}   ce qu’il fait")
    does = {
        "Python json.load": "lit les fichiers, rien d’autre",
        "Python orjson": "lit les fichiers, rien d’autre",
        "Python, octets": "les ouvre et les lit, sans rien y comprendre",
        "canevas inventaire": "l’inventaire entier, sur le disque",
        "canevas --xlsx": "le même, avec son classeur",
        "Python xlsxwriter": "le classeur des mêmes tables, rien d’autre",
        "DuckDB": "trois totaux",
        "jq": "trois totaux",
    }
    for name, (seconds, processor, peak, _) in best.items():
        memory = "–" if name == "jq" else f"{peak:.0f} Mio"
        print(f"{name:<22}{seconds:>8.2f} s{processor:>11.2f} s{memory:>12}   {does[name]}")
    reference = totals["DuckDB"]
    for name, found in totals.items():
        if any(abs(a - b) > 0.01 for a, b in zip(found, reference)):
            sys.exit(f"Les totaux de {name} diffèrent : {found}, DuckDB dit {reference}.")
    print("Les totaux de tous sont les mêmes.")
    for name, most in GOALS.items():
        ratio = best["canevas inventaire"][0] / best[name][0]
        print(f"à côté de {name} : × {ratio:.2f}, voulu ≤ {most}, {'oui' if ratio <= most else 'NON'}")
    return best["canevas inventaire"][0]


def main():
    parser = argparse.ArgumentParser(add_help=True)
    parser.add_argument("--canevas", required=True)
    parser.add_argument("--maker", required=True)
    parser.add_argument("--work", required=True)
    parser.add_argument("--seed", type=int, default=7)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--counts", default="36000,100000", help="tailles, séparées par des virgules")
    args = parser.parse_args()
    times = {}
    for count in (int(text) for text in args.counts.split(",")):
        times[count] = run(count, args)
    for count, seconds in times.items():
        print(f"{count} canevas : {seconds / count * 1e6:.0f} µs par canevas")


main()
