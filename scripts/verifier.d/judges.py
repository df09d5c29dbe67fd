"""What a judge is: a tool that was made elsewhere, and what it says about the exports."""
import importlib.util
import json
import re
import shutil
import typing
import unicodedata


class Spoilt(typing.NamedTuple):
    """A broken copy, and a pattern that the judge's refusal has to match.

    Without the pattern, a copy refused for any other reason would count as refused."""

    thing: object
    reason: str


class Judge:
    """Says what is wrong, each in a sentence; nothing where all is well."""

    # What is judged, and by which tools.
    subject = tool = ""
    commands = modules = ()
    # Figures to print below its line.
    figures = ()

    def missing(self):
        """The tools without which it cannot judge."""
        return [name for name in self.commands if not shutil.which(name)] + [
            name for name in self.modules if not importlib.util.find_spec(name)
        ]

    def things(self, exports):
        """Lists of what `judge` takes, by what they are. An empty list is a fault: nothing of that sort was judged."""
        raise NotImplementedError

    def every(self, exports):
        """What `judge` takes, one after the other."""
        return [thing for found in self.things(exports).values() for thing in found]

    def judge(self, things, folder):
        """What is wrong with them. `folder` is empty, for whatever the tool writes."""
        raise NotImplementedError

    def spoilt(self, exports, folder):
        """A list of `Spoilt`, copies below `folder`, each broken in one place."""
        raise NotImplementedError


def squeezed(text):
    """What is left of a text where blanks, line ends and marks that do not print do not count."""
    return re.sub(r"[\s\x00-\x1f\x7f-\x9f\ufffd-\uffff]+", "", unicodedata.normalize("NFC", text))


def texts(value):
    """Every string in an export's answers."""
    if isinstance(value, dict):
        value = list(value.values())
    if isinstance(value, list):
        return [text for one in value for text in texts(one)]
    return [value] if isinstance(value, str) else []


def free_texts(answers):
    """What was written freely: choices, codes and addresses have no blank."""
    return [text for text in texts(answers) if " " in text]


def longest_word(path):
    """Of all that was written freely in the answers of a JSON export."""
    with open(path, encoding="utf-8") as file:
        answers = json.load(file)["reponses"]
    return max(re.findall(r"[a-z]+", " ".join(free_texts(answers))), key=len)


def replaced(text, old, new=""):
    """`text` with `old` replaced once: a copy that is not broken would prove nothing."""
    if old not in text:
        raise SystemExit("« %s » n’est pas dans ce qui devait être abîmé." % old)
    return text.replace(old, new, 1)


def rewrite(path, change):
    with open(path, encoding="utf-8", newline="") as file:
        text = change(file.read())
    with open(path, "w", encoding="utf-8", newline="") as file:
        file.write(text)
