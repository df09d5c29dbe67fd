"""What describes a folder of tables for catalogues: DCAT-AP by its own shapes, and one row of the SCDL's catalogue."""
import csv
import json
import os

from judges import Judge, Spoilt

SHAPES = os.path.join(os.path.dirname(os.path.abspath(__file__)), "dcat-ap")
# Where the folder could have been published: the addresses in it are relative.
PLACE = "https://exemple.fr/donnees/"


class DCAT(Judge):
    subject, tool = "catalogues (DCAT-AP)", "pyshacl"
    modules = ("pyshacl", "rdflib")

    def things(self, exports):
        """Complete editions are not for catalogues."""
        return {sort: [os.path.join(place, "dcat.jsonld") for place in places] for sort, places in exports.published.items()}

    def judge(self, things, folder):
        import pyshacl
        import rdflib

        shapes = rdflib.Graph()
        for name in ("shapes.ttl", "range.ttl"):
            shapes.parse(os.path.join(SHAPES, name))
        faults = []
        for path in things:
            graph = rdflib.Graph()
            try:
                graph.parse(path, format="json-ld", publicID=PLACE + "dcat.jsonld")
            except Exception as error:
                faults.append("%s : %s" % (path, error))
                continue
            holds, _, text = pyshacl.validate(graph, shacl_graph=shapes, inference="none", allow_warnings=True)
            if not holds:
                faults.append("%s : %s" % (path, text))
            faults += ["%s : %s" % (path, fault) for fault in self._meaning(graph, os.path.dirname(path))]
        return faults

    def _meaning(self, graph, place):
        """What no shape can know: the addresses are those of the files beside it, and each dataset is one."""
        from rdflib import DCAT as dcat, DCTERMS, RDF, XSD

        if len(set(graph.subjects(RDF.type, dcat.Dataset))) != 1:
            yield "il n’a pas un jeu de données"
        for day in graph.objects(None, DCTERMS.modified):
            if day.datatype not in (XSD.date, XSD.dateTime):
                yield "« %s » n’est pas une date" % day
        named = {str(address).removeprefix(PLACE) for address in graph.objects(None, dcat.accessURL)}
        tables = {name for name in os.listdir(place) if name.endswith(".csv")} - {"catalogue.csv"}
        if missing := sorted(tables - named):
            yield "il ne nomme pas %s" % ", ".join(missing)
        if absent := sorted(name for name in named if not os.path.exists(os.path.join(place, name))):
            yield "il mène à %s, qui n’y est pas" % ", ".join(absent)

    def spoilt(self, exports, folder):
        """Without a title, with a date that is none, without an address, with a licence that is a text, and two datasets."""
        source = self.every(exports)[0]
        with open(source, encoding="utf-8") as file:
            whole = json.load(file)
        copies = []

        def copy(reason, change):
            changed = json.loads(json.dumps(whole))
            change(next(node for node in changed["@graph"] if node["@type"] == "dcat:Dataset"), changed)
            place = os.path.join(folder, str(len(copies)))
            os.mkdir(place)
            for name in os.listdir(os.path.dirname(source)):
                open(os.path.join(place, name), "w").close()
            copies.append(Spoilt(os.path.join(place, "dcat.jsonld"), reason))
            with open(copies[-1].thing, "w", encoding="utf-8") as file:
                json.dump(changed, file)

        copy("dct:title", lambda node, _: node.pop("dct:title"))
        copy("« hier » n’est pas une date", lambda node, _: node.update({"dct:modified": {"@value": "hier", "@type": "xsd:string"}}))
        copy("dcat:accessURL", lambda node, _: node["dcat:distribution"][0].pop("dcat:accessURL"))
        copy("dct:license", lambda node, _: node["dcat:distribution"][0].update({"dct:license": "Licence Ouverte"}))
        copy("foaf:name", lambda node, _: node.update({"dct:publisher": {"@type": "foaf:Agent"}}))
        copy("il mène à ailleurs.csv", lambda node, _: node["dcat:distribution"][0].update({"dcat:accessURL": {"@id": "ailleurs.csv"}}))
        copy("il n’a pas un jeu de données", lambda node, whole: whole["@graph"].append({**node, "@id": "#autre"}))
        return copies


class Catalogue(Judge):
    subject, tool = "ligne de catalogue (SCDL)", "frictionless"
    modules = ("frictionless",)

    # The schema « Catalogue » of the SCDL. What only the publisher knows may be empty.
    FIELDS = {
        "COLL_NOM": {"maxLength": 140}, "COLL_SIRET": {"pattern": r"^\d{14}$"},
        "ID": {"required": True, "maxLength": 256}, "TITRE": {"required": True, "maxLength": 256},
        "DESCRIPTION": {"required": True, "maxLength": 356}, "THEME": {"required": True, "maxLength": 140},
        "PRODUCTEUR_NOM": {"maxLength": 140}, "PRODUCTEUR_SIRET": {"pattern": r"^\d{14}$"},
        "COUV_SPAT_MAILLE": {
            "enum": ["Infracommunale", "Communale", "Intercommunale", "Cantonale", "Départementale", "Régionale", "Autre"]
        },
        "COUV_SPAT_NOM": {"maxLength": 140}, "COUV_TEMP_DEBUT": {}, "COUV_TEMP_FIN": {}, "DATE_PUBL": {},
        "FREQ_MAJ": {"required": True, "enum": ["Inconnue", "Ponctuelle", "Sans régularité", "Annuelle"]},
        "DATE_MAJ": {}, "MOTS_CLES": {"required": True, "maxLength": 140},
        "LICENCE": {"required": True, "enum": ["LO - Licence Ouverte", "ODbL - Open Database License"]},
        "NB_RESSOURCES": {"required": True, "minimum": 1, "maximum": 999},
        "FORMAT_RESSOURCES": {"required": True, "maxLength": 140}, "URL": {},
    }
    TYPES = {"NB_RESSOURCES": "integer", "COUV_TEMP_DEBUT": "date", "COUV_TEMP_FIN": "date", "DATE_PUBL": "date", "DATE_MAJ": "date"}

    def things(self, exports):
        return {sort: [os.path.join(place, "catalogue.csv") for place in places] for sort, places in exports.published.items()}

    def judge(self, things, folder):
        import frictionless

        schema = frictionless.Schema.from_descriptor({
            "fields": [
                {"name": name, "type": self.TYPES.get(name, "string"), "constraints": limits}
                for name, limits in self.FIELDS.items()
            ]
        })
        faults = []
        for path in things:
            report = frictionless.validate(
                os.path.basename(path), basepath=os.path.dirname(path), schema=schema
            )
            faults += ["%s : %s" % (path, " ".join(map(str, fault))) for fault in report.flatten(["title", "fieldName", "note"])]
            with open(path, encoding="utf-8", newline="") as file:
                if len(list(csv.reader(file))) != 2:
                    faults.append("%s : ce n’est pas une seule ligne" % path)
        return faults

    def spoilt(self, exports, folder):
        with open(self.every(exports)[0], encoding="utf-8", newline="") as file:
            heading, row = csv.reader(file)
        copies = []
        for name, wrong in (("FREQ_MAJ", "souvent"), ("NB_RESSOURCES", "0"), ("TITRE", ""), ("COLL_SIRET", "243500139")):
            changed = [wrong if column == name else cell for column, cell in zip(heading, row)]
            copies.append(Spoilt(os.path.join(folder, name + ".csv"), "Constraint Error.*" + name))
            with open(copies[-1].thing, "w", encoding="utf-8", newline="") as file:
                csv.writer(file).writerows((heading, changed))
        return copies
