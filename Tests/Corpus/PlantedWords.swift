/// What planted propositions are put together of; made up, and plausible.
enum PlantedWords {
  static let verbs = [
    "Créer", "Financer", "Expérimenter", "Généraliser", "Évaluer", "Proposer", "Maintenir",
    "Développer", "Encadrer", "Soumettre au vote",
  ]

  static let objects = [
    "un registre public des algorithmes", "une charte d’usage des assistants conversationnels",
    "un atelier mensuel de prise en main", "l’analyse automatique des demandes de logement social",
    "un guichet sans écran dans chaque mairie annexe",
    "la transcription des séances du conseil municipal",
    "un parcours de formation certifiant", "le tri assisté des courriers entrants",
    "une plateforme locale d’hébergement des données", "la détection des fuites du réseau d’eau",
    "un service de traduction en langue des signes",
    "la modulation de l’éclairage selon le passage",
    "un budget participatif consacré au numérique", "le calcul des tournées de collecte",
    "l’aide à la rédaction des délibérations", "la prévision des effectifs de la cantine",
    "un observatoire de la consommation électrique", "la lecture automatique des plaques",
    "un simulateur de droits sociaux", "la maintenance prédictive des ascenseurs",
    "une médiatrice numérique itinérante", "le sous-titrage des vidéos officielles",
    "une bourse aux ordinateurs reconditionnés", "la priorisation des chantiers de voirie",
    "un label pour les logiciels éducatifs", "la rédaction simplifiée des arrêtés",
    "un relevé des espaces sans couverture mobile", "la réponse automatique aux signalements",
    "un catalogue partagé des marchés informatiques", "le repérage des logements vacants",
  ]

  static let people = [
    "les habitants des quartiers prioritaires", "les agents d’accueil",
    "les personnes âgées isolées",
    "les élèves de collège", "les commerçants du centre", "les associations sportives",
    "les parents d’élèves", "les bibliothécaires", "les travailleurs saisonniers",
    "les agriculteurs", "les bénévoles", "les personnes sourdes ou malentendantes",
  ]

  static let means = [
    "avec un crédit voté chaque année", "sous le contrôle d’un comité tiré au sort",
    "en logiciel libre hébergé en France", "à partir de septembre prochain",
    "après une étude d’impact publiée", "en partenariat avec l’université",
    "dans la limite de deux expérimentations", "avec l’accord écrit des intéressés",
    "grâce au fonds européen", "sans hausse de la fiscalité", "le samedi matin et en soirée",
    "par tirage au hasard des bénéficiaires", "dès la première demande",
    "en commençant par les communes rurales", "pendant trois ans renouvelables",
    "avec une association d’insertion", "sur le temps de travail", "gratuitement",
    "par délibération motivée", "en complément du téléphone", "hors période estivale",
    "selon un calendrier affiché", "en mutualisant les serveurs de la région",
    "avec des traducteurs assermentés",
  ]

  static let checks = [
    "Un bilan chiffré est présenté au conseil tous les six mois",
    "La décision finale reste prise par une personne nommée",
    "Les résultats sont affichés dans les halls et sur le site",
    "Une adresse unique recueille les réclamations",
    "Le code source est déposé sur une forge ouverte",
    "Le syndicat du personnel est consulté avant le lancement",
    "Les données brutes sont effacées au bout de trente jours",
    "Une réunion de quartier en débat à mi-parcours",
    "Le défenseur des droits peut être saisi", "Chaque refus est expliqué par courrier",
    "Un numéro vert répond aux questions", "Les erreurs constatées sont recensées et corrigées",
    "La commission consultative remet un avis annuel", "Le prestataire change par appel d’offres",
    "L’ancienne procédure demeure ouverte à qui la préfère",
    "Des ateliers de test précèdent la mise en service",
    "La chambre des comptes vérifie les dépenses", "Les délais moyens figurent au rapport",
    "Un tuteur accompagne les débutants", "Les images captées ne quittent jamais le poste",
    "Le conseil des jeunes rédige la notice", "Une clause de sortie figure au contrat",
    "L’empreinte carbone est mesurée par un laboratoire indépendant",
    "Les écrans restent éteints la nuit",
  ]

  /// Parts of the texts above, and what somebody else would write in their place.
  static let synonyms = [
    ("Créer", "Lancer"), ("Financer", "Subventionner"), ("Expérimenter", "Tester"),
    ("Généraliser", "Étendre"), ("Évaluer", "Mesurer"), ("Proposer", "Offrir"),
    ("Maintenir", "Conserver"), ("Développer", "Renforcer"), ("Encadrer", "Réglementer"),
    ("registre", "inventaire"), ("charte", "règle"), ("atelier", "rendez-vous"),
    ("automatique", "informatisée"), ("certifiant", "diplômant"), ("courriers", "lettres"),
    ("service", "dispositif"), ("habitants", "résidents"), ("commerçants", "boutiquiers"),
    ("chaque année", "annuellement"), ("comité", "jury"), ("bilan", "point"),
    ("résultats", "effets"), ("réclamations", "plaintes"), ("effacées", "supprimées"),
    ("consulté", "entendu"), ("publiée", "rendue publique"),
  ]

  static let additions = [
    "Cette demande a réuni toutes les tables.", "Le coût doit rester modéré.",
    "Plusieurs villes voisines l’ont déjà fait.", "Les jeunes y tiennent particulièrement.",
    "Un retour d’expérience serait utile aux autres.",
  ]
}
