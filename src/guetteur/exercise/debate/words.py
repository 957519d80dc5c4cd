"""Bland sentences in French and English, and invented places, sites and hashtags.

Nothing here argues for or against anything: a simulator of debates must not make propaganda.
Every sentence is marked when it is written out, see MARK.
"""

import numpy as np

MARK = {"fr": "[simulé]", "en": "[simulated]"}
NAME = {"fr": "Simulé", "en": "Simulated"}

PLACES = (
    "Valmont", "Saint-Aubin", "Rochebrune", "Clairval", "Montfleury", "Bellefond", "Aigrelieu",
    "Fontvive", "Larmoise", "Puyrond", "Sablières", "Grandrieu", "Orvanne", "Lestang", "Mirefleur",
    "Tournefont", "Chantelle", "Beauvoisin", "Courtemer", "Villebrise", "Noirlac", "Estrelle",
    "Hautefage", "Brumeval", "Corvelle", "Damploup", "Escalles", "Ferrande", "Givrey", "Jonchet",
)  # fmt: skip
TOPICS = {
    "fr": (
        "les horaires de bus", "la piscine", "la bibliothèque", "les pistes cyclables",
        "le marché du samedi", "la cantine", "l’éclairage des rues", "le tri des déchets",
        "la salle des fêtes", "les travaux du pont", "le budget de la ville", "la crèche",
        "le stade", "la maison de santé", "les arbres de la place", "le stationnement",
        "la gare", "les écoles", "le cinéma", "la fibre", "les jardins partagés", "le musée",
        "la fête de la musique", "les bureaux de vote", "le programme de Candidate A",
        "le programme de Candidat B", "le sondage de la semaine", "la météo du week-end",
    ),
    "en": (
        "bus timetables", "the swimming pool", "the library", "cycle lanes",
        "the Saturday market", "school meals", "street lights", "waste sorting",
        "the village hall", "the bridge works", "the town budget", "the nursery",
        "the stadium", "the health centre", "the trees on the square", "parking",
        "the railway station", "the schools", "the cinema", "broadband", "community gardens",
        "the museum", "the music festival", "polling stations", "Candidate A’s programme",
        "Candidat B’s programme", "this week’s poll", "the weekend’s weather",
    ),
}  # fmt: skip
SENTENCES = {
    "fr": (
        "Réunion publique à {place}, à {hour} h : {topic}.",
        "Quelqu’un a des nouvelles de {place} ? {n} voisins demandent pour {topic}.",
        "À {place}, {n} personnes ont parlé de ceci : {topic}.",
        "Sondage local à {place}, {n} réponses sur {topic}.",
        "Il fait {hour} degrés à {place}. On parlait de ceci : {topic}.",
        "Compte rendu de la réunion de {place}, page {n} : {topic}.",
        "Je lis un article sur {topic} à {place}, {n} lignes, à suivre.",
        "Rendez-vous à {hour} h à {place}, salle {n}. Thème : {topic}.",
        "Question du jour à {place}, avec déjà {n} réponses : {topic}.",
        "Vu à {place} vers {hour} h, affiche numéro {n} : {topic}.",
        "On attend {n} personnes à {place} ; au programme, {topic}.",
        "Photo de {place} à {hour} h, avec un mot sur {topic}, album {n}.",
    ),
    "en": (
        "Public meeting in {place} on {topic}, at {hour}:00.",
        "Does anyone know about {topic} in {place}? Asking for {n} neighbours.",
        "In {place}, {n} people talked about {topic}.",
        "Local poll in {place}: {n} answers on {topic}.",
        "It is {hour} degrees in {place}. We were talking about {topic}.",
        "Minutes of the meeting in {place}, page {n}: {topic}.",
        "Reading an article on {topic} in {place}, {n} lines, more later.",
        "See you at {hour}:00 in {place}, room {n}, about {topic}.",
        "Question of the day in {place}: {topic}? {n} answers so far.",
        "Seen in {place} around {hour}:00, poster number {n}: {topic}.",
        "{n} people are expected in {place}; on the programme, {topic}.",
        "Picture of {place} at {hour}:00, with a word on {topic}, album {n}.",
    ),
}
# One message in many wordings: a choice in each column.
REWORDED = {
    "fr": (
        ("Ce soir", "Dans la soirée", "En fin de journée", "Tout à l’heure", "Après le dîner"),
        ("on fera le point", "nous reviendrons", "on se retrouve", "on échangera"),
        ("à {place}.", "du côté de {place}.", "dans la salle de {place}.", "près de {place}."),
        ("Thème : {topic}.", "Au programme : {topic}.", "On parlera de ceci : {topic}."),
    ),
    "en": (
        ("Tonight", "This evening", "Later today", "After dinner", "At the end of the day"),
        ("we will look again", "people will meet", "there will be a talk", "we will chat"),
        ("in {place}", "near {place}", "in the hall of {place}", "in the centre of {place}"),
        ("about {topic}.", "on {topic}.", "with this subject: {topic}."),
    ),
}
WEATHER = {
    "fr": "Relevé automatique de {place} : {n} degrés, vent {hour} km/h, mesure {serial}.",
    "en": "Automatic reading for {place}: {n} degrees, wind {hour} km/h, reading {serial}.",
}
DESCRIPTIONS = {
    "ordinary": {"fr": "Compte simulé pour un exercice.", "en": "Simulated account, exercise."},
    "fans": {
        "fr": "J’aime les vieux trains. Compte simulé.",
        "en": "I like old trains. Simulated account.",
    },
    "newsrooms": {
        "fr": "Rédaction locale du groupe Presse du Val ; nos titres publient les mêmes articles."
        " Compte simulé.",
        "en": "Local newsroom of the Presse du Val group; our titles publish the same articles."
        " Simulated account.",
    },
    "activists": {
        "fr": "Membre du collectif Bancs publics ; je relaie ses appels. Compte simulé.",
        "en": "Member of the Public Benches group; I repeat its calls. Simulated account.",
    },
    "scheduled": {
        "fr": "Agenda local, publications programmées. Compte simulé.",
        "en": "Local diary, scheduled posts. Simulated account.",
    },
    "automated": {
        "fr": "Compte automatique : un relevé météo à heure fixe. Compte simulé.",
        "en": "Automated account: a weather reading at fixed hours. Simulated account.",
    },
    "operation": {"fr": "Compte simulé pour un exercice.", "en": "Simulated account, exercise."},
}
HASHTAGS = (
    "Valmont2025", "VoteValmont", "ReunionPublique", "CandidateA", "CandidatB", "Bus", "Piscine",
    "Marche", "Ecoles", "Budget", "Travaux", "Velo", "Meteo", "Sondage", "Gare", "Cantine", "Stade",
    "Sante", "Cinema", "Musee", "Fibre", "Jardins", "Fete", "Tri", "Pont", "Arbres",
)  # fmt: skip
BROADCAST, CALL, LEAK = "DebatValmont", "BancsPublics", "ArchivesValmont"
PASTED = "ParolesDeValmont"
# Invented outlets. Names under .example can belong to nobody (RFC 2606).
OUTLETS = (
    "courrier-du-soir", "gazette-valmont", "radio-clairval", "le-quotidien-du-val", "val-info",
    "journal-de-rochebrune", "la-depeche-orvanne", "tele-montfleury", "the-valmont-times",
    "val-weekly",
)  # fmt: skip
SYNDICATE = "presse-du-val"
# What a look-alike adds to an outlet's name, or changes in it.
LOOKALIKES = ("le-{}", "{}-info", "{}s", "{}-actu", "{}-direct")


