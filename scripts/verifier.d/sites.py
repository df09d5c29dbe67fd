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

from judges import Judge, Spoilt

FEED_TYPES = ("application/atom+xml", "application/rss+xml")
# How the home page names a number: « Canevas : 11 ».
FIGURE = re.compile(r".+\W: ?([0-9\s]+)")
# The table of the DGCL with each commune and its SIREN.
COMMUNES = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "..", "Data", "referentiel", "siren-communes.tsv")
ATOM = "{http://www.w3.org/2005/Atom}"
RFC3339 = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)")


class Page(html.parser.HTMLParser):
    """Where a page leads to, the feeds that it names, the elements that can be led to, and the entries of its list."""

    def __init__(self, path):
        super().__init__()
        self.links, self.ids, self.entries, self._depth = [], set(), [], 0
        self.feeds, self.figures = [], []
        with open(path, encoding="utf-8") as file:
            self.feed(file.read())

    def handle_starttag(self, tag, attributes):
        values = dict(attributes)
        self.links += [values[name] for name in ("href", "src") if values.get(name) is not None]
        if tag == "link" and values.get("rel") == "alternate" and values.get("type") in FEED_TYPES:
            self.feeds.append(values["href"])
        if FIGURE.fullmatch(values.get("aria-label") or ""):
            self.figures.append((values["href"], values["aria-label"]))
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
        if tag == "a" and self._depth:
            self.entries[-1] += "\n"
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
    """Links that lead nowhere, pages to which no way leads from the home page, and files that the list does not have."""
    there = files(site)
    pages = sorted(path for path in there if path.endswith(".html"))
    ids, targets, ways = {}, {}, collections.defaultdict(set)
    for path in pages:
        page = Page(os.path.join(site, path))
        ids[path] = page.ids
        for link in page.links:
            address = urllib.parse.urlsplit(link)
            if address.scheme or address.netloc:
                continue
            place = os.path.normpath(os.path.join(os.path.dirname(path), urllib.parse.unquote(address.path)))
            place = place if address.path else path
            targets.setdefault((place, address.fragment), path)
            ways[path].add(place)
    faults = []
    for (path, fragment), source in targets.items():
        if path not in there or fragment and fragment not in ids.get(path, ()):
            faults.append("%s : « %s#%s » ne mène nulle part" % (source, path, fragment))
    reached, waiting = {"index.html"}, ["index.html"]
    while waiting:
        found = ways[waiting.pop()] - reached
        reached |= found
        waiting += found
    faults += ["%s : rien n’y mène depuis l’accueil" % path for path in pages if path not in reached]
    with open(os.path.join(site, "fichiers.txt"), encoding="utf-8") as file:
        listed = set(file.read().split("\n")[1:-1])
    faults += ["%s : fichiers.txt ne dit pas ce qui est là" % path for path in listed ^ (there - {"fichiers.txt"})]
    with open(os.path.join(site, "recherche-index.js"), encoding="utf-8") as file:
        index = json.loads(file.read().removeprefix("canevasRecherche(").removesuffix(");\n"))
    faults += ["recherche : %s manque" % path for _, path in index if path not in there]
    return len(pages), len(targets), faults


def feeds_of(site):
    """The paths of the feeds that the pages at the top of a site name."""
    named = {name for path in glob.glob(os.path.join(site, "*.html")) for name in Page(path).feeds}
    return [os.path.join(site, name) for name in sorted(named)]


def feed_faults(path):
    """What RFC 4287 asks for and the feed of a site does not have."""
    try:
        feed = tree.parse(path).getroot()
    except (OSError, tree.ParseError) as error:
        return ["%s : %s" % (path, error)]
    site, faults, seen = os.path.dirname(path), [], set()
    if not feed.findall(ATOM + "entry"):
        faults.append("%s : aucune nouveauté" % path)
    for place in [feed] + feed.findall(ATOM + "entry"):
        for name in ("id", "title", "updated"):
            found = place.findall(ATOM + name)
            if len(found) != 1 or not (found[0].text or "").strip():
                faults.append("%s : %s attend un %s" % (path, place.tag, name))
        if not place.findall(ATOM + "author/" + ATOM + "name"):
            faults.append("%s : un auteur manque" % path)
        number, day = place.findtext(ATOM + "id"), place.findtext(ATOM + "updated") or ""
        if number in seen or not urllib.parse.urlsplit(number or "").scheme:
            faults.append("%s : l’identifiant %s" % (path, number))
        seen.add(number)
        if not RFC3339.fullmatch(day):
            faults.append("%s : la date %s" % (path, day))
        for link in place.findall(ATOM + "link"):
            if not os.path.exists(os.path.join(site, link.get("href"))):
                faults.append("%s : %s ne mène nulle part" % (path, link.get("href")))
    return faults


def fold(text):
    """A text without capitals and accents."""
    text = unicodedata.normalize("NFD", text.replace("œ", "oe").replace("Œ", "OE"))
    return "".join(letter for letter in text if not unicodedata.combining(letter)).lower()


