"""Texts that mean something to the formats they are written in, and have to come out as they are."""
import random
import uuid

PIECES = (
    "# titre", "## titre", "- point", "* point", "+ point", "1. premier", "2) second", "> cité",
    "***", "---", "===", "```", "~~~", "    code", "| a | b |", "|---|---|", "a | b", "*gras*",
    "_souligné_", "snake_case_ici", "`code`", "``", "[lien](https://exemple.fr)", "![image](x.png)",
    "[ref]: /url", "[^1]", "<b>gras</b>", "<script>alert(1)</script>", "<!-- caché -->", "]]>",
    "<?xml?>", "&amp;", "&eacute;", "& et &", "&#233;", "a < b > c", "\"guillemets\"", "l'apostrophe",
    "«\u00a0mot\u00a0»", "deux  blancs", "=1+1", "+33 2 99 00 00 00", "-12", "@nom", "'=texte", "1e3",
    "a,b;c", "fin\\", "\\*", "\\\\", "$x^2$", "${HOME}", "H~2~O", "~~barré~~", ":smile:", "==marque==",
    "e\u0301te\u0301", "naïve œuvre", "👩‍🔬", "𝔘nicode", "עברית", "中文", "a\u00adb", "a\u200bb",
    "ligne\nautre", "un paragraphe\n\nun autre", "colonne\tautre", " devant", "derrière ",
    "https://exemple.fr/a_b_c?d=1&e=2", "prenom.nom@exemple.fr", "{.classe}", "::: bloc", "%commentaire",
    "[x] fait", "- [ ] à faire", "a\u2028b", "«", "…", "000123", "2024-02-30", "vrai", "null",
    "mot" * 40,
)


def hard_text(dice):
    """One to five of the pieces, in a line or in several."""
    pieces = [dice.choice(PIECES) for _ in range(dice.randint(1, 5))]
    return dice.choice((" ", "\n", "\n\n")).join(pieces)


def with_hard_texts(value, seed):
    """The canevas under another id, with such a text wherever it has one that is written freely."""
    dice = random.Random(seed)
    changed = {**value, "reponses": _hardened(value["reponses"], dice)}
    changed["id"] = str(uuid.UUID(int=dice.getrandbits(128), version=4))
    return changed


def _hardened(value, dice):
    if isinstance(value, dict):
        return {key: _hardened(one, dice) for key, one in value.items()}
    if isinstance(value, list):
        return [_hardened(one, dice) for one in value]
    # A choice, a code, a date or an address has no blank in it.
    if isinstance(value, str) and " " in value:
        return hard_text(dice)
    return value


# What runs, or stops being itself, in a spreadsheet that takes it for more than a text.
NASTY = (
    '=HYPERLINK("https://exemple.fr";"ici")', "=1+1", "+1+1", "-2+3", "@SOMME(1)", "=cmd|' /C calc'!A0", "\t=1+1", "\r=1+1",
    "'=1+1", "＝1+1", "=\"a\"&\"b\"", "_x0041_", "1E5", "00123", "31/12/2024", "VRAI", "#REF!", "{=1}", "a\nb\r\nc",
    "cloche \x07 et échappement \x1b[31m", "nul \x01 fin \x7f et \x9b", "🧑‍🤝‍🧑 👩🏽‍🔬 🇫🇷", "e\u0301 \u202eà l’envers\u202c", "\ufffe",
    "début\u2028fin", "x" * 255, "mot " * 10000,
)


def nasty(canevas):
    """Every text of the canevas is one of these, in turn."""
    texts = iter(NASTY * 100)

    def changed(value):
        if isinstance(value, dict):
            return {key: changed(one) for key, one in value.items()}
        if isinstance(value, list):
            return [changed(one) for one in value]
        return next(texts) if isinstance(value, str) and " " in value else value

    answers = changed(canevas["reponses"])
    row = answers["concertations"][0]["propositions"][0]
    answers["concertations"][0]["propositions"] = [{**row, "texte": text} for text in NASTY]
    return {**canevas, "id": "5ca1ab1e-0000-4000-8000-000000000017", "reponses": answers}
