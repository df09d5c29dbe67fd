"""Sites of inventories: every link, the feed, and totals counted from the sources by other code.

`python3 sites.py SITE` checks the links and the feed of a site of any size by itself."""
import collections
import glob
import html.parser
import json
import os
import re
import shutil
import sys
import unicodedata
import urllib.parse
import xml.etree.ElementTree as tree

from judges import Judge

ATOM = "{http://www.w3.org/2005/Atom}"
RFC3339 = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)")


class Page(html.parser.HTMLParser):
    """Where a page leads to, the elements that can be led to, and the entries of its list."""

    def __init__(self, path):
        super().__init__()
        self.links, self.ids, self.entries, self._depth = [], set(), [], 0
        with open(path, encoding="utf-8") as file:
            self.feed(file.read())

    def handle_starttag(self, tag, attributes):
        values = dict(attributes)
        self.links += [values[name] for name in ("href", "src") if values.get(name) is not None]
        if "id" in values:
            self.ids.add(values["id"])
        if tag == "ol" and values.get("class") == "entries":
            self._depth = 1
        elif tag == "li" and self._depth:
            self.entries.append("")
        elif tag == "a" and self._depth:
            self.entries[-1] += "\n" + values["href"] + "\n"

    handle_startendtag = handle_starttag

    def handle_endtag(self, tag):
        if tag == "ol":
            self._depth = 0

    def handle_data(self, data):
        if self._depth and self.entries:
            self.entries[-1] += data


def files(site):
    """Every path below a site, as links have them."""
    return {
        os.path.relpath(os.path.join(folder, name), site)
        for folder, _, names in os.walk(site)
        for name in names
    }


def link_faults(site):
    """Links that lead nowhere, pages that nothing leads to, and files that the list does not have."""
    there = files(site)
    pages = sorted(path for path in there if path.endswith(".html"))
    ids, targets = {}, collections.defaultdict(set)
    for path in pages:
        page = Page(os.path.join(site, path))
        ids[path] = page.ids
        for link in page.links:
            address = urllib.parse.urlsplit(link)
            if address.scheme or address.netloc:
                continue
            place = os.path.normpath(os.path.join(os.path.dirname(path), urllib.parse.unquote(address.path)))
            targets[place if address.path else path, address.fragment].add(path)
    faults = []
    for (path, fragment), sources in targets.items():
        if path not in there or fragment and fragment not in ids.get(path, ()):
            faults.append("%s : « %s#%s » ne mène nulle part" % (sorted(sources)[0], path, fragment))
    reached = {path for path, _ in targets} | {"index.html"}
    faults += ["%s : aucune page n’y mène" % path for path in pages if path not in reached]
    with open(os.path.join(site, "fichiers.txt"), encoding="utf-8") as file:
        listed = set(file.read().split("\n")[1:-1])
    faults += ["%s : fichiers.txt ne dit pas ce qui est là" % path for path in listed ^ (there - {"fichiers.txt"})]
    with open(os.path.join(site, "recherche-index.js"), encoding="utf-8") as file:
        index = json.loads(file.read().removeprefix("canevasRecherche(").removesuffix(");\n"))
    faults += ["recherche : %s manque" % path for _, path in index if path not in there]
    return len(pages), len(targets), faults


def feed_faults(site):
    """What RFC 4287 asks for and the feed does not have."""
    try:
        feed = tree.parse(os.path.join(site, "flux.xml")).getroot()
    except tree.ParseError as error:
        return ["flux.xml : %s" % error]
    faults, seen = [], set()
    for place in [feed] + feed.findall(ATOM + "entry"):
        for name in ("id", "title", "updated"):
            found = place.findall(ATOM + name)
            if len(found) != 1 or not (found[0].text or "").strip():
                faults.append("flux.xml : %s attend un %s" % (place.tag, name))
        if not place.findall(ATOM + "author/" + ATOM + "name"):
            faults.append("flux.xml : un auteur manque")
        number, day = place.findtext(ATOM + "id"), place.findtext(ATOM + "updated") or ""
        if number in seen or not urllib.parse.urlsplit(number or "").scheme:
            faults.append("flux.xml : l’identifiant %s" % number)
        seen.add(number)
        if not RFC3339.fullmatch(day):
            faults.append("flux.xml : la date %s" % day)
        for link in place.findall(ATOM + "link"):
            if not os.path.exists(os.path.join(site, link.get("href"))):
                faults.append("flux.xml : %s ne mène nulle part" % link.get("href"))
    return faults


def fold(text):
    """A text without capitals and accents."""
    text = unicodedata.normalize("NFD", text.replace("œ", "oe").replace("Œ", "OE"))
    return "".join(letter for letter in text if not unicodedata.combining(letter)).lower()


def entries_of_group(site, section, name):
    """How many entries all pages of a list have."""
    paths = [os.path.join(site, section, name + ".html")]
    paths += glob.glob(os.path.join(site, section, glob.escape(name) + "-p[0-9]*.html"))
    return sum(len(Page(path).entries) for path in paths)


def groups(site, section):
    """The page names of a section."""
    names = {os.path.basename(path)[:-5] for path in glob.glob(os.path.join(site, section, "*.html"))}
    return {name for name in names if not re.search(r"^index$|-p\d+$", name)}


