"""The report of a risk study: what is in it, figures with words beside them, a real Chromium."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import UTC, date, datetime
from html import unescape
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from guetteur.knowledge import Messages
from guetteur.model.study import Study
from guetteur.pipeline import risk
from guetteur.publish.risk_figures import Box, graph, outwards
from guetteur.publish.risk_report import risk_report
from guetteur.risk import assess
from tests.publish.test_publish_browser import AXE, HOSTILE, RULES, WATCH

AT = datetime(2026, 12, 1, 12, tzinfo=UTC)
STUDIES = {(name, lang): risk.default_study(name, lang)
           for name in ("campaign", "authority") for lang in ("en", "fr")}  # fmt: skip


def page_of(study: Study, lang: str = "en") -> str:
    scales = study.scales or risk.default_scales(lang)
    return risk_report(study, scales, assess(study, scales), Messages(lang), AT, "1").decode()


PAGES = {key: page_of(study, key[1]) for key, study in STUDIES.items()}


def words(page: str) -> str:
    """The page's text."""
    body = re.sub(r"<(style|script)\b.*?</\1>", "", page, flags=re.DOTALL)
    return " ".join(unescape(re.sub(r"<[^>]*>", " ", body)).split())


def missing(texts: Iterable[str | None], page: str) -> list[str | None]:
    """The texts that are not in the page's words, or that are not there at all."""
    there = words(page)
    return [one for one in texts if one is None or " ".join(one.split()) not in there]


@pytest.mark.parametrize("key", PAGES)
def test_everything_of_the_study_is_in_the_report(key: tuple[str, str]) -> None:
    study, page = STUDIES[key], PAGES[key]
    assert words(page).count(" ".join(study.protection.split())) >= 2
    things: tuple[Any, ...] = (
        *study.missions, *study.support_assets, *study.feared_events, *study.stakeholders,
        *study.scenarios, *study.measures, *study.origins, *study.objectives,
    )  # fmt: skip
    assert missing((one.name for one in things), page) == []
    steps = [step for scenario in study.scenarios for path in scenario.paths if path.operational
             for mode in path.operational.modes for step in mode.steps]  # fmt: skip
    assert missing((text for step in steps for text in (step.name, step.why)), page) == []
    assert missing((one.summary for one in study.versions), page) == []


@pytest.mark.parametrize("key", PAGES)
def test_what_is_set_aside_is_there_with_its_reason(key: tuple[str, str]) -> None:
    study = STUDIES[key]
    aside = [pair.why for pair in study.pairs if not pair.selected]
    aside += [path.why for s in study.scenarios for path in s.paths if not path.selected]
    assert aside
    assert missing(aside, PAGES[key]) == []


@pytest.mark.parametrize("key", PAGES)
def test_every_figure_has_a_title_a_description_and_a_table_or_list(key: tuple[str, str]) -> None:
    page = PAGES[key]
    figures = re.findall(r'<svg class="figure" role="img".*?</svg>', page, flags=re.DOTALL)
    modes = page.count('id="mode-') // 2
    assert len(figures) == 4 + len(STUDIES[key].scenarios) + modes
    for one in figures:
        name = re.search(r'aria-labelledby="(\S+)-t \1-d"', one)
        assert name is not None
        for part in ("t", "d"):
            assert re.search(f'id="{re.escape(name[1])}-{part}">[^<]{{9,}}<', one)
    ids = re.findall(r'\bid="([^"]+)"', page)
    assert len(ids) == len(set(ids))


def test_forced_unrated_and_differing_values_are_told() -> None:
    study = STUDIES["campaign", "en"]
    text = words(PAGES["campaign", "en"])
    assert "set by Security lead, not computed: Computed 3; raised" in text
    assert "The first is higher: where ways join" in text
    first, *others = study.scenarios
    path = first.paths[0]
    assert path.operational is not None
    mode = path.operational.modes[0]
    steps = (replace(mode.steps[0], success=None), *mode.steps[1:])
    scenario = replace(path.operational, modes=(replace(mode, steps=steps),))
    paths = (replace(path, operational=scenario), *first.paths[1:])
    unrated = replace(study, scenarios=(replace(first, paths=paths), *others))
    page = page_of(unrated)
    assert 'class="box dashed"' in page
    row = re.search(r'<th scope="row">R1</th>.*?</tr>', page, flags=re.DOTALL)
    assert row is not None
    assert "unrated" in row[0]


