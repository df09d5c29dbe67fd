"""One program beside its peer. The two alternate within one run, so that whatever else the machine
does meanwhile hits both alike and the ratio can be trusted."""
import contextlib
import gc
import subprocess

import fixtures
import measure
from session import now

BLOCK = 10  # keys typed in one program before it is the other's turn


@contextlib.contextmanager
def _undisturbed():
    gc.collect()
    gc.disable()
    try:
        yield
    finally:
        gc.enable()


def _alternately(one, other, times):
    """Calls each `times` times, the first of a pair changing; the lists of what they gave."""
    figures = ([], [])
    for turn in range(times):
        for which in (0, 1) if turn % 2 else (1, 0):
            figures[which].append((one, other)[which]())
    return figures


def startup(program, peer, folder, runs):
    """ms of each run"""

    def once(which):
        with which.open(folder) as session:
            return which.startup(session)

    with _undisturbed():
        once(program), once(peer)  # warms the disk's cache
        return _alternately(lambda: once(program), lambda: once(peer), runs)


def keys(program, peer, folder, place, text, count):
    """ms of each key; a peer without one-line fields is typed into where it can be"""
    with _undisturbed(), program.at(folder, place, text) as one, peer.at(
        folder, place, text
    ) as other:
        typists = program.typist(one, place, text), peer.typist(other, place, text)
        blocks = _alternately(
            lambda: typists[0].type(BLOCK), lambda: typists[1].type(BLOCK), count // BLOCK
        )
    return tuple([figure for block in side for figure in block] for side in blocks)


def rows(program, folder, keys, few, many, count):
    """ms of each of `keys` in a list of few rows and in one of many, by key"""
    with _undisturbed(), program.at(folder, "list", few) as one, program.at(
        folder, "list", many
    ) as other:
        turns = _alternately(
            lambda: measure.rounds(one, keys, 1), lambda: measure.rounds(other, keys, 1), count
        )
    sides = [[[turn[kind][0] for turn in side] for side in turns] for kind in range(len(keys))]
    return [tuple(side) for side in sides]


def paste(program, peer, folder, runs):
    """ms of each paste into an empty text"""

    def once(which):
        with which.at(folder, "area") as session:
            return measure.paste(session, fixtures.pasted(), fixtures.PASTE_MARK)

    with _undisturbed():
        return _alternately(lambda: once(program), lambda: once(peer), runs)


def spelling(program, folder, runs):
    """ms from the last key to the mark on a misspelt word in a long text; the same words read by hunspell alone"""

    def marked():
        with program.at(folder, "end", "lines") as session:
            session.settle(1500)
            session.write(b" fotte ")
            start = now()
            session.wait_for("1 à vérifier")
            return (now() - start) / 1e6

    def alone():
        start = now()
        subprocess.run(
            ["hunspell", "-l", "-d", "fr_FR", "-i", "utf-8"],
            input=(fixtures.TEXTS["lines"] + " fotte ").encode(),
            stdout=subprocess.DEVNULL,
            check=True,
        )
        return (now() - start) / 1e6

    with _undisturbed():
        return _alternately(marked, alone, runs)


def idle(program, folder, seconds):
    """(CPU in ms, wake-ups, bytes of output), a letter having been typed and saved before"""
    with program.at(folder, "field") as session:
        session.write(b"a")
        session.settle(1500)
        return measure.idle(session, seconds)
