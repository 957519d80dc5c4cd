"""Values of a study in words, and the sentence that says why one is what it is."""

from dataclasses import dataclass

from guetteur.knowledge import Messages
from guetteur.model.assessment import Because, Zone
from guetteur.model.study_scope import Level, Scales

# What a value is of, by the second word of Because.of; what is not here is a bare level.
GRAVITIES = ("gravity", "residual-gravity")
LIKELIHOODS = ("likelihood", "residual-likelihood")
RISKS = ("level", "residual-level")
DANGERS = ("danger", "residual-danger")


@dataclass(frozen=True, slots=True)
class Words:
    """The words for values, in one language and by the scales of one study."""

    messages: Messages
    scales: Scales

    def gravity(self, level: float | None) -> str:
        """As `G3`; a dash where unrated."""
        return "–" if level is None else f"G{level:g}"

    def likelihood(self, level: float | None) -> str:
        """As `V3`; a dash where unrated."""
        return "–" if level is None else f"V{level:g}"

    def risk(self, level: float | None) -> str:
        """The name of the level of risk."""
        return _named(self.scales.risk, level)

    def pertinence(self, level: float | None) -> str:
        """The number and the name of a pertinence."""
        return "–" if level is None else f"{level:g} {_named(self.scales.pertinence, level)}"

    def danger(self, level: float | None, zone: Zone | None) -> str:
        """A danger level with its zone."""
        if level is None or zone is None:
            return "–"
        return f"{self.number(level)} ({self.messages.text(f'risk-zone-{zone}')})"

    def number(self, value: float) -> str:
        """A number with the decimal sign of the language."""
        text = f"{value:.2f}".rstrip("0").rstrip(".")
        return text.replace(".", ",") if self.messages.lang == "fr" else text

    def value(self, what: str, value: float | None) -> str:
        """A value of this kind."""
        if what in GRAVITIES:
            return self.gravity(value)
        if what in LIKELIHOODS:
            return self.likelihood(value)
        if what in RISKS:
            return self.risk(value)
        return "–" if value is None else self.number(value)

    def sentence(self, one: Because) -> str:
        """What is valued, its value, and the rule that gives it."""
        id_, what = one.of.split(" ", 1)
        inputs = {
            name: (self.number(given) if isinstance(given, int | float) else given or "–")
            for name, given in one.inputs
        }
        said = self.messages.text(
            "risk-because", id=id_, what=self.messages.text(f"risk-of-{what}"),
            value=self.value(what, one.value),
        )  # fmt: skip
        return f"{said} {self.messages.text(one.rule, **inputs)}"


def _named(scale: tuple[Level, ...], level: float | None) -> str:
    return next((one.name for one in scale if one.id == level), "–")
