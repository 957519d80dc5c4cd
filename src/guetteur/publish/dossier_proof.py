"""The body of a dossier: criteria, facts, method, what speaks against, what is not known."""

from collections.abc import Iterator

from guetteur.model import BehaviourSummary
from guetteur.model.dossier import Graded, Item, Marked
from guetteur.publish.clues import rows as clue_rows
from guetteur.publish.clues import unknown as unknown_clues
from guetteur.publish.documents import finite
from guetteur.publish.dossier_seen import export_id, findings
from guetteur.publish.dossier_told import DASH, Told
from guetteur.publish.risk_blocks import Block, Bullets, Cell, Facts, Heading, Para
from guetteur.publish.uncertainty import interval_text, power_text

MOST_ACCOUNTS = 500


def criteria(told: Told) -> Iterator[Block]:
    """Each criterion with its grade, who grades it and why, and what was measured beside it."""
    if not told.kind.criteria:
        return
    say = told.say
    yield Heading(2, say("dossier-criteria"), "criteria")
    yield Para(overall(told), "lead")
    yield Para(say("dossier-criteria-how"), "soft")
    yield told.table(
        say("dossier-criteria-table"),
        ("criterion", "grade", "graded-by", "evidence"),
        [_row(one, told) for one in told.standing.marks],
    )
    for mark in told.standing.marks:
        yield from _criterion(mark, told)


def overall(told: Told) -> str:
    """How many criteria stand, and whether those needed together do. It judges nothing."""
    say, counts = told.say, told.standing.counts
    text = say(
        "dossier-overall",
        all=len(told.standing.marks),
        established=counts["established"],
        partly=counts["partly"],
        not_established=counts["not_established"],
        not_assessed=counts["not_assessed"],
    )
    if not told.kind.together:
        return text
    named = told.words.listed(list(told.kind.together))
    lacking = [
        one.graded.criterion
        for one in told.standing.marks
        if one.graded.criterion in told.kind.together and one.graded.grade != "established"
    ]
    if not lacking:
        return f"{text} {say('dossier-together-all', named=named)}"
    which = told.words.listed(lacking)
    return f"{text} {say('dossier-together-not', named=named, lacking=which)}"


def grade_text(graded: Graded, told: Told) -> str:
    """A grade in words."""
    return told.say(f"dossier-grade-{graded.grade.replace('_', '-')}")


def _row(mark: Marked, told: Told) -> tuple[Cell, ...]:
    graded = mark.graded
    what = told.criterion(graded.criterion).what.of(told.lang)
    return (
        Cell(text=f"{graded.criterion}. {what}"),
        Cell(text=grade_text(graded, told), notes=_said(mark, told)),
        Cell(text=graded.author or DASH),
        Cell(text=", ".join(graded.evidence) or DASH),
    )


def _said(mark: Marked, told: Told) -> tuple[str, ...]:
    if mark.said is None:
        return ()
    grade = told.say(f"dossier-grade-{mark.said.replace('_', '-')}")
    return (told.say("dossier-said-bare", grade=grade),)


def _criterion(mark: Marked, told: Told) -> Iterator[Block]:
    say, graded = told.say, mark.graded
    found = told.criterion(graded.criterion)
    yield Heading(3, f"{found.id}. {found.what.of(told.lang)}", f"criterion-{found.id.lower()}")
    rows = [
        (say("dossier-col-grade"), grade_text(graded, told)),
        (say("dossier-col-graded-by"), graded.author or DASH),
        (say("dossier-reason"), graded.why or DASH),
        (say("dossier-col-evidence"), ", ".join(graded.evidence) or DASH),
        (say("dossier-carries"), found.carries.of(told.lang)),
    ]
    if found.trap:
        rows.append((say("dossier-trap"), found.trap.of(told.lang)))
    if found.by == "measures":
        rows.append((say("dossier-measured"), "\n".join(measured(told))))
    yield Facts(tuple(rows))


