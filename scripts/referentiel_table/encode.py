"""Lays the rows out as columns that are searched where they lie, without being unpacked.

All numbers are little endian. The header is the letters CREF and 19 numbers of 4 bytes: the year,
how many rows, places, other codes and postal codes there are, where each of the 13 columns begins,
and where the last one ends. The rows stand by weight, so the first that match are the best.

    credit      UTF-8: the sources, up to the next column
    letters     4 bytes a row: which letters occur in its names (bit 0 is a, bit 26 any digit)
    codes       4 bytes a row, see `packed`
    figures     4 bytes a row: population + 1 (0: not known), from bit 24 nature, from bit 28 type
    places      1 byte a row: the number of its département, 0 for none
    lengths     1 byte a row: the length of its names
    starts      4 bytes for every 64th row: where its names begin
    departements 4 bytes a place: the row of the département and of its région (65535: none)
    others      6 bytes an other code: the code, the row
    postal      5 bytes a postal code: the code, how many communes
    communes    2 bytes a commune of a postal code: its row
    sirens      4 bytes a row: the SIREN of a commune, département or région, 0 where it is not known
    names       one byte a character: the name and, each after a line feed, other names in use

A name is Latin-1, except that œ is two bytes, 0x9C and e, and Œ 0x8C and E: each byte then stands
for at most one letter of the folded name.
"""

import struct
import unicodedata

from .row import NATURES, TYPES

BLOCK = 64
NOWHERE = 0xFFFF
DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"


def table(rows, regions, year, credit):
    """The bytes of the table."""
    rows = sorted(rows, key=lambda row: (-row.weight, TYPES.index(row.type), row.code, row.name))
    numbers = {(row.type, row.code): number for number, row in enumerate(rows)}
    places = sorted({row.departement for row in rows if row.departement})
    names = [_latin("\n".join([row.name] + row.aliases)) for row in rows]
    assert len(rows) < NOWHERE and max(map(len, names)) < 256 and len(places) < 256

    starts = [0]
    for name in names:
        starts.append(starts[-1] + len(name))
    others = sorted((packed(c), n) for n, row in enumerate(rows) for c in row.other_codes)
    postal = {}
    for number, row in enumerate(rows):
        for code in row.postal_codes:
            postal.setdefault(code, []).append(number)
    codes = sorted(postal)

    columns = [
        credit.encode("utf-8"),
        _words(_letters(name) for name in names),
        _words(packed(row.code) for row in rows),
        _words(_figure(row) for row in rows),
        bytes(places.index(row.departement) + 1 if row.departement else 0 for row in rows),
        bytes(map(len, names)),
        _words(starts[:-1:BLOCK]),
        b"".join(_place(place, numbers, regions) for place in places),
        b"".join(struct.pack("<IH", code, number) for code, number in others),
        b"".join(struct.pack("<IB", int(code), len(postal[code])) for code in codes),
        b"".join(struct.pack("<H", number) for code in codes for number in postal[code]),
        _words(int(row.siren or 0) for row in rows),
        b"".join(names),
    ]
    counts = [year, len(rows), len(places), len(others), len(codes)]
    begins = [4 + 4 * (len(counts) + len(columns) + 1)]
    for column in columns:
        begins.append(begins[-1] + len(column))
    return b"CREF" + _words(counts + begins) + b"".join(columns)


def packed(code):
    """A code as a number that keeps its leading zeros: a SIREN as itself above 2³⁰, the others in
    base 37 with a digit's value one higher than usual."""
    if len(code) == 9:
        return (1 << 30) + int(code)
    number = 0
    for digit in code:
        number = number * 37 + DIGITS.index(digit) + 1
    return number


def _place(code, numbers, regions):
    number = numbers.get(("departement", code))
    if number is None:
        number = numbers["collectivite_outre_mer", code]
    return struct.pack("<HH", number, numbers.get(("region", regions.get(code)), NOWHERE))


def _figure(row):
    population = 0 if row.population is None else row.population + 1
    assert population < 1 << 24
    assert len(NATURES) <= 16 and len(TYPES) <= 16
    return population | NATURES.index(row.nature) << 24 | TYPES.index(row.type) << 28


def _words(numbers):
    numbers = list(numbers)
    return struct.pack(f"<{len(numbers)}I", *numbers)


def _latin(text):
    text = unicodedata.normalize("NFC", text).replace("œ", "\x9ce").replace("Œ", "\x8cE")
    return text.encode("latin-1")


def _letters(name):
    """Which letters a name has once accents and case are gone."""
    text = name.decode("latin-1").replace("\x9c", "o").replace("\x8c", "o")
    mask = 0
    for character in unicodedata.normalize("NFD", text).lower():
        if "a" <= character <= "z":
            mask |= 1 << (ord(character) - ord("a"))
        elif "0" <= character <= "9":
            mask |= 1 << 26
    return mask
