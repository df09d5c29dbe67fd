"""Markdown, HTML, ODT and DOCX as pandoc reads them: the same text, which is the one of the JSON."""
import json
import os
import re
import shutil
import subprocess
import zipfile

from judges import Judge, Spoilt, free_texts, longest_word, replaced, rewrite, squeezed, texts

# Without the emoji that some take `:smile:` for: neither CommonMark nor GitHub's specification has them.
READERS = {"md": "gfm-emoji", "html": "html", "odt": "odt", "docx": "docx"}


class Documents(Judge):
    subject, tool = "Markdown, HTML, ODT, DOCX, texte", "pandoc"
    commands = ("pandoc",)

    def things(self, exports):
        """The paths of one canevas, by format."""
        return {
            "exports": [
                {name: getattr(export, name) for name in ("json", "txt", *READERS)} for export in exports.each
            ]
        }

    def judge(self, things, folder):
        return [fault for paths in things for fault in self._faults(paths)]

    def _faults(self, paths):
        with open(paths["json"], encoding="utf-8") as file:
            answers = json.load(file)["reponses"]
        with open(paths["txt"], encoding="utf-8") as file:
            plain = squeezed(file.read())
        read = {name: body(name, paths[name]) for name in READERS}
        found = {name: unlisted("".join(strings(blocks))) for name, blocks in read.items()}
        for name in ("html", "odt", "docx"):
            if found[name] != found["md"]:
                yield "%s ne se lit pas comme %s : %s" % (
                    paths[name], paths["md"], difference(found[name], found["md"])
                )
        for text in free_texts(answers):
            # In a heading, which is one line, the marks of lists are text.
            md = (unlisted(text), squeezed(text))
            for name, wanted, whole in (("md", md, found["md"]), ("txt", md[1:], plain)):
                if not any(form in whole for form in wanted):
                    yield "%s n’a pas ce texte : %r" % (paths[name], text)
        said = "\n".join(texts(answers))
        for address in (link.removeprefix("mailto:") for link in links(read["md"])):
            # To its end: what follows it is punctuation.
            if not re.search(re.escape(address) + r"[^\w\s]*(\s|$)", said):
                yield "%s mène à une adresse que personne n’a écrite : %s" % (paths["md"], address)

    def spoilt(self, exports, folder):
        """Of each format a copy without one word, and a Markdown with a link that leads elsewhere."""
        whole = self.every(exports)[0]
        word = longest_word(whole["json"])
        broken = []
        for name in ("txt", *READERS):
            path = os.path.join(folder, "abime." + name)
            if name in ("odt", "docx"):
                without_word(word, whole[name], path)
            else:
                with open(whole[name], encoding="utf-8") as file, open(path, "w", encoding="utf-8") as out:
                    out.write(replaced(file.read(), word))
            broken.append(
                Spoilt({**whole, name: path}, "abime.(%s).*(n’a pas ce texte|ne se lit pas)" % ("md" if name == "md" else name))
            )
        astray = os.path.join(folder, "lien.md")
        shutil.copy(whole["md"], astray)
        rewrite(astray, lambda text: replaced(text, "<https://", "<https://www."))
        return broken + [Spoilt({**whole, "md": astray}, "une adresse que personne n’a écrite")]


def without_word(word, source, target):
    """A copy of an ODT or a DOCX that lacks it once."""
    with zipfile.ZipFile(source) as old, zipfile.ZipFile(target, "w") as new:
        for entry in old.infolist():
            content = old.read(entry)
            if entry.filename in ("content.xml", "word/document.xml"):
                content = replaced(content.decode(), word).encode()
            new.writestr(entry, content)


def without_table_parts(path):
    """A copy of an ODT for pandoc's reader, which leaves out header rows (its issue 9327) and lists in the cells of tables."""
    copy = path + ".pandoc.odt"
    with zipfile.ZipFile(path) as old, zipfile.ZipFile(copy, "w") as new:
        for entry in old.infolist():
            content = old.read(entry)
            if entry.filename == "content.xml":
                content = re.sub(rb"</?table:table-header-rows>", b"", content)
                content = re.sub(
                    rb"<table:table-cell.*?</table:table-cell>",
                    lambda cell: re.sub(rb"</?text:list(-item)?( [^>]*)?>", b"", cell.group()), content, flags=re.DOTALL,
                )
            new.writestr(entry, content)
    return copy


def body(name, path):
    """What pandoc reads, from the first section on: what stands before is laid out as each format has it."""
    if name == "odt":
        path = without_table_parts(path)
    run = subprocess.run(
        ["pandoc", "-f", READERS[name], "-t", "json", path], capture_output=True, check=True
    )
    blocks = json.loads(run.stdout)["blocks"]
    if name == "html":
        return next(block for block in blocks if block["t"] == "Div" and "main" in str(block["c"][0]))
    headings = [place for place, block in enumerate(blocks) if block["t"] == "Header"]
    # The title is a heading in Markdown alone.
    return blocks[headings[1 if name == "md" else 0] :]


# What begins an item of a list; a document has a list there, or the mark itself where no list can be.
LIST_MARK = re.compile(r"\s*([-*+•‣·–—]|[0-9]+[.)])\s+(?=\S)")


def unlisted(text):
    """The text without the marks of its lists, squeezed."""
    kept = []
    for line in re.split("[\n\r\x0b\x0c\x85\u2028\u2029]", text):
        while mark := LIST_MARK.match(line):
            line = line[mark.end():]
        kept.append(line)
    return squeezed("".join(kept))


def strings(node):
    """The texts below it, with the ends of their lines; line breaks in the cells of a Markdown table are HTML."""
    if isinstance(node, list):
        return [text for one in node for text in strings(one)]
    if not isinstance(node, dict):
        return []
    if node["t"] == "Str":
        return [node["c"]]
    if node["t"] in ("Space", "SoftBreak"):
        return [" "]
    if node["t"] == "LineBreak":
        return ["\n"]
    if node["t"] in ("Code", "CodeBlock", "Math", "RawInline", "RawBlock"):
        return ["\n"] if node["c"][1] == "<br>" else ["<%s %s>" % (node["t"], node["c"][1])]
    inner = strings(node.get("c"))
    return ["\n", *inner, "\n"] if node["t"] in ("Para", "Plain", "Header") else inner


def links(node):
    if isinstance(node, list):
        return [address for one in node for address in links(one)]
    if not isinstance(node, dict):
        return []
    own = [node["c"][2][0]] if node["t"] == "Link" else []
    return own + links(node.get("c"))


def difference(one, other):
    """Where two texts begin to differ."""
    place = len(os.path.commonprefix((one, other)))
    start = max(0, place - 20)
    return "« %s », « %s »" % (one[start : place + 30], other[start : place + 30])