def measured(told: Told) -> Iterator[str]:
    """The figures of the case's findings, for a person to weigh; they grade nothing."""
    say, words, found = told.say, told.words, findings(told.seen)
    if not found:
        yield say("dossier-measured-none")
        return
    accounts = {one.account_id for each in found for one in each.members}
    yield say(
        "dossier-measured-all",
        groups=len(found),
        accounts=len(accounts),
        posts=sum(one.coordinated_posts for one in found),
        first=words.minute(min(one.first for one in found)),
        last=words.minute(max(one.last for one in found)),
    )
    for number, each in enumerate(found, 1):
        for behaviour in each.behaviours:
            text = say(
                "dossier-measured-behaviour",
                number=number,
                behaviour=words.detector(behaviour.detector),
                ties=behaviour.ties,
                objects=behaviour.objects,
                q=f"{behaviour.q_value:.2g}",
            )
            yield f"{text} {_ratio(behaviour, told)}".strip()
    yield say("dossier-measured-reach")


def _ratio(behaviour: BehaviourSummary, told: Told) -> str:
    """How many times what chance gives, with its interval; nothing where it was not worked out."""
    if behaviour.ratio is None or finite(behaviour.ratio) is None:
        return ""
    ratio = told.say("dossier-measured-ratio", ratio=told.words.number(behaviour.ratio))
    return f"{ratio} {interval_text(behaviour, told.words) or ''}".strip()


def facts(told: Told) -> Iterator[Block]:
    """Numbered claims, each with its evidence."""
    yield Heading(2, told.say("dossier-facts"), "facts")
    if not told.facts:
        yield Para(told.say("dossier-facts-none"), "caution")
        return
    yield told.table(
        told.say("dossier-facts"),
        ("number", "fact", "evidence"),
        [
            (Cell(text=str(n)), Cell(text=one.text), Cell(text=", ".join(one.evidence) or DASH))
            for n, one in enumerate(told.facts, 1)
        ],
    )


def method(told: Told) -> Iterator[Block]:
    """How it was found, with what parameters, how often it errs, and what it cannot tell."""
    say, words, rates = told.say, told.words, told.rates
    yield Heading(2, say("dossier-method"), "method")
    if not told.seen.runs:
        yield Para(say("dossier-method-none"))
        return
    yield Para(say("dossier-method-how"))
    for run in told.seen.runs:
        yield Facts(
            (
                (say("dossier-run"), run.id),
                (say("dossier-run-made"), f"Guetteur {run.version}, {words.minute(run.made_at)}"),
                (say("dossier-run-data"), say("dossier-run-data-is", posts=run.posts,
                 accounts=run.accounts, files=len(run.sources))),
                (say("dossier-run-parameters"), "\n".join(
                    f"{name}: {_value(value)}" for name, value in run.parameters.items())),
            )
        )  # fmt: skip
        power = power_text(run, words)
        if power:
            yield Para(power)
    yield Heading(3, say("dossier-rates"), "rates")
    yield Bullets(
        (
            say("dossier-rates-null", worlds=rates.worlds, found=rates.with_finding,
                rate=words.share(rates.alpha)),
            say("dossier-rates-hard", worlds=rates.hard, low=words.share(rates.low),
                high=words.share(rates.high)),
            say("dossier-rates-where", version=rates.version),
        )
    )  # fmt: skip
    yield Heading(3, say("dossier-limits"), "limits")
    seen = dict.fromkeys(b.detector for each in findings(told.seen) for b in each.behaviours)
    limits = [words.detector(name, "limits") for name in seen]
    yield Bullets((*dict.fromkeys(limits), say("dossier-limit-intent"), say("dossier-limit-world")))


def _value(value: str | int | float | list[int]) -> str:
    return ", ".join(map(str, value)) if isinstance(value, list) else str(value)


