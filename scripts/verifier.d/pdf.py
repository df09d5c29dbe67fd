"""ODT and DOCX files as LibreOffice lays them out: no word of them is missing in the PDF."""
import collections
import os
import re
import shutil
import subprocess
import xml.etree.ElementTree
import zipfile

from documents import without_word
from judges import Judge, Spoilt, longest_word, squeezed

# Words of which every font has all letters, and that fit into a line: a longer one is broken.
WORD = re.compile(r"(?<!\w)[0-9A-Za-zÀ-ÖØ-öø-ÿŒœ]{1,30}(?!\w)")


class PDF(Judge):
    subject, tool = "ODT et DOCX en PDF", "LibreOffice"
    commands = ("soffice", "pdftotext")

    def things(self, exports):
        """(the file that has the words, the one that is made a PDF): two only where one of them is broken."""
        return {sort: [(path, path) for path in paths] for sort, paths in exports.texts.items()}

    def judge(self, things, folder):
        copies = []
        for number, (_, path) in enumerate(things):
            copies.append(os.path.join(folder, "%d%s" % (number, os.path.splitext(path)[1])))
            shutil.copy(path, copies[-1])
        subprocess.run(
            ["soffice", "-env:UserInstallation=file://" + os.path.join(folder, "profil"), "--headless"]
            + ["--convert-to", "pdf", "--outdir", folder, *copies],
            capture_output=True,
            check=True,
        )
        faults = []
        for (source, path), copy in zip(things, copies):
            missing = missing_words(office_text(source, is_printed=True), pdf_text(os.path.splitext(copy)[0] + ".pdf"))
            if missing:
                faults.append("%s n’a plus, en PDF : %s" % (path, ", ".join(missing)))
        return faults

    def spoilt(self, exports, folder):
        first, things = exports.each[0], []
        word = longest_word(first.json)
        for whole in (first.odt, first.docx):
            broken = os.path.join(folder, "abime" + os.path.splitext(whole)[1])
            without_word(word, whole, broken)
            things.append(Spoilt((whole, broken), "n’a plus, en PDF : .*" + word))
        return things


def missing_words(text, printed):
    """Words that are printed less often than they are written."""
    written, read = (collections.Counter(WORD.findall(one)) for one in (visible(text), printed))
    # pdftotext takes narrow blanks for none: « 2 400 » is one word for it.
    whole = squeezed(printed)
    return [
        word for word, count in written.items() if read[word] < count and whole.count(word) < count
    ]


def visible(text):
    """The text without what only says where a word may be parted, and without what is shown backwards."""
    return re.sub("[\u00ad\u200b]|\u202e[^\u202c]*", "", text)


def office_text(path, is_printed=False):
    """All text of an ODT or a DOCX; what is printed is without comments, which an ODT has amid its text."""
    part = "content.xml" if path.endswith(".odt") else "word/document.xml"
    with zipfile.ZipFile(path) as archive:
        root = xml.etree.ElementTree.fromstring(archive.read(part))
    return "".join(texts_in(root, ("annotation",) if is_printed else ()))


def texts_in(node, left_out):
    """Its texts in order, and those behind the elements in it, as behind a line break."""
    # A paragraph, a tab or a line break parts words; a span does not.
    if node.tag.rsplit("}")[-1] in ("p", "h", "tab", "line-break", "s", "br"):
        yield "\n"
    yield node.text or ""
    for inner in node:
        if inner.tag.rsplit("}")[-1] not in left_out:
            yield from texts_in(inner, left_out)
        yield inner.tail or ""


def pdf_text(path):
    run = subprocess.run(["pdftotext", "-raw", path, "-"], capture_output=True, check=True)
    return run.stdout.decode()