def entries_of_list(site, section, name):
    """The entries that all pages of a list have together."""
    paths = [os.path.join(site, section, name + ".html")]
    paths += glob.glob(os.path.join(site, section, glob.escape(name) + "-p[0-9]*.html"))
    return [entry for path in paths for entry in Page(path).entries]


def entries_of_group(site, section, name):
    return len(entries_of_list(site, section, name))


def number(text):
    """A number as French has it, with blanks between its thousands."""
    return int(re.sub(r"\s", "", text))


def listed(site, section):
    """(label, count) of each page that the index of a section leads to, by page name."""
    found = {}
    for entry in entries_of_list(site, section, "index"):
        _, link, label, rest = entry.split("\n", 3)
        found[os.path.basename(link).removesuffix(".html")] = label, number(re.match(r"[\d\s]*\d", rest).group())
    return found


def groups(site, section):
    """The page names of a section."""
    names = {os.path.basename(path)[:-5] for path in glob.glob(os.path.join(site, section, "*.html"))}
    return {name for name in names if not re.search(r"^index$|-p\d+$", name)}


def total_faults(site, sources):
    """Where numbers of the site differ from those of the same files, read by Python."""
    canevas, owners, states = {}, collections.defaultdict(set), collections.Counter()
    axes, departements = collections.Counter(), collections.defaultdict(set)
    # A commune that a case makes up has no département.
    with open(COMMUNES, encoding="utf-8") as file:
        communes = {line.split("\t")[0] for line in file}
    for source in sources:
        with open(source, encoding="utf-8") as file:
            one = json.load(file)
        canevas[one["id"]] = one
    for key, one in canevas.items():
        for owner in one["reponses"].get("collectivites", []):
            if owner.get("code") and owner.get("type"):
                code = owner["code"]
                owners["%s-%s" % (owner["type"], code.lower())].add(key)
                if owner["type"] == "commune" and code in communes:
                    departements[(code[:3] if code.startswith("97") else code[:2]).lower()].add(key)
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

    compare("canevas", groups(site, "canevas"), {key.lower() for key in canevas})
    compare("liste des canevas", entries_of_group(site, "canevas", "index"), len(canevas))
    for name, wanted in owners.items():
        compare(name, entries_of_group(site, "collectivites", name), len(wanted))
    for name, count in states.items():
        compare("état " + name, entries_of_group(site, "etats", name), count)
    compare("états", groups(site, "etats"), set(states))
    named = collections.Counter()
    for name, (label, _) in listed(site, "axes").items() if axes else ():
        named[fold(label)] += entries_of_group(site, "axes", name)
    compare("axes", dict(named), dict(axes))
    # What the index of a section says of each page, and the home page of each section.
    counted = {"canevas": len(canevas)}
    for section in ("collectivites", "departements", "axes", "etats"):
        if not os.path.isdir(os.path.join(site, section)):
            continue
        counted[section] = len(groups(site, section))
        compare("liste de " + section, set(listed(site, section)), groups(site, section))
        for name, (_, count) in listed(site, section).items():
            compare("liste de %s, %s" % (section, name), count, entries_of_group(site, section, name))
    figures = {
        link.split("/")[0]: number(FIGURE.fullmatch(label).group(1))
        for link, label in Page(os.path.join(site, "index.html")).figures
    }
    compare("accueil", figures, counted)
    # A département also has intercommunalités, whose own one no code tells.
    for name, wanted in departements.items():
        if entries_of_group(site, "departements", name) < len(wanted):
            compare("département " + name, entries_of_group(site, "departements", name), len(wanted))
    return faults


def pages_of(site):
    """The pages of a site, by what they are."""
    found = {"site, accueil": [], "site, rapport": []}
    for section in ("canevas", "collectivites", "departements", "axes", "etats"):
        for sort in ("site, liste de %s", "site, page de %s"):
            found[sort % section] = []
    for path in sorted(glob.glob(os.path.join(site, "**", "*.html"), recursive=True)):
        section, name = os.path.split(os.path.relpath(path, site))
        if re.search(r"-p\d+\.html$", name):
            sort = "site, suite d’une liste"
        elif not section:
            sort = {"index.html": "site, accueil", "inventaire.html": "site, rapport"}.get(name, "site, " + name)
        else:
            sort = "site, %s de %s" % ("liste" if name == "index.html" else "page", section)
        found.setdefault(sort, []).append(path)
    return found


def broken_sites(site, folder, changes):
    """(a copy of a site with one file changed, or taken away, and why it has to be refused) for each of the changes."""
    for number, (reason, name, change) in enumerate(changes):
        copy = os.path.join(folder, str(number))
        shutil.copytree(site, copy)
        path = sorted(glob.glob(os.path.join(copy, name)))[0]
        if change is None:
            os.remove(path)
        else:
            with open(path, encoding="utf-8") as file:
                text = file.read()
            changed = change(text)
            assert changed != text, name
            with open(path, "w", encoding="utf-8") as file:
                file.write(changed)
        yield copy, reason