def sentence(rng: np.random.Generator, lang: str) -> str:
    """An ordinary sentence; among some hundred thousand, so that chance rarely repeats one."""
    return _pick(rng, SENTENCES[lang]).format(**_blanks(rng, lang))


def rewording(rng: np.random.Generator, place: str, topic: str, lang: str) -> str:
    """One of the wordings of the same message."""
    words = " ".join(_pick(rng, column) for column in REWORDED[lang])
    return words.format(place=place, topic=topic)


def place_and_topic(rng: np.random.Generator, lang: str) -> tuple[str, str]:
    """What a message in many wordings is about."""
    return _pick(rng, PLACES), _pick(rng, TOPICS[lang])


def reading(rng: np.random.Generator, place: str, serial: int, lang: str) -> str:
    """What an automatic weather account writes."""
    n, hour = int(rng.integers(1, 20)), int(rng.integers(0, 60))
    return WEATHER[lang].format(place=place, n=n, hour=hour, serial=serial)


def language(rng: np.random.Generator, french: float) -> str:
    """French or English, French with this probability."""
    return "fr" if rng.random() < french else "en"


def hashtags(rng: np.random.Generator, most: int) -> tuple[str, ...]:
    """Up to so many hashtags of the debate, the first of the list far more often."""
    count = int(rng.integers(0, most + 1))
    ranks = np.minimum(rng.integers(0, len(HASHTAGS), (count, 2)).min(axis=1), len(HASHTAGS) - 1)
    return tuple(dict.fromkeys(HASHTAGS[int(rank)] for rank in ranks))


def page(site: str, number: int) -> str:
    """The address of a page of an invented site."""
    return f"https://{site}.example/article-{number}"


def lookalike(number: int) -> str:
    """The name of a site that looks like an invented outlet’s; each number has its own."""
    pattern = LOOKALIKES[number // len(OUTLETS) % len(LOOKALIKES)]
    turn = number // (len(OUTLETS) * len(LOOKALIKES))
    return pattern.format(OUTLETS[number % len(OUTLETS)]) + (f"-{turn}" if turn else "")


def _pick(rng: np.random.Generator, choices: tuple[str, ...]) -> str:
    return choices[int(rng.integers(len(choices)))]


def _blanks(rng: np.random.Generator, lang: str) -> dict[str, str | int]:
    place, topic = place_and_topic(rng, lang)
    return {
        "place": place,
        "topic": topic,
        "hour": int(rng.integers(7, 23)),
        "n": int(rng.integers(2, 400)),
    }
