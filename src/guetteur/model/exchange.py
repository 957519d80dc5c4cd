"""The sheet of risks that a team fills in: its tables, their columns, and titles in both languages.

`publish` writes it and `readers` reads it.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Column:
    """A column of the sheet. `form`: what a cell may hold."""

    key: str
    en: str
    fr: str
    form: str = "text"
    needed: bool = False

    def title(self, lang: str) -> str:
        """The title in one language."""
        return self.fr if lang == "fr" else self.en


@dataclass(frozen=True, slots=True)
class Layout:
    """A table of the sheet."""

    key: str
    en: str
    fr: str
    columns: tuple[Column, ...]

    def title(self, lang: str) -> str:
        """The title in one language."""
        return self.fr if lang == "fr" else self.en


RISKS = Layout(
    "risks",
    "risks",
    "risques",
    (
        Column("event", "feared event", "événement redouté", needed=True),
        Column("gravity", "gravity", "gravité", "gravity"),
        Column("value", "business value", "valeur métier"),
        Column("origin", "risk origin", "source de risque"),
        Column("origin_kind", "kind of origin", "type de source"),
        Column("objective", "target objective", "objectif visé"),
        Column("motivation", "motivation", "motivation", "one_to_four"),
        Column("resources", "resources", "ressources", "one_to_four"),
        Column("activity", "activity", "activité", "one_to_four"),
        Column("stakeholders", "stakeholders", "parties prenantes", "list"),
        Column("path", "attack path", "chemin d’attaque"),
        Column("likelihood", "likelihood", "vraisemblance", "likelihood"),
        Column("treatment", "treatment", "traitement", "option"),
        Column("measures", "measures", "mesures", "list"),
        Column("why", "reason", "justification"),
    ),
)
STAKEHOLDERS = Layout(
    "stakeholders",
    "stakeholders",
    "parties prenantes",
    (
        Column("name", "stakeholder", "partie prenante", needed=True),
        Column("kind", "kind", "type"),
        Column("dependence", "dependence", "dépendance", "one_to_four"),
        Column("penetration", "penetration", "pénétration", "one_to_four"),
        Column("maturity", "cyber maturity", "maturité cyber", "one_to_four"),
        Column("trust", "trust", "confiance", "one_to_four"),
        Column("why", "reason", "justification"),
    ),
)
MEASURES = Layout(
    "measures",
    "measures",
    "mesures",
    (
        Column("name", "measure", "mesure", needed=True),
        Column("category", "category", "catégorie", "category"),
        Column("owner", "owner", "responsable"),
        Column("due", "due", "échéance", "day"),
        Column("cost", "cost", "coût", "cost"),
        Column("state", "state", "état", "state"),
    ),
)
STUDY = Layout(
    "study",
    "study",
    "étude",
    (
        Column("title", "title", "titre", needed=True),
        Column("object", "object of the study", "objet de l’étude"),
        Column("protection", "protection marking", "mention de protection"),
        Column("author", "author", "auteur"),
    ),
)
LAYOUTS = (STUDY, RISKS, STAKEHOLDERS, MEASURES)

# What may stand for a value of these forms, without capitals: first in English, then in French.
WORDS: dict[str, dict[str, tuple[str, ...]]] = {
    "option": {
        "avoid": ("avoid", "éviter"),
        "modify": ("modify", "réduire", "reduce", "modifier"),
        "share": ("share", "partager", "transférer"),
        "retain": ("retain", "accepter", "accept", "maintenir"),
    },
    "category": {
        "governance": ("governance", "gouvernance"),
        "protection": ("protection", "protection"),
        "defence": ("defence", "défense"),
        "resilience": ("resilience", "résilience"),
    },
    "cost": {"1": ("+", "+", "1"), "2": ("++", "++", "2"), "3": ("+++", "+++", "3")},
    "state": {
        "planned": ("planned", "prévue"),
        "in_progress": ("in progress", "en cours"),
        "done": ("done", "terminée", "faite"),
        "dropped": ("dropped", "abandonnée"),
    },
}


def word(form: str, value: str | None, lang: str) -> str:
    """What stands for a value in one language; nothing for None."""
    return WORDS[form][value][1 if lang == "fr" else 0] if value is not None else ""
