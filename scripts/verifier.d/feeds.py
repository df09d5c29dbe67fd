"""Atom feeds, by the validator of the W3C (validator.w3.org/feed)."""
import os
import sys

from judges import Judge, Spoilt, replaced
from sites import feeds_of

# Where « scripts/verifier » puts it: it is in no register of packages.
VALIDATOR = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "..", ".build", "feedvalidator", "src")
# Where the site could have been published: the addresses in a feed are relative.
PLACE = "https://exemple.fr/inventaire/"


class Feeds(Judge):
    subject, tool = "flux Atom", "feedvalidator (W3C)"
    modules = ("lxml", "html5lib")

    def missing(self):
        return super().missing() + ([] if os.path.isdir(VALIDATOR) else ["feedvalidator"])

    def things(self, exports):
        """Every feed that a site names."""
        return {"flux du site " + name: feeds_of(site) for name, (site, _) in exports.sites.items()}

    def judge(self, things, folder):
        if VALIDATOR not in sys.path:
            sys.path.append(VALIDATOR)
        from feedvalidator import compatibility, validateString
        from feedvalidator.formatter.text_plain import Formatter
        from feedvalidator.logging import Error, TYPE_ATOM

        faults = []
        for path in things:
            with open(path, encoding="utf-8") as file:
                found = validateString(file.read(), firstOccurrenceOnly=True, base=PLACE + os.path.basename(path))
            errors = compatibility.AA([event for event in found["loggedEvents"] if isinstance(event, Error)])
            faults += ["%s : %s" % (path, line) for line in Formatter(errors)]
            if found["feedType"] != TYPE_ATOM:
                faults.append("%s n’est pas un flux Atom" % path)
        return faults

    def spoilt(self, exports, folder):
        """Without an id, with a day that is none, with elements that there are not, not closed, and no Atom."""
        with open(self.every(exports)[0], encoding="utf-8") as file:
            whole = file.read()
        changes = (
            ("Missing feed element: id", "<id>", "<id xmlns=''>"), ("updated must be an RFC-3339", "<updated>", "<updated>le "),
            ("Undefined feed element: intitule", "<title>", "<intitule/><title>"), ("XML parsing error", "</feed>", ""),
            ("Undefined author element: nom", "<name>", "<nom/><name>"), ("invalid namespace: http://exemple.fr/", "http://www.w3.org/2005/Atom", "http://exemple.fr/"),
        )
        copies = []
        for number, (reason, *change) in enumerate(changes):
            copies.append(Spoilt(os.path.join(folder, "%d.xml" % number), reason))
            with open(copies[-1].thing, "w", encoding="utf-8") as file:
                file.write(replaced(whole, *change))
        return copies
