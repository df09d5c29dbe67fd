"""Says what the table holds, on the screen and in the file beside it."""

import collections
import hashlib

from . import source
from .row import NATURES


def counts(rows):
    """How many rows of each nature, a line each."""
    natures = collections.Counter(row.nature for row in rows)
    lines = [f"{natures[nature]:>7}  {nature}" for nature in NATURES]
    postal = len({code for row in rows for code in row.postal_codes})
    sirens = collections.Counter(row.type for row in rows if row.siren is not None)
    known = [
        (sirens["commune"], "communes"), (sirens["departement"], "départements"), (sirens["region"], "régions")
    ]
    return "\n".join(
        lines
        + [f"{len(rows):>7}  en tout", f"{postal:>7}  codes postaux"]
        + [f"{count:>7}  SIREN de {name}" for count, name in known]
    )


def markdown(rows, table):
    """The file that names year, sources and licence, and says how a newer table is made."""
    return f"""# Référentiel des collectivités, {source.YEAR}

`table.bin` est fabriqué par `scripts/referentiel`, toujours avec les mêmes octets
(sha256 `{hashlib.sha256(table).hexdigest()}`).

{source.CREDIT}.

- Les faits (codes, noms, natures, départements, populations, codes postaux) viennent du paquet PyPI
  `{source.PACKAGE}`, qui les reprend de l’Insee, de la DGCL et de La Poste. Rien du code
  de ce paquet n’est repris.
- La population d’un EPCI, d’un département ou d’une région est la somme de celles de ses communes.
- `siren-communes.tsv` : le SIREN des communes, relevé dans la table de correspondance des codes SIREN et Insee de 2024
  (DGCL, BANATIC, Licence Ouverte), que le paquet npm `@etalab/decoupage-administratif` reprend ; aucun n’est calculé. Les
  communes créées depuis n’en ont pas.
- `siren-departements-regions.tsv` : le SIREN des départements, des régions et des collectivités qui en tiennent lieu, relevé
  dans le répertoire Sirene (Insee, Licence Ouverte) tel que deux dépôts publics, que la table nomme, le reprennent ; les deux
  s’accordent, aucun n’est calculé. Les collectivités d’outre-mer (975, 977, 978, 986 à 988) n’y sont pas.
- `ajouts.tsv` : ce qui manque au paquet (outre-mer, établissements publics territoriaux du Grand
  Paris, Collectivité européenne d’Alsace, villes hors de France).
- `pays.tsv` : les codes Insee des pays (99xxx).
- `precisions.tsv` : noms d’usage, statuts particuliers et autres codes.

## Renouveler

1. Dans `scripts/referentiel_table/source.py`, changer `PACKAGE`, `YEAR` et `CREDIT`.
2. `scripts/referentiel` : il vérifie les effectifs, les clés des SIREN et l’unicité des codes.
3. Un commit avec `Data/referentiel` et le script.

## Contenu

```
{counts(rows)}
```
"""