class SiteLinks(Judge):
    subject, tool = "site : liens", "Python"

    def things(self, exports):
        return {"site " + name: [site] for name, (site, _) in exports.sites.items()}

    def judge(self, things, folder):
        found = [link_faults(site) for site in things]
        self.figures = ["%d pages, %d adresses différentes" % tuple(sum(one[part] for one in found) for part in (0, 1))]
        return [fault for one in found for fault in one[2]]

    def spoilt(self, exports, folder):
        """Without a page, with a link to nowhere, with a title that has another id, and with a page that nobody knows of."""
        whole = self.every(exports)[0]
        changes = (
            ("canevas/.*ne mène nulle part", "canevas/[0-9a-f]*.html", None),
            ("canevas/ailleurs.html#.» ne mène nulle part", "index.html",
             lambda text: text.replace("canevas/index.html", "canevas/ailleurs.html")),
            ("#chiffres.» ne mène nulle part", "inventaire.html", lambda text: text.replace('id="chiffres"', 'id="chiffre"')),
            (r"fichiers\.txt ne dit pas", "fichiers.txt", lambda text: text.replace("recherche.js\n", "")),
            ("recherche : canevas/ailleurs.html manque", "recherche-index.js",
             lambda text: re.sub(r"canevas/[0-9a-f-]+\.html", "canevas/ailleurs.html", text, count=1)),
        )
        copies = [Spoilt(*copy) for copy in broken_sites(whole, folder, changes)]
        copies.append(Spoilt(os.path.join(folder, "seule"), "seule.html : rien n’y mène"))
        shutil.copytree(whole, copies[-1].thing)
        shutil.copy(os.path.join(whole, "index.html"), os.path.join(copies[-1].thing, "seule.html"))
        return copies


class SiteFeed(Judge):
    subject, tool = "site : flux Atom", "Python (RFC 4287)"

    def things(self, exports):
        return {"flux du site " + name: feeds_of(site) for name, (site, _) in exports.sites.items()}

    def judge(self, things, folder):
        return [fault for path in things for fault in feed_faults(path)]

    def spoilt(self, exports, folder):
        """Not closed, with a day that is none, without an id, with two of one id, and with a link to nowhere."""
        (feed,) = feeds_of(self._whole(exports))
        name = os.path.basename(feed)
        changes = (
            ("mismatched tag", name, lambda text: text.replace("</entry>", "", 1)),
            ("la date", name, lambda text: text.replace("Z</updated>", "</updated>", 1)),
            ("attend un id", name, lambda text: re.sub("<id>[^<]*</id>", "", text, count=1)),
            ("l’identifiant", name, lambda text: re.sub(
                "(<entry>\\s*)<id>[^<]*</id>", "\\g<1>" + re.search("<id>[^<]*</id>", text).group(), text, count=1)),
            ("ne mène nulle part", name, lambda text: text.replace('href="canevas/', 'href="ailleurs/', 1)),
        )
        return [
            Spoilt(os.path.join(copy, name), reason)
            for copy, reason in broken_sites(self._whole(exports), folder, changes)
        ]

    def _whole(self, exports):
        return next(iter(exports.sites.values()))[0]


class SiteTotals(Judge):
    subject, tool = "site : totaux", "Python"

    def things(self, exports):
        return {"site " + name: [(site, sources)] for name, (site, sources) in exports.sites.items() if sources}

    def judge(self, things, folder):
        return [fault for site, sources in things for fault in total_faults(site, sources)]

    def spoilt(self, exports, folder):
        """Without an entry of each sort of list, with a number in a list, and on the home page, that is another."""
        site, sources = self.every(exports)[0]

        def without_entry(text):
            start = text.index('class="entries"')
            return text[:start] + re.sub(r"<li>[\s\S]*?</li>", "", text[start:], count=1)

        def one_more(text):
            return re.sub(
                r'(<span class="basis">|aria-label="Canevas\s: )(\d+)', lambda found: found[1] + str(int(found[2]) + 1), text,
                count=1,
            )

        changes = (
            ("état ", "etats/*.html", without_entry), ("liste des canevas : ", "canevas/index.html", without_entry),
            ("commune-", "collectivites/commune-*.html", without_entry), ("axes : ", "axes/x-*.html", without_entry),
            ("département ", "departements/35.html", without_entry), ("liste de axes, ", "axes/index.html", one_more),
            ("liste de etats : ", "etats/index.html", without_entry), ("accueil : ", "index.html", one_more),
        )
        return [Spoilt((copy, sources), reason) for copy, reason in broken_sites(site, folder, changes)]


if __name__ == "__main__":
    pages, targets, faults = link_faults(sys.argv[1])
    feeds = feeds_of(sys.argv[1])
    faults += [fault for path in feeds for fault in feed_faults(path)] if feeds else ["aucune page ne nomme un flux"]
    if len(sys.argv) > 2:
        sources = glob.glob(os.path.join(sys.argv[2], "**", "*.json"), recursive=True)
        faults += total_faults(sys.argv[1], sources)
    print("%d pages, %d adresses, %d fautes" % (pages, targets, len(faults)))
    print("\n".join(faults[:20]))
    sys.exit(1 if faults else 0)
