"""The workbooks, read by openpyxl and pandas, and opened by LibreOffice: the cells are those of the CSV tables."""
import csv
import datetime
import glob
import json
import os
import re
import shutil
import subprocess
import zipfile

from exports import CASES, EXAMPLES
from judges import Judge, Spoilt, longest_word
from other_hands import differences, lost_by_tools, without_unread

WORDS = {"true": "oui", "false": "non"}
# What a cell holds at most.
LONGEST = 32767


class Workbooks(Judge):
    """Both examples, each case by its name, made-up canevas, and one of texts that a spreadsheet may run."""

    subject, tool = "classeurs XLSX", "openpyxl, Calc"
    commands, modules = ("soffice",), ("openpyxl", "pandas")

    def things(self, exports):
        named = exports.named(EXAMPLES + CASES + ("pire",))
        return {
            "nommés": [(export.xlsx, export.csv) for export in named],
            "autres": [(export.xlsx, export.csv) for export in exports.each if export not in named],
        }

    def judge(self, things, folder):
        faults = []
        for book, tables in things:
            faults += read_by_openpyxl(book, tables) + read_by_pandas(book, tables)
        return faults + opened_by_calc(things, folder)

    def spoilt(self, exports, folder):
        """A word that is gone, and a formula that runs."""
        export = next(export for export in exports.each if export.is_complete)
        word = longest_word(export.json)
        changes = (
            ("au lieu de .*" + word, "xl/sharedStrings.xml", lambda text: text.replace(word, "")),
            (
                "est une formule", "xl/worksheets/sheet2.xml",
                lambda text: text.replace("</row>", '<c r="ZZ1"><f>1+1</f></c></row>', 1),
            ),
        )
        return [
            Spoilt((changed(export.xlsx, os.path.join(folder, "%d.xlsx" % number), *change), export.csv), reason)
            for number, (reason, *change) in enumerate(changes)
        ]


class WorkbooksInDuckDB(Judge):
    subject, tool = "classeurs XLSX", "DuckDB"
    modules = ("duckdb", "duckdb_extension_excel")

    def things(self, exports):
        return {"nommés": [(export.xlsx, export.csv) for export in exports.named(EXAMPLES + CASES + ("pire",))]}

    def judge(self, things, folder):
        reader = DuckDBExcel()
        return [fault for book, tables in things for fault in reader.faults(book, tables)]

    def spoilt(self, exports, folder):
        export = next(export for export in exports.each if export.is_complete)
        word = longest_word(export.json)
        broken = changed(
            export.xlsx, os.path.join(folder, "mot.xlsx"), "xl/sharedStrings.xml",
            lambda text: text.replace(word, ""),
        )
        return [Spoilt((broken, export.csv), "au lieu de .*" + word)]


class DuckDBExcel:
    """Its extension as the Python package brings it: nothing is fetched while it runs."""

    def __init__(self):
        import duckdb
        import duckdb_extension_excel

        place = os.path.join(os.path.dirname(duckdb_extension_excel.__file__), "extensions", "v" + duckdb.__version__)
        self.connection = duckdb.connect()
        self.connection.load_extension(os.path.join(place, "excel.duckdb_extension"))

    def rows(self, path, sheet, cells):
        query = "SELECT * FROM read_xlsx(?, sheet = ?, range = ?, header = false, all_varchar = true, stop_at_empty = false)"
        return self.connection.execute(query, [path, sheet, cells]).fetchall()

    def faults(self, path, folder):
        from openpyxl.utils import get_column_letter

        long_texts = {}
        for name, fields, rows in tables_of(folder):
            if not rows:
                continue
            if not long_texts and any(len(cell) > LONGEST for row in rows for cell in row):
                long_texts = texts_of(self.rows(path, LONG_TEXTS, "A2:C2000"))
            cells = "A3:%s%d" % (get_column_letter(len(fields)), 2 + len(rows))
            found = self.rows(path, name, cells)
            if len(found) != len(rows):
                yield "%s : DuckDB lit %d lignes de %s au lieu de %d" % (path, len(found), name, len(rows))
            for number, (row, wanted) in enumerate(zip(found, rows)):
                for field, cell, text in zip(fields, row, wanted):
                    if not same(field, as_read(field, cell), text, long_texts):
                        yield ("%s : %s, ligne %d, %s : DuckDB lit %.200r au lieu de %.200r"
                               % (path, name, number + 3, field["name"], cell, text))


def as_read(field, cell):
    """A cell that was read as text, as what it is: days are counted, numbers written out."""
    if cell in (None, ""):
        return None
    if field["type"] in ("date", "datetime") and re.fullmatch(r"\d+(\.\d+)?", cell):
        return datetime.datetime(1899, 12, 30) + datetime.timedelta(seconds=round(float(cell) * 86400))
    if field["type"] in ("integer", "number"):
        try:
            return float(cell)
        except ValueError:
            return cell
    return cell


