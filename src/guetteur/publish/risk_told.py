"""A study with what is computed of it, and the words for both."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from guetteur.knowledge import Messages
from guetteur.knowledge.messages import Value
from guetteur.model.assessment import AssessedMode, AssessedRisk, Assessment, Because, Danger, Rated
from guetteur.model.study import Study
from guetteur.model.study_scope import Forced, Level, Scales, Treatment
from guetteur.model.study_threats import AttackPath, Mode, StrategicScenario
from guetteur.publish.risk_blocks import Block, Cell, Table, Why
from guetteur.publish.risk_words import Words

DASH = "–"


@dataclass(frozen=True)
class Told:
    """What every part of the report is made from."""

    study: Study
    scales: Scales
    found: Assessment
    messages: Messages

    def say(self, key: str, **params: Value) -> str:
        """The message of this key."""
        return self.messages.text(key, **params)

    @cached_property
    def words(self) -> Words:
        """The words for values."""
        return Words(self.messages, self.scales)

    @cached_property
    def names(self) -> dict[str, str]:
        """What each id names."""
        study = self.study
        things: tuple[Iterable[object], ...] = (
            study.missions, study.business_values, study.support_assets, study.feared_events,
            study.origins, study.objectives, study.stakeholders, study.scenarios, study.measures,
            self.found.risks, (mode for _, path in self.paths for mode in modes_of(path)),
        )  # fmt: skip
        named = {one.id: one.name for kind in things for one in kind}  # type: ignore[attr-defined]
        paths = {path.id: path.name for _, path in self.paths}
        return named | paths

    def named(self, id_: str | None) -> str:
        """The id with its name; a dash for none."""
        if id_ is None:
            return DASH
        return f"{id_} {self.names[id_]}" if id_ in self.names else id_

    def listed(self, ids: Iterable[str]) -> str:
        """Ids with their names, one after the other; a dash for none."""
        return self.joined(map(self.named, ids))

    def joined(self, texts: Iterable[str]) -> str:
        """Texts one after the other; a dash for none."""
        return ("\u00a0; " if self.messages.lang == "fr" else "; ").join(texts) or DASH

    @cached_property
    def paths(self) -> tuple[tuple[StrategicScenario, AttackPath], ...]:
        """Every attack path with its scenario."""
        return tuple((one, path) for one in self.study.scenarios for path in one.paths)

    @cached_property
    def risks(self) -> dict[str, AssessedRisk]:
        """The risks by id."""
        return {risk.id: risk for risk in self.found.risks}

    @cached_property
    def modes(self) -> dict[str, AssessedMode]:
        """The assessed modes by id."""
        return {mode.id: mode for risk in self.found.risks for mode in risk.modes}

    @cached_property
    def treatments(self) -> dict[str, Treatment]:
        """What is decided on each risk."""
        decided = {path.risk: path.treatment for _, path in self.paths if path.selected}
        decided |= {e.risk: e.treatment for e in self.study.feared_events if e.risk and e.selected}
        return {risk: one for risk, one in decided.items() if one}

    @property
    def unacceptable(self) -> int:
        """The highest level of risk, which is the one that cannot stay."""
        return self.scales.risk[-1].id

    def term(self, name: str) -> str:
        """A term of the method, in the vocabulary of the study."""
        old = self.study.vocabulary == "1.0"
        return self.say(f"study-term-{name}-old" if old else f"study-term-{name}")

    def day(self, on: date | None) -> str:
        """A date; a dash for none."""
        if on is None:
            return DASH
        return self.say("report-day", day=on.day, month=on.month, year=str(on.year))

    def level(self, scale: Sequence[Level], letter: str, id_: float | None) -> str:
        """A level by its letter and name, as `G3 Serious`; a level of risk by its name alone."""
        if id_ is None:
            return self.say("study-unrated")
        name = next((one.name for one in scale if one.id == id_), "")
        code = f"{letter}{id_:g}"
        if scale is self.scales.risk and name:
            return name
        return name if name.startswith(code) else f"{code} {name}".strip()

    def forced(self, forced: Forced, computed: str) -> str:
        """Who set a value, why, and what the method gives."""
        return self.say(
            "study-forced-note",
            who=forced.who or self.say("study-forced-nobody"), why=forced.why, computed=computed,
        )  # fmt: skip

    def gravity(self, rated: Rated | None) -> Cell:
        """A gravity as a cell."""
        return self._cell(rated, self.scales.gravity, "gravity", "G")

    def likelihood(self, rated: Rated | None) -> Cell:
        """A likelihood as a cell."""
        return self._cell(rated, self.scales.likelihood, "likelihood", "V")

    def risk(self, rated: Rated | None) -> Cell:
        """A level of risk as a cell."""
        return self._cell(rated, self.scales.risk, "level", "")

    def pertinence(self, rated: Rated | None) -> Cell:
        """The pertinence of a pair as a cell."""
        return self._cell(rated, self.scales.pertinence, "pertinence", "")

    def bare(self, scale: Sequence[Level], letter: str, kind: str, id_: int | None) -> Cell:
        """A level that the study gives, as a cell."""
        if id_ is None:
            return Cell(text=self.say("study-unrated"), kind="unrated")
        return Cell(text=self.level(scale, letter, id_), kind=f"{kind}-{id_}")

    def _cell(self, rated: Rated | None, scale: Sequence[Level], kind: str, letter: str) -> Cell:
        if rated is None:
            return Cell(text=DASH)
        cell = self.bare(scale, letter, kind, rated.value)
        if rated.forced is None:
            return cell
        computed = self.level(scale, letter, rated.computed)
        return Cell(text=cell.text, kind=cell.kind, forced=self.forced(rated.forced, computed))

    def danger(self, danger: Danger | None) -> Cell:
        """A danger level with its zone, as a cell."""
        if danger is None:
            return Cell(text=DASH)
        if danger.value is None or danger.zone is None:
            return Cell(text=self.say("study-unrated"), kind="unrated")
        said = None
        if danger.forced:
            computed = danger.computed
            method = self.say("study-unrated") if computed is None else self.words.number(computed)
            said = self.forced(danger.forced, method)
        text = self.words.danger(danger.value, danger.zone)
        return Cell(text=text, kind=f"zone-{danger.zone}", forced=said)

    def why(self, id_: str, *reasons: Because | None) -> Why:
        """The explanation of values, foldable."""
        lines = tuple(line for one in reasons if one for line in self._lines(one, 0))
        return Why(f"why-{id_}", self.say("study-why", id=self.named(id_)), lines)

    def _lines(self, one: Because, depth: int) -> Iterable[tuple[int, str]]:
        yield depth, self.words.sentence(one)
        for part in one.parts:
            yield from self._lines(part, depth + 1)

    def table(self, caption: str, columns: Iterable[str], rows: Iterable[Iterable[Cell]]) -> Table:
        """A table; columns are the keys of their heads, without what they share."""
        heads = tuple(self.say(f"study-col-{name}") for name in columns)
        return Table(caption, heads, tuple(map(tuple, rows)))


def modes_of(path: AttackPath) -> tuple[Mode, ...]:
    """The modes of operation of a path."""
    return path.operational.modes if path.operational else ()


def plain(text: str | None, *notes: str | None) -> Cell:
    """A text as a cell, a dash where there is none."""
    return Cell(text=text or DASH, notes=tuple(note for note in notes if note))


Blocks = list[Block]
