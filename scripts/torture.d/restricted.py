"""Random keys in a restricted program under strace, in a folder full of traps: it starts nothing and opens nothing else."""
import glob
import json
import os
import re
import shutil
import signal
import stat

import monkey
from watched import Trouble, Watched
from world import Failure, dice

# Keys of one case. Four cases and more of them are the 50,000 that a whole run is to have.
KEYS = 12_500
CALLS = "execve,execveat,fork,vfork,open,openat,openat2,creat"
# Files of the program itself: libraries, descriptions of terminals, letters, time zones, itself in /proc.
READ = (
    "/lib/", "/lib64/", "/usr/lib/", "/usr/lib64/", "/usr/share/terminfo/", "/etc/terminfo/", "/usr/share/tabset/",
    "/usr/share/zoneinfo/", "/etc/localtime", "/etc/ld.so.cache", "/usr/share/locale/", "/etc/locale.alias", "/proc/",
    "/sys/devices/system/cpu/",
)  # fmt: skip
WRITTEN = ("/dev/tty", "/dev/pts/", "/dev/null")
IN_MEMORY = ("/memfd:", "/dev/fd/")
# What a person may type where a name is asked for, to get out.
NAMES = ("/etc/passwd", "../secret.json", "lien.json", "double.json", "tube.json", "dehors/secret.json", "..", "zero")


class Restricted:
    has_more = True

    def __init__(self, world, seed, project):
        self.world, self.seed = world, seed
        self.keys = self.calls = self.cases = 0
        self.has_more = shutil.which("strace") is not None
        with open(os.path.join(project, "exemples", "rennes.json"), encoding="utf-8") as file:
            self.answers = json.load(file)["reponses"]

    def run(self, number):
        random = dice(self.seed, "restreint", number)
        root = os.path.join(self.world.folder, "racine-%d" % number)
        secret = os.path.join(self.world.folder, "secret.json")
        with open(secret, "w", encoding="utf-8") as file:
            file.write("{}")
        self._plant(root, secret)
        identifier = "torture-restreint"
        self.world.drafts = os.path.join(root, "brouillons")
        self.world.write_draft(identifier, self.answers)
        trace = os.path.join(self.world.folder, "trace-%d" % number)
        left = KEYS
        while left > 0:
            # Keys may lead to the list of drafts, and throw this one away there.
            if not os.path.exists(os.path.join(self.world.drafts, identifier + ".json")):
                if not glob.glob(os.path.join(root, "corbeille", "*" + identifier + "*")):
                    raise Failure("le brouillon n’est plus là, et pas dans la corbeille")
                self.world.write_draft(identifier, self.answers)
            left -= self._session(random, root, identifier, trace, left)
            self._judge(root, trace)
        self.cases += 1
        shutil.rmtree(root)
        os.remove(trace)
        if os.path.getsize(secret) != 2:
            raise Failure("le fichier du dehors a changé")

    def _plant(self, root, secret):
        exchange = os.path.join(root, "echange")
        os.makedirs(exchange)
        for folder in (exchange, root):
            os.symlink(secret, os.path.join(folder, "lien.json"))
            os.symlink(os.path.dirname(secret), os.path.join(folder, "dehors"))
            os.mkfifo(os.path.join(folder, "tube.json"))
        os.link(secret, os.path.join(exchange, "double.json"))
        if os.geteuid() == 0:
            os.mknod(os.path.join(exchange, "zero"), stat.S_IFCHR | 0o666, os.makedev(1, 5))

    def _session(self, random, root, identifier, trace, most):
        """One run of the program; gives how many keys it had."""
        command = [
            "strace", "-f", "-q", "-y", "-o", trace, "-e", "trace=" + CALLS, self.world.canevas, "--restreint",
            "--racine", root, "--personne", "Camille", "reprendre", identifier,
        ]  # fmt: skip
        environment = dict(self.world.environment, EDITOR="vi", VISUAL="vi", TERMINFO=self.world.folder)
        session = Watched(command, environment)
        keys = 0
        try:
            session.wait_for("Ctrl-Q")
            while keys < most:
                for _ in range(random.randrange(5, 60)):
                    keys += 1
                    session.write(self._key(random))
                session.settle()
            # strace has written all once the program is gone.
            os.kill(child_of(session.pid), signal.SIGTERM)
            if not session._gone(60):
                raise Failure("le signal d’arrêt n’arrête rien")
            session.ended = True
            os.close(session.master)
        except (Trouble, OSError, IndexError) as trouble:
            # A click or the outline may lead out; to end otherwise is a fault.
            if not session._gone(10) or not left_well(trace):
                raise Failure(str(trouble)) from None
            session.ended = True
            os.close(session.master)
        finally:
            session.close()
        self.keys += keys
        return keys

    def _key(self, random):
        kind = random.randrange(12)
        if kind < 5:
            return random.choice(monkey.SEQUENCES).encode()
        if kind < 8:
            return random.choice(monkey.CONTROLS).encode()
        if kind < 11:
            return random.choice(monkey.TEXTS).encode()
        return b"\x15" + random.choice(NAMES).encode() + b"\r"

    def _judge(self, root, trace):
        with open(trace, encoding="utf-8", errors="replace") as file:
            lines = file.read().split("\n")
        self.calls += len(lines)
        starts = [line for line in lines if re.search(r"\b(execve|execveat|v?fork)\(", line)]
        if len(starts) != 1:
            raise Failure("des programmes sont lancés : %s" % starts[1:4])
        # Up to the root, all is read that says who runs the program.
        opened = next((i for i, line in enumerate(lines) if '"%s", ' % root in line and "O_DIRECTORY" in line), None)
        if opened is None:
            raise Failure("la racine n’est pas ouverte")
        # A call that strace tells in two lines has no real path in the first one.
        own = "/proc/self/fd/%s/" % re.search(r"= (\d+)<", lines[opened]).group(1)
        for line in lines[opened + 1 :]:
            path = opened_path(line)
            if path and path.startswith(own):
                path = root + "/" + path[len(own) :]
            if path and not is_own(path, root, line):
                raise Failure("ouvert hors du dossier : %s" % line)

    def figures(self):
        return "%d frappes en %d cas, %d appels" % (self.keys, self.cases, self.calls)


def child_of(process):
    with open("/proc/%d/task/%d/children" % (process, process), encoding="ascii") as file:
        return int(file.read().split()[0])


def left_well(trace):
    with open(trace, encoding="utf-8", errors="replace") as file:
        return file.read().rstrip().endswith("+++ exited with 0 +++")


def opened_path(line):
    """The path that a successful call gave, else the one that it asked for; None for no such call."""
    if not re.search(r"\b(open|openat|openat2|creat)\(", line):
        return None
    if given := re.search(r"= \d+<([^>]*)>", line):
        return given.group(1)
    asked = re.search(r'\((?:[^<"]*<([^>]*)>, )?"([^"]*)"', line)
    return os.path.join(asked.group(1) or "", asked.group(2)) if asked else None


def is_own(path, root, line):
    if path == root or path.startswith(root + "/") or path.startswith(IN_MEMORY + WRITTEN):
        return True
    return path.startswith(READ) and "O_WRONLY" not in line and "O_RDWR" not in line
