"""One collectivité on its way into the table."""

import dataclasses

TYPES = [
    "commune",
    "epci",
    "departement",
    "region",
    "collectivite_outre_mer",
    "hors_de_france",
]

NATURES = [
    "commune",
    "arrondissement municipal",
    "circonscription territoriale",
    "communauté de communes",
    "communauté d’agglomération",
    "communauté urbaine",
    "métropole",
    "établissement public territorial",
    "département",
    "région",
    "collectivité territoriale unique",
    "collectivité à statut particulier",
    "collectivité d’outre-mer",
    "collectivité sui generis",
    "ville hors de France",
    "pays",
]


@dataclasses.dataclass
class Row:
    """`population` is None where it is not known; `code` of a city abroad is its country's."""

    type: str
    code: str
    name: str
    nature: str
    departement: str = ""
    population: int | None = None
    aliases: list = dataclasses.field(default_factory=list)
    postal_codes: list = dataclasses.field(default_factory=list)
    other_codes: list = dataclasses.field(default_factory=list)
    siren: str | None = None

    @property
    def weight(self):
        """What ranks those of equal merit. A guess stands in where the population is not known."""
        guess = {"établissement public territorial": 300_000, "ville hors de France": 100_000}
        return guess.get(self.nature, 0) if self.population is None else self.population
