"""What looks like a campaign's own, for people and for programs."""

from dataclasses import dataclass
from typing import Any

from guetteur.detectors import lookalike
from guetteur.knowledge import Messages, watch_lists
from guetteur.model.watch import Likeness
from guetteur.pipeline.listed import Hit
from guetteur.pipeline.protecting import LookAlike, Looked, Protection
from guetteur.publish import Pseudonyms
from guetteur.publish.pseudonyms import code, public_key
from guetteur.publish.visible import shortened
from guetteur.publish.wording import Words

SHOWN = 20


@dataclass(frozen=True, slots=True)
class Naming:
    """How accounts are named; with no pseudonyms, by their own handles."""

    pseudonyms: Pseudonyms | None

    def of(self, one: LookAlike) -> str:
        """The name of an account or of a site, which is not personal."""
        if one.platform is None:
            return one.shown
        codes = self.pseudonyms
        if codes is None or public_key(one.platform, one.shown) in codes.public:
            return f"@{one.shown}"
        return code(codes, "account", f"{one.platform}:{one.shown}")


def document(made: Protection, naming: Naming) -> dict[str, Any]:
    """Everything that `guetteur protect` found."""
    parts = {"hosts": made.hosts, "sites": made.sites, "accounts": made.accounts}
    return {
        "campaign": made.watch.campaign,
        "detector": {
            "id": lookalike.ID,
            "version": lookalike.VERSION,
            "most_chance": made.parameters.most_chance,
            "lists": {
                name: {"source": one.source, "date": one.date.isoformat(), "licence": one.licence}
                for name, one in watch_lists.watch_lists().items()
            },
        },
        "targets": made.targets,
        **{name: None if one is None else _looked(one, naming) for name, one in parts.items()},
        "listed": None if made.listed is None else [_hit(hit) for hit in made.listed.hits],
    }


def _hit(hit: Hit) -> dict[str, Any]:
    return {
        "value": hit.indicator.value,
        "kind": hit.indicator.kind,
        "listed_by": hit.indicator.source,
        "listed_on": hit.indicator.listed_on,
        "file": hit.file,
        "posts": hit.count,
        "accounts": hit.accounts,
        "first": hit.first.isoformat(),
        "last": hit.last.isoformat(),
    }


def _looked(one: Looked, naming: Naming) -> dict[str, Any]:
    return {
        "looked_at": one.things,
        "known": one.known,
        "not_understood": one.unread_count,
        "first_not_understood": [{"line": line, "found": text} for line, text in one.unread],
        "found": [_found(each, naming, flagged=True) for each in one.found],
        "below_threshold": [_found(each, naming, flagged=False) for each in one.weaker],
    }


def _found(one: LookAlike, naming: Naming, *, flagged: bool) -> dict[str, Any]:
    best = one.likenesses[0]
    kind = "host" if one.platform is None else "account"
    return {
        kind: naming.of(one),
        "target": best.target.shown,
        "target_kind": best.target.kind,
        "score": None if best.chance is None else lookalike.score(best.chance),
        "flagged": flagged,
        "reasons": [_reason(way) for way in one.likenesses],
        "techniques": [lookalike.DISARM[best.target.kind].id],
        "platform": one.platform,
        "line": one.line,
        "posts": one.use.posts if one.use else None,
        "accounts": one.use.accounts if one.use and one.platform is None else None,
        "first": one.use.first.isoformat() if one.use else None,
        "last": one.use.last.isoformat() if one.use else None,
    }


def _reason(way: Likeness) -> dict[str, Any]:
    return {
        "target": way.target.shown,
        "how": way.how,
        "beside": way.rest or None,
        "chance": way.chance,
    }


def lines(made: Protection, naming: Naming, messages: Messages) -> list[str]:
    """The same for people, the most telling first."""
    say = messages.text
    told = [say("protect-head", campaign=made.watch.campaign, targets=made.targets)]
    for part, one in (("hosts", made.hosts), ("sites", made.sites), ("accounts", made.accounts)):
        if one is None:
            told.append(say(f"protect-{part}-not"))
            continue
        told.append("")
        told.append(
            say(f"protect-{part}", looked=one.things, found=len(one.found), known=one.known)
        )
        told += [f"  {line_of(each, naming, messages)}" for each in one.found[:SHOWN]]
        if len(one.found) > SHOWN:
            told.append("  " + say("protect-more", count=len(one.found) - SHOWN))
        if one.weaker:
            told.append("  " + say("protect-weaker", count=len(one.weaker)))
        if one.unread_count:
            line, text = one.unread[0]
            told.append("  " + say("protect-unread", count=one.unread_count, line=line, found=text))
    if made.listed is not None:
        told += [
            "",
            say("protect-listed", count=len(made.listed.hits), compared=made.listed.compared),
        ]
        told += [f"  {listed_line(hit, messages)}" for hit in made.listed.hits[:SHOWN]]
    told += ["", say("protect-caution")]
    return told


def line_of(one: LookAlike, naming: Naming, messages: Messages) -> str:
    """`lemonde.live looks like lemonde.fr: other ending; …`."""
    best, use = one.likenesses[0], use_of(one, messages)
    return messages.text(
        "protect-one", shown=shortened(naming.of(one), 80), target=best.target.shown,
        how=how_of(best, messages), chance=chance_of(best, messages),
        use=f" {use}" if use else "",
    )  # fmt: skip


def chance_of(one: Likeness, messages: Messages) -> str:
    """How often a legitimate name looks so, in words."""
    if one.chance is None:
        return messages.text("protect-chance-unknown")
    return messages.text("protect-chance", per=per_million(one))


def use_of(one: LookAlike, messages: Messages) -> str | None:
    """How posts use it; None for what was not met in posts."""
    if one.use is None:
        return None
    return messages.text(
        "protect-use" if one.platform is None else "protect-use-account",
        posts=one.use.posts, accounts=one.use.accounts,
        first=Words(messages.lang, pseudonymised=True).day(one.use.first),
    )  # fmt: skip


def how_of(one: Likeness, messages: Messages) -> str:
    """The way, in words."""
    return messages.text(f"protect-how-{one.how.replace('_', '-')}", rest=one.rest or "–")


def per_million(one: Likeness) -> float:
    """Of a million legitimate names, how many look so by accident."""
    return float(f"{1_000_000 * (one.chance or 0):.1g}")


def listed_line(hit: Hit, messages: Messages) -> str:
    """`presse.example: listed by Meta on 2024-09-05; 820 posts`."""
    return messages.text(
        "protect-listed-one", shown=shortened(hit.indicator.shown, 80), source=hit.indicator.source,
        on=hit.indicator.listed_on or "–", posts=hit.count, accounts=hit.accounts,
    )  # fmt: skip
