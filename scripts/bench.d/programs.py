"""The programs of scenarios.json, opened on a text and driven to a place."""
import contextlib
import json
import os
import subprocess
import sys
import tempfile

import fixtures
import measure
from session import Session

_HERE = os.path.dirname(os.path.abspath(__file__))


def load(release):
    with open(os.path.join(_HERE, "scenarios.json"), encoding="utf-8") as file:
        scenarios = json.load(file)
    known = {k: Program(k, v, release) for k, v in scenarios.items() if k != "_"}
    own = scenarios["canevas"]
    env = dict(own.get("env", {}), XDG_CONFIG_HOME="{reglages}")
    name = "canevas-sans-orthographe"
    known[name] = Program(name, dict(own, env=env), release)
    # As sshd starts it; the administrator's settings stand in for the person's.
    name = "canevas-restreint"
    seat = ["--restreint", "--racine", "{dossier}", "--reglages", "{reglages}/canevas/reglages.toml"]
    argv = [own["argv"][0], *seat, *own["argv"][1:]]
    known[name] = Program(name, dict(own, argv=argv, env={}), release)
    return known


class Program:
    def __init__(self, name, scenario, release):
        self.name, self._scenario, self._release = name, scenario, release
        self.peak_memory_kib = 0

    @contextlib.contextmanager
    def open(self, folder, text="empty"):
        """A session, just spawned."""
        values = dict(fixtures.prepare(folder, text), canevas=self._release, python=sys.executable, ici=_HERE)
        with Session(self.argv(values), self.environment(values)) as session:
            yield session
            self.peak_memory_kib = max(self.peak_memory_kib, session.peak_memory_kib())
            session.close(self._scenario["leave"])

    def stripped_size(self):
        """Bytes of the release without symbols, as packages have it."""
        with tempfile.NamedTemporaryFile() as stripped:
            subprocess.run(["strip", "-o", stripped.name, self._release], check=True)
            return os.path.getsize(stripped.name)

    def argv(self, values):
        return [_filled(word, values) for word in self._scenario["argv"]]

    def environment(self, values):
        return {k: _filled(v, values) for k, v in self._scenario.get("env", {}).items()}

    @property
    def awaited(self):
        return self._scenario["wait"]

    def way(self, place, text):
        """The steps from the first screen to a place."""
        steps = list(self._scenario[place if place in ("field", "list") else "area"])
        if place in ("end", "middle"):
            way = self._scenario[place]
            steps += way[text] if isinstance(way, dict) else way
        return steps

    def startup(self, session):
        return measure.startup(session, self._scenario["wait"])

    @contextlib.contextmanager
    def at(self, folder, place, text="empty"):
        """A session at `field` or `area`, or in the area's text at its `end` or `middle`."""
        with self.open(folder, text) as session:
            session.wait_for(self.awaited)
            session.follow(self.way(place, text))
            session.settle(150)
            yield session

    def typist(self, session, place, text):
        if text == "paragraph":  # a new line would end the paragraph
            return measure.Typist(session)
        if place == "field":
            return measure.Typist(session, 30, self._scenario["field_reset"])
        return measure.Typist(session, 60, self._scenario["area_reset"])


def _filled(word, values):
    for name, value in values.items():
        word = word.replace("{%s}" % name, value)
    return word
