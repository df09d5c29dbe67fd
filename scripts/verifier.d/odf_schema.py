"""ODT files against the schema that OASIS publishes for OpenDocument 1.3."""
import os
import zipfile

from judges import Judge, Spoilt

# Where « scripts/verifier » puts it.
SCHEMA = os.path.join(os.path.dirname(__file__), "..", "..", ".build", "OpenDocument-v1.3-schema.rng")
# The parts of an ODT that the schema is about; the manifest has a schema of its own.
PARTS = ("content.xml", "styles.xml", "meta.xml", "settings.xml")


class ODFSchema(Judge):
    subject, tool = "ODT, schéma d’OASIS", "libxml2"
    modules = ("lxml",)

    def missing(self):
        return super().missing() + ([] if os.path.exists(SCHEMA) else [os.path.basename(SCHEMA)])

    def things(self, exports):
        return {sort: [path for path in paths if path.endswith(".odt")] for sort, paths in exports.texts.items()}

    def judge(self, things, folder):
        from lxml import etree

        schema = etree.RelaxNG(etree.parse(SCHEMA))
        return [fault for path in things for fault in faults(path, schema, etree)]

    def spoilt(self, exports, folder):
        """A copy with an element that no schema has, and one whose first paragraph stands outside of the text."""
        path, broken = exports.to_fill[0], []
        for number, (old, new) in enumerate(
            ((b"<office:text>", b"<office:text><text:inconnu/>"), (b"<office:text>", b"<text:p/><office:text>"))
        ):
            broken.append(os.path.join(folder, "abime%d.odt" % number))
            with zipfile.ZipFile(path) as whole, zipfile.ZipFile(broken[-1], "w") as copy:
                for entry in whole.infolist():
                    content = whole.read(entry)
                    if entry.filename == "content.xml":
                        if old not in content:
                            raise SystemExit("« %s » n’est pas dans ce qui devait être abîmé." % old.decode())
                        content = content.replace(old, new, 1)
                    copy.writestr(entry, content)
        return [Spoilt(path, "Did not expect element %s there" % name) for path, name in zip(broken, ("inconnu", "p"))]


def faults(path, schema, etree):
    with zipfile.ZipFile(path) as archive:
        for part in PARTS:
            if part not in archive.namelist():
                continue
            if not schema.validate(etree.fromstring(archive.read(part)).getroottree()):
                yield "%s, %s : %s" % (path, part, schema.error_log[0])
