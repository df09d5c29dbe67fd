"""DOCX and ODT files as the libraries python-docx and odfpy read them."""
import os
import zipfile

from documents import without_word
from judges import Judge, Spoilt, longest_word, squeezed
from pdf import office_text


class Word(Judge):
    subject, tool = "DOCX et ODT lus", "python-docx, odfpy"
    modules = ("docx", "odf")

    def things(self, exports):
        """(the file whose text is wanted, the one that is read): two only where one of them is broken."""
        return {sort: [(path, path) for path in paths] for sort, paths in exports.texts.items()}

    def judge(self, things, folder):
        return [fault for wanted, path in things for fault in faults(wanted, path)]

    def spoilt(self, exports, folder):
        """Of each format a copy that lacks a word, and one that lacks its styles."""
        first, things = exports.each[0], []
        word = longest_word(first.json)
        formats = ((first.odt, "styles.xml", "sans styles"), (first.docx, "word/styles.xml", "ne s’ouvre pas : .*word/styles"))
        for whole, styles, reason in formats:
            ending = os.path.splitext(whole)[1]
            lacking, bare = (os.path.join(folder, name + ending) for name in ("abime", "sans-styles"))
            without_word(word, whole, lacking)
            with zipfile.ZipFile(whole) as old, zipfile.ZipFile(bare, "w") as new:
                for entry in old.infolist():
                    if entry.filename != styles:
                        new.writestr(entry, old.read(entry))
            things += [Spoilt((whole, lacking), "n’a pas le texte de"), Spoilt((whole, bare), reason)]
        return things


def faults(wanted, path):
    try:
        text, facts = (read_docx if path.endswith(".docx") else read_odt)(path)
    except Exception as error:  # Whatever a library says of a file that it cannot read.
        yield "%s ne s’ouvre pas : %r" % (path, error)
        return
    if squeezed(text) != squeezed(office_text(wanted)):
        yield "%s n’a pas le texte de %s" % (path, wanted)
    for name, is_so in facts.items():
        if not is_so:
            yield "%s : %s" % (path, name)


def read_docx(path):
    import docx

    document = docx.Document(path)
    rows = [table._tbl.tr_lst[0] for table in document.tables]
    titles = [paragraph for paragraph in document.paragraphs if paragraph.style.name == "Title"]
    outlined = [p for p in document.paragraphs if p.style.name.startswith("Heading")]
    text = "".join(
        node.text or ""
        for node in document.element.body.iter()
        if node.tag.rsplit("}")[-1] == "t"
    )
    return text, {
        "sans titre": bool(document.core_properties.title) and len(titles) == 1,
        "sans langue": document.core_properties.language == "fr-FR",
        "sans titres de parties": bool(outlined),
        "un tableau sans ligne de titres": all(
            row.trPr is not None and any(one.tag.endswith("}tblHeader") for one in row.trPr)
            for row in rows
        ),
    }


def read_odt(path):
    from odf import teletype, text
    from odf.opendocument import load

    document = load(path)
    facts = {
        "sans titre": any(node.tagName == "dc:title" for node in document.meta.childNodes),
        "sans titres de parties": bool(document.getElementsByType(text.H)),
        "sans styles": any(
            style.getAttribute("name") == "Heading_20_1" for style in document.styles.childNodes
            if style.tagName == "style:style"
        ),
    }
    return teletype.extractText(document.text), facts