def changed(source, target, part, change):
    with zipfile.ZipFile(source) as old, zipfile.ZipFile(target, "w") as new:
        for name in old.namelist():
            data = old.read(name)
            new.writestr(name, change(data.decode()).encode() if name == part else data)
    return target


def tables_of(folder):
    """(name, fields of the schema, rows) of each table."""
    with open(os.path.join(folder, "datapackage.json"), encoding="utf-8") as file:
        package = json.load(file)
    for resource in package["resources"]:
        with open(os.path.join(folder, resource["path"]), encoding="utf-8", newline="") as file:
            rows = list(csv.reader(file))
        yield resource["name"], resource["schema"]["fields"], rows[1:]


def read_by_openpyxl(path, folder):
    import openpyxl

    book, faults = openpyxl.load_workbook(path), []
    running = [
        "%s!%s" % (sheet.title, cell.coordinate)
        for sheet in book for row in sheet for cell in row if cell.data_type == "f"
    ]
    faults += ["%s : %s est une formule" % (path, place) for place in running]
    long_texts = pieces(book)
    for name, fields, rows in tables_of(folder):
        found = list(book[name].iter_rows(min_row=3, max_row=2 + len(rows), values_only=True))
        if len(found) < len(rows):
            faults.append("%s : %s a %d lignes au lieu de %d" % (path, name, len(found), len(rows)))
        for number, (row, wanted) in enumerate(zip(found, rows)):
            for field, cell, text in zip(fields, row, wanted):
                if not same(field, cell, text, long_texts):
                    faults.append("%s : %s, ligne %d, %s : %r au lieu de %r"
                                  % (path, name, number + 3, field["name"], cell, text))
    return faults


LONG_TEXTS = "Textes longs"


def pieces(book):
    if LONG_TEXTS not in book.sheetnames:
        return {}
    return texts_of(book[LONG_TEXTS].iter_rows(min_row=2, values_only=True))


def texts_of(rows):
    """Texts that were too long for a cell, by their numbers."""
    texts = {}
    for number, _, piece in rows:
        if number is not None:
            texts[int(float(number))] = texts.get(int(float(number)), "") + (piece or "")
    return texts


def same(field, cell, text, long_texts):
    if text == "":
        return cell is None
    text = unguarded(text)
    if isinstance(cell, datetime.datetime):
        return text in (cell.strftime("%Y-%m-%d"), cell.strftime("%Y-%m-%dT%H:%M:%SZ"))
    if field["type"] == "boolean":
        return cell == WORDS.get(text, text)
    if isinstance(cell, (int, float)):
        return field["type"] in ("integer", "number") and float(text) == cell
    if "enum" in field["constraints"] or "|(" in field["constraints"].get("pattern", ""):
        # In words, which the help of the column has.
        return bool(cell)
    reference = re.fullmatch(r"\[Texte de .* n° (\d+)\]", cell or "")
    if reference and len(text.encode("utf-16-le")) // 2 > LONGEST:
        cell = long_texts.get(int(reference.group(1)))
    return plain(cell) == plain(text)


def unguarded(text):
    return text[1:] if re.match(r"'+[=+\-@\t\n\r＝＋－＠]", text) else text


def plain(text):
    """As XML has its line ends; an escape that is meant literally is one to spreadsheets, and a text to openpyxl."""
    text = re.sub(r"\r\n?", "\n", text or "")
    text = re.sub("[\x7f-\x84\x86-\x9f\ufffe\uffff]", "\ufffd", text)
    return text.replace("_x005F_", "_")


def read_by_pandas(path, folder):
    import pandas

    faults = []
    for name, fields, rows in tables_of(folder):
        frame = pandas.read_excel(path, sheet_name=name, header=1)
        names = [field["name"] for field in fields]
        if list(frame.columns) != names:
            faults.append("%s : %s a d’autres colonnes pour pandas" % (path, name))
        if len(frame) != len(rows):
            faults.append("%s : pandas lit %d lignes de %s au lieu de %d" % (path, len(frame), name, len(rows)))
    return faults


def opened_by_calc(things, place):
    """Each sheet as CSV has as many rows, with the same texts, and no cell that Calc could not make out."""
    names = {}
    for number, (path, folder) in enumerate(things):
        names["classeur%d" % number] = (path, folder)
        shutil.copy(path, os.path.join(place, "classeur%d.xlsx" % number))
    every = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1"
    subprocess.run(
        ["soffice", "-env:UserInstallation=file://" + os.path.abspath(place) + "/profil", "--headless",
         "--convert-to", every, "--outdir", place, *(os.path.join(place, name + ".xlsx") for name in names)],
        stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=True,
    )
    return [
        fault
        for name, (path, folder) in names.items()
        for table in tables_of(folder)
        for fault in shown_by_calc(path, os.path.join(place, "%s-%s.csv" % (name, table[0])), *table)
    ]


