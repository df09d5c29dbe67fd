"""What must hold of the rows before they become the table."""

import collections
import re

from .row import NATURES, TYPES

# How many of each nature there may be: a package that lost a file must not pass.
COUNTS = {
    "commune": (34_500, 36_000),
    "arrondissement municipal": (45, 45),
    "circonscription territoriale": (3, 3),
    "communauté de communes": (900, 1_100),
    "communauté d’agglomération": (200, 300),
    "communauté urbaine": (10, 30),
    "métropole": (21, 30),
    "établissement public territorial": (11, 11),
    "département": (97, 97),
    "région": (14, 14),
    "collectivité territoriale unique": (6, 6),
    "collectivité à statut particulier": (4, 4),
    "collectivité d’outre-mer": (5, 5),
    "collectivité sui generis": (1, 1),
    "ville hors de France": (8, 8),
    "pays": (190, 210),
}
SHAPES = {
    "commune": r"(\d\d|2[AB])\d{3}",
    "epci": r"\d{9}",
    "departement": r"\d\d|2[AB]|97\d|6AE",
    "region": r"\d\d",
    "collectivite_outre_mer": r"9[78]\d",
    "hors_de_france": r"99\d{3}",
}


def problems(rows):
    """A sentence for each thing that is wrong."""
    found = []
    natures = collections.Counter(row.nature for row in rows)
    for nature in natures.keys() | COUNTS.keys():
        least, most = COUNTS.get(nature, (0, 0))
        if not least <= natures[nature] <= most:
            found.append(f"{nature}: {natures[nature]}, expected {least} to {most}")
    found += [
        f"{row.name}: {row.siren} is no SIREN" for row in rows if row.siren and not is_siren(row.siren)
    ]
    sirens = [row.siren for row in rows if row.siren and row.type == "commune"]
    if len(sirens) < 34_000 or len(set(sirens)) < len(sirens):
        found.append(f"{len(sirens)} communes with a SIREN, {len(set(sirens))} different ones")
    # One collectivité may have the powers of two départements, or of a département and a région.
    found += [
        f"{row.name}: no SIREN"
        for row in rows
        if row.type in ("departement", "region") and not row.siren
    ]
    used = collections.Counter()
    for row in rows:
        if row.type not in TYPES or row.nature not in NATURES:
            found.append(f"{row.name}: unknown type or nature: {row.type}, {row.nature}")
        elif not re.fullmatch(SHAPES[row.type], row.code):
            found.append(f"{row.name}: {row.code} is no code of a {row.type}")
        for code in [row.code] + row.other_codes:
            if len(code) == 9 and not is_siren(code):
                found.append(f"{row.name}: {code} is no SIREN")
            # A city abroad carries the code of its country, and two may lie in one.
            if row.nature != "ville hors de France":
                used[row.type, code] += 1
        found += [f"{row.name}: postal code {p}" for p in row.postal_codes if not _postal(p)]
    found += [f"{type} {code} stands {n} times" for (type, code), n in used.items() if n > 1]
    countries = {row.code for row in rows if row.nature == "pays"}
    found += [
        f"{row.name}: country {row.code} is unknown"
        for row in rows
        if row.type == "hors_de_france" and row.code not in countries
    ]
    return found


def is_siren(text):
    """Nine digits with a valid Luhn key; 000000000 has one and is nobody's."""
    if not re.fullmatch(r"\d{9}", text) or text == "000000000":
        return False
    digits = [int(digit) for digit in text]
    doubled = [sum(divmod(2 * digit, 10)) for digit in digits[1::2]]
    return (sum(digits[0::2]) + sum(doubled)) % 10 == 0


def _postal(text):
    return re.fullmatch(r"\d{5}", text)