def test_the_same_study_gives_the_same_bytes() -> None:
    assert page_of(STUDIES["authority", "fr"], "fr") == PAGES["authority", "fr"]


def test_boxes_of_a_graph_never_overlap() -> None:
    leads = {n: tuple(str(m) for m in range(n) if n % (m + 2) == 0) for n in range(14)}
    boxes = [Box(id=str(n), text=f"Action {n} " * 6, after=before) for n, before in leads.items()]
    size, parts = graph(boxes)
    found = re.findall(r'<rect x="([\d.]+)" y="([\d.]+)" width="([\d.]+)" height="([\d.]+)"',
                       "".join(parts))  # fmt: skip
    placed = [tuple(map(float, one)) for one in found]
    assert len(placed) == 14
    for n, (x, y, wide, high) in enumerate(placed):
        assert x + wide <= size[0]
        assert y + high <= size[1]
        for u, v, w, h in placed[:n]:
            assert x >= u + w or u >= x + wide or y >= v + h or v >= y + high


def test_the_graver_is_nearer_to_the_centre() -> None:
    places = [outwards(value, 0.0625, 16) for value in (16.0, 4.0, 1.0, 0.25, 0.0625)]
    assert places == sorted(places, key=lambda one: one or 0)
    assert outwards(None, 1, 2) is None
    assert outwards(99.0, 1, 2) == outwards(2.0, 1, 2)


def hostile() -> Study:
    study = STUDIES["campaign", "en"]
    text = " ".join(HOSTILE)
    events = tuple(replace(one, name=text, why=text) for one in study.feared_events)
    measures = tuple(replace(one, name=text, source=text) for one in study.measures)
    scenario = replace(study.scenarios[0], name=text, description=text)
    last = replace(study.versions[-1], summary=text, on=date(2027, 1, 1))
    return replace(
        study, title=text, protection=text, feared_events=events, measures=measures,
        scenarios=(scenario, *study.scenarios[1:]), versions=(*study.versions[:-1], last),
    )  # fmt: skip


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    folder = tmp_path_factory.mktemp("risk")
    made = {f"{name}-{lang}": page for (name, lang), page in PAGES.items()}
    made["hostile"] = page_of(hostile())
    for name, page in made.items():
        (folder / f"{name}.html").write_text(page, encoding="utf-8")
    return {name: folder / f"{name}.html" for name in made}


@pytest.mark.browser
@pytest.mark.parametrize("lang", ["en", "fr"])
def test_it_reads_well_for_everybody(lang: str, files: dict[str, Path], browser: Browser) -> None:
    context = browser.new_context(bypass_csp=True)
    page = context.new_page()
    page.goto(files[f"campaign-{lang}"].as_uri())
    page.add_script_tag(path=AXE)
    for scheme in ("light", "dark"):
        page.emulate_media(color_scheme=scheme)
        for width in (375, 1280):
            page.set_viewport_size({"width": width, "height": 900})
            found = page.evaluate("rules => axe.run({runOnly: rules})", RULES)["violations"]
            assert [(one["id"], one["nodes"][0]["html"]) for one in found] == []
    context.close()


@pytest.fixture
def shown(browser: Browser) -> Iterator[Page]:
    """A tab without network, of a phone's width."""
    context = browser.new_context(offline=True, viewport={"width": 375, "height": 740})
    page = context.new_page()
    page.add_init_script(WATCH)
    yield page
    context.close()


@pytest.mark.browser
def test_it_fits_a_phone_and_loads_nothing(shown: Page, files: dict[str, Path]) -> None:
    asked: list[Any] = []
    shown.on("request", lambda request: asked.append(request.url))
    shown.goto(files["campaign-fr"].as_uri())
    assert shown.evaluate("document.documentElement.scrollWidth") <= 375
    assert [url for url in asked if not url.startswith(("file:", "data:"))] == []
    assert shown.evaluate("violations") == []


@pytest.mark.browser
def test_hostile_texts_are_only_texts(shown: Page, files: dict[str, Path]) -> None:
    shown.goto(files["hostile"].as_uri())
    assert shown.evaluate("window.pwned") is None
    assert shown.evaluate("document.images.length") == 0
    assert shown.locator("h1").inner_text().startswith("</script>")


@pytest.mark.browser
def test_the_marking_is_on_paper_too(shown: Page, files: dict[str, Path]) -> None:
    shown.goto(files["campaign-en"].as_uri())
    assert shown.pdf(format="A4").startswith(b"%PDF")
    shown.emulate_media(media="print")
    assert shown.locator(".running").is_visible()
