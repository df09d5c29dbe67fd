"""Faults of real terminals and keyboards, each in the terminal that has it."""
import os
import signal
import termios
import time

from real_terminals import Pterm, Screen, Ssh, SshInTmux, Tmux, Xterm, XtermLatin1, XtermLeftByVim, wait_until
from world import Failure

LONG, DATE, LIST = "objectifs_attentes", "date_debut", "concertations[0].propositions"
DRAFT = "essai-terminaux"


class Terminals:
    """Until each case has had its turn: what a terminal does is no matter of chance."""

    def __init__(self, world, _seed, _project):
        self.world = world
        self.cases = [case for case in CASES if case[0].is_there()]
        self.passed_over = len(CASES) - len(self.cases)
        self.seen = set()
        # Seconds from a paste of many rows to the picture that has them.
        self.pastes = []

    @property
    def has_more(self):
        return len(self.seen) < len(self.cases)

    def run(self, number):
        place = number % len(self.cases)
        self.seen.add(place)
        kind, field, trial = self.cases[place]
        self.world.write_draft(DRAFT, {}, field)
        terminal = kind(self.world, DRAFT)
        try:
            terminal.open()
            trial(self, terminal)
        except Exception as error:
            error.args = ("%s (%s) : %s" % (trial.__name__, kind.__name__, error),)
            raise
        finally:
            if terminal.number and os.path.exists("/proc/%d" % terminal.number):
                os.kill(terminal.number, signal.SIGKILL)
            terminal.end()
            # What a killed program left is not for the next case.
            self.world.forget(DRAFT)

    def figures(self):
        over = " ; %d sans leur terminal ici" % self.passed_over if self.passed_over else ""
        pastes = "".join(" ; %d lignes collées par ssh en %.2f s" % (ROWS, took) for took in self.pastes)
        return "%d essais dans de vrais terminaux%s%s" % (len(self.seen), over, pastes)

    # MARK: What is on the disk

    def long(self):
        return self.world.answers(DRAFT).get(LONG)

    def date(self):
        return self.world.answers(DRAFT).get(DATE)

    def propositions(self):
        held = self.world.answers(DRAFT).get("concertations", [{}])
        return [row["texte"] for row in held[0].get("propositions", [])]

    def awaits(self, wanted, read=None):
        read = read or self.long
        found = []

        def holds():
            found[:] = [read()]
            return found[0] == wanted

        try:
            wait_until("", holds)
        except Exception as error:
            error.args = ("au lieu de %r : %r" % (wanted, found[0]),)
            raise


def ended(terminal):
    wait_until("la fin de canevas", lambda: not os.path.exists("/proc/%d" % terminal.number))


# MARK: The trials


def shifted(trials, terminal):
    """A keyboard whose terminal tells of Shift types capitals and shifted signs."""
    terminal.type("L'Essonne ? 12 %")
    trials.awaits("L'Essonne ? 12 %")


def shifted_bytes(trials, terminal):
    for letter in "Essonne":
        modified = b"\x1b[27;2;%d~" % ord(letter) if letter.isupper() else letter.encode()
        terminal.send(modified)
    trials.awaits("Essonne")


def paste_without_end(trials, terminal):
    """A paste whose end never comes is there all the same, and the way out works."""
    terminal.send(b"\x1b[200~abc")
    trials.awaits("abc")
    terminal.send(b"\x11")
    ended(terminal)


def link_lost_in_a_paste(trials, terminal):
    terminal.send(b"avant ")
    trials.awaits("avant ")
    terminal.send(b"\x1b[200~pendant")
    terminal.settle()
    terminal.lose()
    ended(terminal)
    trials.awaits("avant pendant")


def unmarked_paste(trials, terminal):
    """Lines and tabs that come without a mark are one text in one field."""
    terminal.paste("un\tdeux\ntrois\tquatre\ncinq")
    trials.awaits("un\tdeux\ntrois\tquatre\ncinq")


def stopped_output(trials, terminal):
    """The terminal takes nothing: what is typed is saved, and TERM is obeyed."""
    line = os.open("/proc/%d/fd/1" % terminal.number, os.O_RDWR | os.O_NOCTTY)
    try:
        termios.tcflow(line, termios.TCOOFF)
        terminal.type("un mot")
        trials.awaits("un mot")
        os.kill(terminal.number, signal.SIGTERM)
        ended(terminal)
    finally:
        os.close(line)


def scroll_lock(trials, terminal):
    terminal.press("Scroll_Lock")
    terminal.type("un mot")
    trials.awaits("un mot")
    terminal.press("ctrl+q")
    ended(terminal)


def frozen_link(trials, terminal):
    """The client no longer reads; the server's side ends when it is told to."""
    terminal.type("un mot")
    trials.awaits("un mot")
    os.kill(terminal.session.pid, signal.SIGSTOP)
    try:
        os.kill(terminal.number, signal.SIGTERM)
        ended(terminal)
    finally:
        os.kill(terminal.session.pid, signal.SIGCONT)
    trials.awaits("un mot")


def latin1(trials, terminal):
    """Accents of a terminal that is not UTF-8."""
    terminal.press("eacute", "egrave", "ccedilla")
    trials.awaits("éèç")


def keypad(trials, terminal):
    """The numeric keypad types what is printed on it."""
    for digit in "07":
        terminal.press("KP_" + digit)
    terminal.press("KP_Divide", "KP_1", "KP_0", "KP_Divide", "KP_2", "KP_0", "KP_2", "KP_4", "Tab")
    trials.awaits("2024-10-07", trials.date)


def many_rows(trials, terminal):
    """Rows from a spreadsheet, pasted over a link, are there within a second, and one undo takes them back."""
    rows = ["Proposition numéro %d" % number for number in range(1, ROWS + 1)]
    start = time.monotonic()
    terminal.paste("\n".join(rows) + "\n")
    wait_until("la feuille des lignes", lambda: "Ajouter %d propositions" % ROWS in terminal.shown())
    terminal.press("Enter")
    wait_until("les lignes", lambda: "%d propositions ajoutées" % ROWS in terminal.shown())
    trials.pastes.append(time.monotonic() - start)
    if trials.pastes[-1] >= 1:
        raise Failure("%d lignes en %.2f s, au lieu d’une seconde" % (ROWS, trials.pastes[-1]))
    trials.awaits(rows, trials.propositions)
    terminal.press("C-z")
    trials.awaits([], trials.propositions)


# As many as the largest consultation among the cases voted on.
ROWS = 246
CASES = [
    (XtermLeftByVim, LONG, shifted),
    (Tmux, LONG, shifted_bytes),
    (Ssh, LONG, paste_without_end),
    (Ssh, LONG, link_lost_in_a_paste),
    (SshInTmux, LIST, many_rows),
    (Screen, LONG, unmarked_paste),
    (Xterm, LONG, stopped_output),
    (Xterm, LONG, scroll_lock),
    (Screen, LONG, stopped_output),
    (Tmux, LONG, stopped_output),
    (Ssh, LONG, stopped_output),
    (Ssh, LONG, frozen_link),
    (XtermLatin1, LONG, latin1),
    (Xterm, DATE, keypad),
    (Pterm, DATE, keypad),
]
