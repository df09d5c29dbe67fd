"""The program in real terminals: each is started here, driven as a person would, and ended."""
import os
import re
import shlex
import shutil
import signal
import socket
import subprocess
import tempfile
import time

from watched import Watched
from world import Failure

PATIENCE = 20.0


def wait_until(what, holds, patience=PATIENCE):
    end = time.monotonic() + patience
    while not (found := holds()):
        if time.monotonic() > end:
            raise Failure("attendu en vain : " + what)
        time.sleep(0.05)
    return found


class Place:
    """A folder for what a terminal and its servers need, and the processes that are to end with it."""

    def __init__(self, world):
        self.world = world
        self.folder = tempfile.mkdtemp(prefix="t-", dir=world.folder)
        self.processes = []

    def file(self, name, text, mode=0o600):
        path = os.path.join(self.folder, name)
        with open(path, "w", encoding="utf-8") as file:
            file.write(text)
        os.chmod(path, mode)
        return path

    def start(self, *words, **environment):
        process = subprocess.Popen(
            words,
            env={"PATH": os.environ["PATH"], "HOME": self.folder, **environment},
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
        )
        self.processes.append(process)
        return process

    def end(self):
        for process in reversed(self.processes):
            if process.poll() is None:
                os.killpg(process.pid, signal.SIGKILL)
            process.wait()
        shutil.rmtree(self.folder, ignore_errors=True)


class Terminal:
    """What all have in common: a script that starts the program, and where it says who it is."""

    needs = ()
    # What the shell says to the terminal before the program starts.
    before = ""
    environment = {}
    charset = "utf-8"

    def __init__(self, world, draft):
        self.place = Place(world)
        # Of the program, once it has its terminal.
        self.number = 0
        variables = {"LANG": "C.UTF-8", **world.environment, **self.environment}
        exports = "".join("export %s='%s'\n" % pair for pair in variables.items())
        self.note = os.path.join(self.place.folder, "processus")
        self.script = self.place.file(
            "lance",
            "#!/bin/sh\n%sprintf '%s'\n(echo $$ >'%s')\nexec '%s' reprendre %s\n"
            % (exports, self.before, self.note, world.canevas, draft),
            0o700,
        )

    @classmethod
    def is_there(cls):
        return all(shutil.which(name) or os.path.exists("/usr/sbin/" + name) for name in cls.needs)

    def process(self):
        """The program's own number, once it has the terminal in its hand."""

        def found():
            try:
                with open(self.note, encoding="ascii") as note:
                    number = int(note.read())
                with open("/proc/%d/comm" % number, encoding="ascii") as name:
                    return name.read() == "canevas\n" and self.is_raw(number) and number
            except (OSError, ValueError):
                return 0

        return wait_until("canevas dans %s" % type(self).__name__, found)

    @staticmethod
    def is_raw(number):
        import termios

        terminal = os.open("/proc/%d/fd/0" % number, os.O_RDWR | os.O_NOCTTY)
        try:
            return not termios.tcgetattr(terminal)[3] & termios.ICANON
        finally:
            os.close(terminal)

    def end(self):
        self.place.end()


class InWindow(Terminal):
    """A terminal of the X Window System on a screen that nobody sees, with keys pressed by xdotool."""

    program = ()
    # The locale of the terminal itself.
    locale = "C.UTF-8"

    def open(self):
        self.display = self._screen()
        self.place.start(*self.program, "-e", self.script, DISPLAY=self.display, LANG=self.locale)
        self.number = self.process()
        # Without a window manager nobody else gives it the keys.
        self._xdotool("search", "--sync", "--onlyvisible", "--class", self.program[0], "windowfocus", "--sync")

    def _screen(self):
        read, write = os.pipe()
        server = subprocess.Popen(
            ["Xvfb", "-displayfd", str(write), "-screen", "0", "1024x768x24", "-nolisten", "tcp"],
            pass_fds=(write,),
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
        )
        self.place.processes.append(server)
        os.close(write)
        with os.fdopen(read) as answer:
            return ":" + answer.readline().strip()

    def _xdotool(self, *words):
        subprocess.run(
            ["xdotool", *words], env={**os.environ, "DISPLAY": self.display}, check=True, timeout=60
        )

    def press(self, *keys):
        self._xdotool("key", "--delay", "40", *keys)

    def type(self, text):
        self._xdotool("type", "--delay", "40", text)


class Xterm(InWindow):
    needs = ("Xvfb", "xterm", "xdotool")
    program = ("xterm", "-xrm", "*allowScrollLock: true")


class XtermLeftByVim(Xterm):
    # As a vim that was killed leaves it: every modifier is told, Shift on a letter too.
    before = r"\033[>4;2m"


class XtermLatin1(Xterm):
    program = ("xterm", "+u8", "+lc")
    locale = "C"
    environment = {"LANG": "fr_FR.ISO-8859-1"}


