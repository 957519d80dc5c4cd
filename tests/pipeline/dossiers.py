"""Forms filled for tests: every field of a kind, with invented names."""

from guetteur.knowledge.dossier_kinds import common_fields, dossier_kind
from guetteur.model.dossier import Answer, Entity, Fact, Field, Form, Graded, Item, Value

AUTHOR, APPROVER = "Ana Exemple", "Bob Exemple"
HOST = Entity(
    name="Valmont Hosting Ltd", country="IE", role="host", contact="dsa@valmont.example",
    source="terms of service, 2027-01-05",
)  # fmt: skip
ITEM = Item(id="A1", what="an official notice", sha256="ab" * 32, url="https://valmont.example/1")
HAPPENED = "2027-02-01T10:00"


def value_of(field: Field, text: str) -> Value:
    """An answer that fits a field."""
    if field.kind == "entities":
        return (HOST,)
    if field.kind == "urls":
        return ("https://valmont.example/page",)
    if field.choices:
        first = field.choices[0].id
        return (first,) if field.kind == "choices" else first
    if field.kind == "moment":
        return HAPPENED
    return {"author": AUTHOR, "approver": APPROVER, "marking": "TLP:AMBER"}.get(field.key, text)


def filled(
    kind: str, text: str = "answer", *, case: str | None = None,
    election: str | None = "fr-presidential-2027-a",
) -> Form:  # fmt: skip
    """A form in which nothing is missing."""
    found = dossier_kind(kind)
    return Form(
        kind=kind,
        case=case,
        election=election,
        answers={
            one.key: Answer(value=value_of(one, text), line=n)
            for n, one in enumerate((*common_fields(), *found.fields), 1)
        },
        facts=(Fact(text=text, evidence=("A1",)),),
        graded=tuple(
            Graded(criterion=one.id, grade="established", why=text, evidence=("A1",), author=AUTHOR)
            for one in found.criteria
            if one.by != "dates"
        ),
        items=(ITEM,),
    )