def shown_by_calc(path, sheet, name, fields, rows):
    if not os.path.exists(sheet):
        return ["%s : Calc ne montre pas la feuille %s" % (path, name)]
    with open(sheet, encoding="utf-8", newline="") as file:
        found = list(csv.reader(file))[2 : 2 + len(rows)]
    if len(found) != len(rows):
        return ["%s : Calc a %d lignes de %s au lieu de %d" % (path, len(found), name, len(rows))]
    return [
        "%s : %s, ligne %d, %s : Calc montre %.200r au lieu de %.200r" % (path, name, number + 3, field["name"], cell, text)
        for number, (row, wanted) in enumerate(zip(found, rows))
        for field, cell, text in zip(fields, row, wanted)
        if is_free(field) and len(text.encode("utf-16-le")) // 2 <= LONGEST and shown(cell) != shown(unguarded(text))
    ]


def is_free(field):
    """A text that is nothing else to anybody."""
    return field["type"] == "string" and "enum" not in field["constraints"] and "pattern" not in field["constraints"]


def shown(text):
    """What Calc keeps of a text: it has no control character but line ends."""
    return re.sub("[\x00-\x1f\x7f-\x9f\ufffd\ufffe\uffff]", "", plain(text))


class WorkbookHands(Judge):
    """Workbooks that other programs have saved again come back as the canevas that they were made from."""

    subject, tool = "classeurs importés", "Calc, openpyxl"
    commands, modules = ("soffice",), ("openpyxl",)

    def things(self, exports):
        whole = [export for export in exports.each if export.is_complete]
        hard = [export for export in whole if export.is_hard][:2]
        named = exports.named(EXAMPLES + CASES + ("pire",))
        return {
            hand.__name__: [(exports.program, export, hand) for export in named + hard] for hand in HANDS
        }

    def judge(self, things, folder):
        return [
            fault
            for number, thing in enumerate(things)
            for fault in imported(*thing, os.path.join(folder, str(number)))
        ]

    def spoilt(self, exports, folder):
        first = next(export for export in exports.each if export.is_complete)
        word = longest_word(first.json)

        def loses_a_word(source, target):
            return changed(
                source, target + ".xlsx", "xl/sharedStrings.xml", lambda text: text.replace(word, "")
            )

        return [Spoilt((exports.program, first, loses_a_word), word)]


def imported(program, export, hand, folder):
    """What is neither equal nor said, once `hand` has had the workbook."""
    os.makedirs(folder)
    source = hand(export.xlsx, os.path.join(folder, "classeur"))
    place = os.path.join(folder, "canevas")
    run = subprocess.run(
        [program, "importer", source],
        env={**os.environ, "CANEVAS_DOSSIER": place, "TZ": "UTC"},
        stdin=subprocess.DEVNULL, capture_output=True, encoding="utf-8",
    )
    name = "%s, %s" % (export.name, hand.__name__)
    if run.returncode:
        return ["%s : %s" % (name, run.stderr)]
    (draft,) = glob.glob(os.path.join(place, "brouillons", "*.json"))
    with open(export.json, encoding="utf-8") as wanted, open(draft, encoding="utf-8") as found:
        wanted, found = without_unread(json.load(wanted)["reponses"]), json.load(found)["reponses"]
    return [
        "%s : %s" % (name, fault)
        for fault in differences(wanted, found, "")
        if not (export.is_hard and lost_by_tools(fault)) and not is_said(fault, run.stdout + run.stderr)
    ]


def is_said(fault, told):
    """A date of which a spreadsheet left open which number is the day: the draft has both, and `importer` names it."""
    found = plain_blanks(fault.found) if isinstance(fault.found, str) else ""
    both = re.fullmatch(r"(\d\d/\d\d/\d{4}) : .+ ou .+\?", found)
    return bool(both) and "« %s » peut être" % both.group(1) in plain_blanks(told)


def plain_blanks(text):
    return re.sub("[\u00a0\u202f]", " ", text)


def calc(source, target, kind):
    between = os.path.join(target + "-" + kind, os.path.basename(source))
    os.makedirs(os.path.dirname(between))
    shutil.copy(source, between)
    subprocess.run(
        ["soffice", "-env:UserInstallation=file://" + os.path.abspath(target) + "-profil", "--headless",
         "--convert-to", kind, "--outdir", os.path.dirname(target), between],
        stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=True,
    )
    name = os.path.splitext(os.path.basename(source))[0]
    return os.path.join(os.path.dirname(target), name + "." + kind.split(":")[0])


def calc_xlsx(source, target):
    return calc(source, target, "xlsx")


def calc_ods(source, target):
    return calc(source, target, "ods")


def calc_csv(source, target):
    """Each sheet as it is shown, under the name that its table has."""
    calc(source, target, "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1")
    folder = os.path.join(os.path.dirname(target), "tables")
    os.makedirs(folder)
    for path in glob.glob(os.path.join(os.path.dirname(target), "*.csv")):
        shutil.move(path, os.path.join(folder, path.rsplit("-", 1)[1]))
    return folder


def by_openpyxl(source, target):
    import openpyxl

    openpyxl.load_workbook(source).save(target + ".xlsx")
    return target + ".xlsx"


HANDS = (calc_xlsx, calc_ods, calc_csv, by_openpyxl)