def total_faults(site, sources):
    """Where numbers of the site differ from those of the same files, read by Python."""
    canevas, owners, states = {}, collections.defaultdict(set), collections.Counter()
    axes, departements = collections.Counter(), collections.defaultdict(set)
    for source in sources:
        with open(source, encoding="utf-8") as file:
            one = json.load(file)
        canevas[one["id"]] = one
    for number, one in canevas.items():
        for owner in one["reponses"].get("collectivites", []):
            if owner.get("code") and owner.get("type"):
                code = owner["code"]
                owners["%s-%s" % (owner["type"], code.lower())].add(number)
                if owner["type"] == "commune":
                    departements[(code[:3] if code.startswith("97") else code[:2]).lower()].add(number)
        for held in one["reponses"].get("concertations", []):
            for proposition in held.get("propositions", []):
                events = [
                    event for _, event in sorted(
                        enumerate(proposition.get("suites", [])),
                        key=lambda pair: (pair[1].get("date") or "9", pair[0]),
                    )
                ]
                known = [event["etat"] for event in events if event.get("etat")]
                states[known[-1] if known else proposition.get("reponse") or "sans-reponse"] += 1
                if (proposition.get("axe") or "").strip():
                    axes[fold(proposition["axe"].strip())] += 1
    faults = []

    def compare(what, found, wanted):
        if found != wanted:
            faults.append("%s : %s, et les sources disent %s" % (what, found, wanted))

    compare("canevas", len(groups(site, "canevas")), len(canevas))
    compare("liste des canevas", entries_of_group(site, "canevas", "index"), len(canevas))
    for name, wanted in owners.items():
        compare(name, entries_of_group(site, "collectivites", name), len(wanted))
    for name, count in states.items():
        compare("état " + name, entries_of_group(site, "etats", name), count)
    compare("états", groups(site, "etats"), set(states))
    found = sorted(entries_of_group(site, "axes", name) for name in groups(site, "axes"))
    compare("axes", found, sorted(axes.values()))
    # A département also has intercommunalités, whose own one no code tells.
    for name, wanted in departements.items():
        if entries_of_group(site, "departements", name) < len(wanted):
            compare("département " + name, entries_of_group(site, "departements", name), len(wanted))
    return faults


class Sites(Judge):
    def things(self, exports):
        self._sources = exports.site_sources
        return [exports.site]

    def _copies(self, exports, folder, changes):
        copies = []
        for number, (name, change) in enumerate(changes):
            copies.append(os.path.join(folder, str(number)))
            shutil.copytree(exports.site, copies[-1])
            path = glob.glob(os.path.join(copies[-1], name))[0]
            if change is None:
                os.remove(path)
                continue
            with open(path, encoding="utf-8") as file:
                text = file.read()
            changed = change(text)
            assert changed != text, name
            with open(path, "w", encoding="utf-8") as file:
                file.write(changed)
        return copies


class SiteLinks(Sites):
    subject, tool = "site : liens", "Python"

    def judge(self, things, folder):
        return [fault for site in things for fault in link_faults(site)[2]]

    def spoilt(self, exports, folder):
        return self._copies(exports, folder, (
            ("canevas/[0-9a-f]*.html", None),
            ("index.html", lambda text: text.replace("canevas/index.html", "canevas/ailleurs.html")),
            ("inventaire.html", lambda text: text.replace('id="chiffres"', 'id="chiffre"')),
        ))


class SiteFeed(Sites):
    subject, tool = "site : flux Atom", "Python (RFC 4287)"

    def judge(self, things, folder):
        return [fault for site in things for fault in feed_faults(site)]

    def spoilt(self, exports, folder):
        return self._copies(exports, folder, (
            ("flux.xml", lambda text: text.replace("</entry>", "", 1)),
            ("flux.xml", lambda text: text.replace("Z</updated>", "</updated>", 1)),
            ("flux.xml", lambda text: re.sub("<id>[^<]*</id>", "", text, count=1)),
        ))


class SiteTotals(Sites):
    subject, tool = "site : totaux", "Python"

    def judge(self, things, folder):
        return [fault for site in things for fault in total_faults(site, self._sources)]

    def spoilt(self, exports, folder):
        def without_entry(text):
            return re.sub(r"<li><(p|a)[\s\S]*?</li>", "", text[text.index('class="entries"'):], count=1).join(
                [text[:text.index('class="entries"')], ""]
            )

        return self._copies(exports, folder, (
            ("etats/*.html", without_entry), ("canevas/index.html", without_entry),
            ("collectivites/commune-*.html", without_entry),
        ))


if __name__ == "__main__":
    pages, targets, faults = link_faults(sys.argv[1])
    faults += feed_faults(sys.argv[1])
    if len(sys.argv) > 2:
        sources = glob.glob(os.path.join(sys.argv[2], "**", "*.json"), recursive=True)
        faults += total_faults(sys.argv[1], sources)
    print("%d pages, %d adresses, %d fautes" % (pages, targets, len(faults)))
    print("\n".join(faults[:20]))
    sys.exit(1 if faults else 0)