class Pterm(InWindow):
    needs = ("Xvfb", "pterm", "xdotool")
    program = ("pterm",)


class InSession(Terminal):
    """A terminal that is itself spoken to in bytes."""

    session = None

    def end(self):
        if self.session:
            self.session.close()
        super().end()

    def type(self, text):
        self.send(text.encode(self.charset))

    def send(self, data):
        self.session.write(data)

    def settle(self):
        self.session.settle()


class Screen(InSession):
    needs = ("screen",)

    def open(self):
        settings = self.place.file("reglages", "startup_message off\ndefencoding %s\n" % self.charset)
        os.chmod(self.place.folder, 0o700)
        self.variables = {"SCREENDIR": self.place.folder, "SCREENRC": settings}
        self.session = Watched(["screen", "-U", "-S", "essai", self.script], env=self.variables)
        self.number = self.process()

    def command(self, *words):
        subprocess.run(
            ["screen", "-S", "essai", "-X", *words],
            env={"PATH": os.environ["PATH"], **self.variables},
            check=True,
            timeout=60,
        )

    def paste(self, text):
        """As Ctrl-A ] does: screen marks no paste."""
        self.command("readbuf", self.place.file("presse-papiers", text))
        self.command("paste", ".")

    def end(self):
        subprocess.run(
            ["screen", "-S", "essai", "-X", "quit"],
            env={"PATH": os.environ["PATH"], **self.variables},
            capture_output=True,
            check=False,
        )
        super().end()


class Tmux(InSession):
    needs = ("tmux",)

    def open(self):
        settings = self.place.file(
            "reglages", "set -s extended-keys always\nset -as terminal-features 'xterm*:extkeys'\n"
        )
        self.tmux = ["tmux", "-S", os.path.join(self.place.folder, "prise"), "-f", settings]
        self.session = Watched([*self.tmux, "-u", "new-session", self.script])
        self.number = self.process()

    def end(self):
        subprocess.run([*self.tmux, "kill-server"], capture_output=True, check=False)
        super().end()


class Ssh(InSession):
    """A server of its own on this machine, and a client in a terminal."""

    needs = ("sshd", "ssh", "ssh-keygen")

    def open(self):
        host, key = (os.path.join(self.place.folder, name) for name in ("hote", "cle"))
        for file in (host, key):
            subprocess.run(
                ["ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", file], check=True, timeout=60
            )
        shutil.copy(key + ".pub", os.path.join(self.place.folder, "permises"))
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            port = probe.getsockname()[1]
        settings = self.place.file("serveur", SERVER % {
            "port": port, "host": host, "folder": self.place.folder, "script": self.script,
        })
        if os.geteuid() == 0:
            os.makedirs("/run/sshd", exist_ok=True)
        self.server = self.place.start(shutil.which("sshd") or "/usr/sbin/sshd", "-D", "-f", settings)
        wait_until("sshd", lambda: self._answers(port))
        self.session = Watched(self.around([
            "ssh", "-tt", "-F", "none", "-p", str(port), "-i", key, "-o", "StrictHostKeyChecking=no",
            "-o", "UserKnownHostsFile=/dev/null", "-o", "LogLevel=QUIET", "127.0.0.1",
        ]))
        self.number = self.process()

    def around(self, command):
        """The command that has the terminal, with the client in it."""
        return command

    @staticmethod
    def _answers(port):
        with socket.socket() as probe:
            return probe.connect_ex(("127.0.0.1", port)) == 0

    def lose(self):
        """The link is gone without a word."""
        self.session.kill()


class SshInTmux(Ssh):
    """The client in a terminal that tells what it shows, and pastes as a person does."""

    needs = (*Ssh.needs, "tmux")

    def around(self, command):
        self.tmux = ["tmux", "-S", os.path.join(self.place.folder, "prise"), "-f", "/dev/null", "-u"]
        return [*self.tmux, "new-session", shlex.join(command)]

    def _tell(self, *words, text=None):
        run = subprocess.run([*self.tmux, *words], input=text, capture_output=True, check=True, text=True, timeout=60)
        return run.stdout

    def shown(self):
        """The screen, with plain blanks."""
        self.session.settle(quiet_ms=1)
        return re.sub("[\u00a0\u202f]", " ", self._tell("capture-pane", "-p"))

    def press(self, *keys):
        self._tell("send-keys", *keys)

    def paste(self, text):
        self._tell("load-buffer", "-", text=text)
        self._tell("paste-buffer", "-p")

    def end(self):
        subprocess.run([*self.tmux, "kill-server"], capture_output=True, check=False)
        super().end()


SERVER = """
Port %(port)s
ListenAddress 127.0.0.1
HostKey %(host)s
PidFile %(folder)s/serveur.pid
AuthorizedKeysFile %(folder)s/permises
StrictModes no
UsePAM no
PasswordAuthentication no
PermitRootLogin yes
ForceCommand %(script)s
"""