def against(told: Told) -> Iterator[Block]:
    """What speaks against: the competing explanations, each with the clues both ways."""
    say, words = told.say, told.words
    yield Heading(2, say("dossier-against"), "against")
    yield Para(say("dossier-against-how"))
    if "counter" in told.answers:
        yield Para(told.answer("counter"))
    stated = told.seen.case.hypotheses if told.seen.case else ()
    if stated:
        yield Bullets(tuple(one.facts.text for one in stated))
    for number, each in enumerate(findings(told.seen), 1):
        rows = [
            (
                Cell(text=words.text(row.name)),
                Cell(text="\n".join(row.speaks_for) or DASH),
                Cell(text="\n".join(row.against) or DASH),
                Cell(text="\n".join(row.neither) or DASH),
            )
            for row in clue_rows(each.hypotheses, words)
        ]
        if rows:
            caption = say("dossier-against-group", number=number)
            columns = ("explanation", "for", "against", "neither")
            yield told.table(caption, columns, rows)


def not_known(told: Told) -> Iterator[Block]:
    """What is not known: what the author says, then what no measurement can say."""
    say, words = told.say, told.words
    yield Heading(2, say("dossier-not-known"), "not-known")
    yield Para(
        told.answer("not_known") if "not_known" in told.answers else say("dossier-missing-here")
    )
    lines = [say("dossier-not-known-who"), say("dossier-not-known-effect")]
    found = findings(told.seen)
    clues = dict.fromkeys(text for each in found for text in unknown_clues(each.hypotheses, words))
    lines += [say("dossier-not-known-clue", clue=clue) for clue in clues]
    if told.seen.case and told.seen.case.disagreement:
        lines.append(say("dossier-not-known-disagreement"))
    yield Bullets(tuple(lines))


def evidence(told: Told) -> Iterator[Block]:
    """The index of evidence."""
    say = told.say
    yield Heading(2, say("dossier-evidence"), "evidence")
    if not told.items:
        yield Para(say("dossier-evidence-none"), "caution")
        return
    yield Para(say("dossier-evidence-how"))
    columns = ("id", "what", "digest", "where", "captured")
    rows = [_item(one, told) for one in told.items]
    yield told.table(say("dossier-evidence"), columns, rows)


def _item(one: Item, told: Told) -> tuple[Cell, ...]:
    say = told.say
    row = say("dossier-row", row=str(one.row)) if one.row is not None else ""
    place = "\n".join(part for part in (one.url, row) if part)
    made = [part for part in (one.captured_at, one.tool, one.operator) if part]
    made.append(say("dossier-token", token=one.token) if one.token else say("dossier-no-token"))
    return (
        Cell(text=one.id),
        Cell(text=one.what),
        Cell(text=_digest(one)),
        Cell(text=place or DASH),
        Cell(text="\n".join(made)),
    )


def _digest(item: Item) -> str:
    """The digest; for a row, the export that has it."""
    if item.sha256 is None:
        return DASH
    return item.sha256 if item.row is None else export_id(item.sha256)


def accounts(told: Told) -> Iterator[Block]:
    """The accounts, only where a person decided that they are named."""
    if not told.seen.named:
        return
    found = {m.account_id: m for each in findings(told.seen) for m in each.members}
    if not found:
        return
    say = told.say
    yield Heading(2, say("dossier-accounts"), "accounts")
    rows = [
        (
            Cell(text=one.account_id),
            Cell(text=one.handle or DASH),
            Cell(text=one.name or DASH),
            Cell(text=told.words.number(one.coordinated_posts)),
        )
        for one in sorted(found.values(), key=lambda one: one.account_id)[:MOST_ACCOUNTS]
    ]
    columns = ("account", "handle", "name", "posts")
    yield told.table(say("dossier-accounts"), columns, rows)


def signature(told: Told) -> Iterator[Block]:
    """Who signs: a person, by hand or with a signature of their own."""
    say = told.say
    if told.kind.remember:
        yield Heading(2, say("dossier-after"), "after")
        yield Bullets(tuple(one.of(told.lang) for one in told.kind.remember))
    yield Heading(2, say("dossier-signature"), "signature")
    blank = "……………………………………………"
    yield Facts(
        (
            (say("dossier-sign-name"), f"{told.answer('author')}, {told.answer('author_role')}"),
            (say("dossier-sign-place"), blank),
            (say("dossier-sign-hand"), blank),
        )
    )
    yield Para(say("dossier-sign-note"), "soft")
