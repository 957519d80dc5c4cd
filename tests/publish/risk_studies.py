"""Studies for the tests of the report: the shipped ones, hostile ones, and ones with gaps."""

import re
from dataclasses import replace
from html import unescape

from guetteur.knowledge import Messages
from guetteur.model.study import Study
from guetteur.model.study_scope import Forced, Workshop
from guetteur.pipeline import risk
from guetteur.publish.risk_blocks import Report
from guetteur.publish.risk_document import report
from guetteur.publish.risk_html import page_bytes
from guetteur.risk import assess
from tests.publish.test_publish_browser import HOSTILE

STUDIES = {
    (name, lang): risk.default_study(name, lang)
    for name in ("campaign", "authority")
    for lang in ("en", "fr")
}
# what could end a string or begin markup in typst, besides what could in HTML
TYPST = '#panic("x") $x$ ] [ } { @ref <label> *b* _i_ `raw` \\ // /* ~ = H #eval("1+1") 😀 中文'


def report_of(study: Study, lang: str = "en", workshop: Workshop | None = None) -> Report:
    """The report of a study, by its own scales or the default ones."""
    scales = study.scales or risk.default_scales(lang)
    return report(study, scales, assess(study, scales), Messages(lang), workshop)


def page_of(study: Study, lang: str = "en") -> str:
    """The page of a study."""
    return page_bytes(report_of(study, lang), "1").decode()


def words(page: str) -> str:
    """The page's text."""
    body = re.sub(r"<(style|script)\b.*?</\1>", "", page, flags=re.DOTALL)
    return " ".join(unescape(re.sub(r"<[^>]*>", " ", body)).split())


def hostile(extra: str = "") -> Study:
    """A study with a hostile text wherever a text can be."""
    study, text = STUDIES["campaign", "en"], " ".join((*HOSTILE, extra))
    first = study.scenarios[0]
    path = first.paths[0]
    assert path.operational is not None
    mode = path.operational.modes[0]
    steps = tuple(replace(step, name=text, why=text) for step in mode.steps)
    events = tuple(replace(event, text=text) for event in path.events)
    scenario = replace(path.operational, name=text, modes=(replace(mode, name=text, steps=steps),))
    paths = (replace(path, name=text, events=events, operational=scenario), *first.paths[1:])
    return replace(
        study, title=text, object=text, protection=text, notes=text,
        feared_events=tuple(replace(one, name=text, why=text) for one in study.feared_events),
        stakeholders=tuple(replace(one, name=text, why=text) for one in study.stakeholders),
        origins=tuple(replace(one, name=text) for one in study.origins),
        measures=tuple(replace(one, name=text, source=text) for one in study.measures),
        scenarios=(replace(first, name=text, paths=paths), *study.scenarios[1:]),
        versions=(replace(study.versions[-1], summary=text, author=text),),
    )  # fmt: skip


def gaps() -> Study:
    """The campaign with a step unrated, a likelihood forced by nobody named, and no treatment."""
    study = STUDIES["campaign", "en"]
    first = study.scenarios[0]
    path, second, *others = first.paths
    assert path.operational is not None
    assert second.operational is not None
    mode = path.operational.modes[0]
    steps = (replace(mode.steps[0], success=None), *mode.steps[1:])
    unrated = replace(path.operational, modes=(replace(mode, steps=steps),))
    forced = replace(second.operational, forced=Forced(level=1, why="tried in an exercise"))
    paths = (
        replace(path, operational=unrated),
        replace(second, operational=forced, treatment=None),
        *others,
    )
    return replace(study, scenarios=(replace(first, paths=paths), *study.scenarios[1:]))
