"""The .deb of the program that is judged, as « scripts/package » makes it, by Debian's own checker."""
import os
import subprocess

from judges import Judge, Spoilt

# The parts of scripts/package, without its build: the program is there already.
MAKE = """. scripts/lib.sh
for part in tree linked deb; do . "scripts/package.d/$part.sh"; done
umask 022
release_program=$1 SOURCE_DATE_EPOCH=$(git log -1 --format=%ct)
export SOURCE_DATE_EPOCH
version=$("$1" --version)
make_deb "${version#canevas }" "$2/arbre" "$2"
"""


class Packaged(Judge):
    subject, tool = "paquet .deb", "lintian"
    commands = ("lintian", "dpkg-deb", "dpkg-shlibdeps", "strip")
    _made = None

    def things(self, exports):
        if not self._made:
            place = os.path.join(exports.folder, "paquet")
            os.makedirs(place)
            run = subprocess.run(
                ["bash", "-c", MAKE, "make", os.path.abspath(exports.program), place],
                cwd=exports.project, capture_output=True, text=True,
            )
            if run.returncode:
                raise SystemExit("Le .deb n’a pas pu être fait : %s" % run.stderr)
            self._made = run.stdout.split()[-1]
        return {".deb": [self._made]}

    def judge(self, things, folder):
        faults = []
        for path in things:
            run = subprocess.run(
                ["lintian", "--allow-root", "--fail-on", "error,warning", path], capture_output=True, text=True
            )
            if run.returncode:
                faults.append("%s : %s" % (path, (run.stdout + run.stderr).strip()))
        return faults

    def spoilt(self, exports, folder):
        """Without the text of the licences, with a file where no package may put one, and without its manual."""
        copies = []
        changes = (
            (self._without_copyright, "no-copyright-file"), (self._below_local, "(dir|file)-in-usr-local"),
            (self._without_manual, "no-manual-page"),
        )
        for number, (change, reason) in enumerate(changes):
            tree = os.path.join(folder, "arbre%d" % number)
            subprocess.run(["dpkg-deb", "-R", self.every(exports)[0], tree], check=True)
            change(tree)
            copies.append(Spoilt(os.path.join(folder, "abime%d.deb" % number), reason))
            subprocess.run(
                ["dpkg-deb", "--root-owner-group", "-Znone", "--build", tree, copies[-1].thing], check=True, stdout=subprocess.DEVNULL
            )
        return copies

    def _without_copyright(self, tree):
        os.remove(os.path.join(tree, "usr/share/doc/canevas/copyright"))

    def _below_local(self, tree):
        os.makedirs(os.path.join(tree, "usr/local/bin"))
        os.link(os.path.join(tree, "usr/share/doc/canevas/copyright"), os.path.join(tree, "usr/local/bin/avis"))

    def _without_manual(self, tree):
        os.remove(os.path.join(tree, "usr/share/man/man1/canevas.1.gz"))
