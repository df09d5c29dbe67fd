"""The calendar of what is owed, read by icalendar: its events are what `echeances --json` tells."""
import json
import os
import re

from judges import Judge, Spoilt, squeezed


class Calendars(Judge):
    subject, tool = "agenda des échéances", "icalendar"
    modules = ("icalendar",)

    def things(self, exports):
        return {"agenda": [exports.calendar]}

    def judge(self, things, folder):
        return [
            fault
            for ics, owed, files in things
            for fault in lines_of(ics) + events_of(ics, owed) + counted_apart(owed, files)
        ]

    def spoilt(self, exports, folder):
        """Line ends of one byte, an event that does not end, a text that ends too early, a day that moved."""
        ics, owed, files = exports.calendar
        changes = (
            ("CRLF", lambda text: text.replace(b"\r\n", b"\n")),
            ("exactly one is required", lambda text: text.replace(b"END:VEVENT\r\n", b"", 1)),
            ("une proposition manque", lambda text: text.replace(b"\\n", b"\r\n", 1)),
            ("les jours ne sont pas", lambda text: re.sub(rb"DTSTART;VALUE=DATE:\d{4}", b"DTSTART;VALUE=DATE:1999", text, count=1)),
        )
        spoilt = []
        for number, (reason, change) in enumerate(changes):
            with open(ics, "rb") as file:
                text = change(file.read())
            path = os.path.join(folder, "%d.ics" % number)
            spoilt.append(Spoilt((path, owed, files), reason))
            with open(path, "wb") as file:
                file.write(text)
        # One file less than --json was told of.
        return spoilt + [Spoilt((ics, owed, files[1:]), "--json dit")]


# States after which nothing more is expected of a proposition.
LAST_STATES = ("deja_en_place", "realisee", "abandonnee", "hors_competence", "transmise")


def counted_apart(owed, files):
    """What --json tells is what the files owe, read here in the plainest way; none of them answers a proposition."""
    wanted = []
    for path in files:
        with open(path, encoding="utf-8") as file:
            canevas = json.load(file)
        for place, held in enumerate(canevas["reponses"].get("concertations", [])):
            for row, proposition in enumerate(held.get("propositions", [])):
                if not is_kept(proposition):
                    place_of = "concertations[%d].propositions[%d].echeance" % (place, row)
                    wanted.append((place_of, proposition["echeance"]))
    found = [(one["chemin"], one["echeance"]) for one in owed]
    return [] if sorted(found) == sorted(wanted) else [
        "--json dit %d réponses attendues, les fichiers en ont %d" % (len(found), len(wanted))
    ]


def is_kept(proposition):
    news = [one for one in proposition.get("suites", []) if any(one.values())]
    if not news:
        return False
    last = sorted(news, key=lambda one: one.get("date") or "9")[-1]
    if last.get("etat") in LAST_STATES or not last.get("date"):
        return True
    # A month or a year lasts until its last day.
    return last["date"] + ("" if len(last["date"]) == 10 else "-99") >= proposition["echeance"]


def lines_of(ics):
    with open(ics, "rb") as file:
        text = file.read()
    faults = []
    if re.search(rb"(?<!\r)\n|\r(?!\n)", text) or not text.endswith(b"\r\n"):
        faults.append("%s : des fins de ligne qui ne sont pas CRLF" % ics)
    if max(len(line) for line in text.split(b"\r\n")) > 75:
        faults.append("%s : une ligne de plus de 75 octets" % ics)
    for line in text.split(b"\r\n"):
        try:
            line.decode("utf-8")
        except UnicodeDecodeError:
            faults.append("%s : une ligne coupée dans un caractère" % ics)
    return faults


def bare(text):
    """Squeezed, without backslashes and an n behind one: icalendar 6.3 reads two backslashes as one, and `\\\\n` as a line end."""
    return squeezed(re.sub(r"\\+[nN]?", "", text))


def events_of(ics, owed):
    import icalendar

    with open(ics, "rb") as file:
        text = file.read()
    try:
        calendar = icalendar.Calendar.from_ical(text)
        events = list(calendar.walk("VEVENT"))
        faults = ["%s : %s" % (ics, error) for part in calendar.walk() for error in part.errors]
        found = sorted(event.decoded("DTSTART").isoformat() for event in events)
        texts = [bare(str(event["DESCRIPTION"])) for event in events]
        uids = {str(event["UID"]) for event in events}
        lengths = {(event.decoded("DTEND") - event.decoded("DTSTART")).days for event in events}
        alarms = [event.walk("VALARM") for event in events]
        stamps = [event.decoded("DTSTAMP") for event in events]
    except (ValueError, KeyError, IndexError) as error:
        return ["%s : %s" % (ics, error)]
    if found != sorted(one["echeance"] for one in owed):
        faults.append("%s : les jours ne sont pas ceux de --json" % ics)
    if len(uids) != len(owed) or lengths != {1} or any(len(alarm) != 1 for alarm in alarms):
        faults.append("%s : identifiants, durées ou rappels" % ics)
    if any(stamp.utcoffset() is None for stamp in stamps):
        faults.append("%s : DTSTAMP n’est pas en UTC" % ics)
    for one in owed:
        if not any(bare(one["proposition"] or "") in text for text in texts):
            faults.append("%s : une proposition manque : %s" % (ics, one["proposition"]))
    return faults
