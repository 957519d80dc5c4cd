"""The documentation says what the program does: commands, options, detectors, numbers, links."""

import json
import re
import shlex
import sys
from collections.abc import Iterator
from contextlib import chdir
from fractions import Fraction
from itertools import pairwise
from pathlib import Path

import click
import pytest

from guetteur.cli import main, program
from guetteur.detectors import (
    EVERY,
    CoAction,
    Parameters,
    coordination,
    grouping,
    joining,
    members,
    standing,
)
from guetteur.knowledge import Messages
from guetteur.pipeline import NetworkOptions, network
from guetteur.stats import (
    closeness,
    closeness_kernel,
    communities,
    cosharing,
    power,
    significance,
)
from tests.test_architecture import MAY_IMPORT

ROOT = Path(__file__).parents[1]
DOCS = ROOT / "docs"
READMES = (ROOT / "README.md", ROOT / "README.fr.md")
PAGES = (
    *READMES,
    *(ROOT / name for name in ("CHANGELOG.md", "CONTRIBUTING.md", "SECURITY.md")),
    ROOT / "examples" / "README.md",
    *sorted(DOCS.glob("*.md")),
)
PROGRAM = program(Messages("en"))
COMMANDS = sorted(PROGRAM.commands)


def read(path: Path) -> str:
    """The text of a page."""
    return path.read_text(encoding="utf-8")


def name_of(path: Path) -> str:
    """A page as people name it."""
    return str(path.relative_to(ROOT))


def sections(text: str) -> dict[str, str]:
    """The parts of a page under each heading of the second level."""
    parts = re.split(r"^## (.+)$", text, flags=re.MULTILINE)
    return dict(zip(parts[1::2], parts[2::2], strict=True))


def blocks_of(text: str) -> list[tuple[str, str]]:
    """The fenced blocks of a page: language and content."""
    return re.findall(r"^```([^\n]*)\n(.*?)^```$", text, re.MULTILINE | re.DOTALL)


def code(text: str) -> list[str]:
    """The lines of fenced blocks that hold commands: those without a language, or sh."""
    blocks = [block for kind, block in blocks_of(text) if kind in {"", "sh", "console", "bash"}]
    return [line.removeprefix("$ ") for block in blocks for line in block.splitlines()]


def guetteur_lines(text: str) -> list[list[str]]:
    """The arguments of every example of a page that runs guetteur."""
    commands = [line.removeprefix(".venv/bin/") for line in code(text)]
    parsed = [shlex.split(line, comments=True) for line in commands if line.startswith("guetteur ")]
    # what follows > is the shell's
    return [words[1 : words.index(">")] if ">" in words else words[1:] for words in parsed]


def named_in_prose(text: str) -> list[list[str]]:
    """The words of every command named in a sentence or a table: perhaps not a whole one."""
    found = re.findall(r"`(?:\.venv/bin/)?guetteur ([^`]*)`", text)
    return [line.split() for line in found]


def parse(arguments: list[str]) -> None:
    """Raises click.UsageError when the program would refuse these arguments."""
    group = program(Messages("en"))
    found = next((i for i, word in enumerate(arguments) if word in group.commands), None)
    try:
        if found is None:
            group.make_context("guetteur", list(arguments))
            raise click.UsageError(f"no command in {arguments}")
        group.make_context("guetteur", [*arguments[:found], "info"])
        command, rest = group.commands[arguments[found]], arguments[found + 1 :]
        command.make_context(arguments[found], list(rest))
        while isinstance(command, click.Group) and rest and not rest[0].startswith("-"):
            if rest[0] not in command.commands:
                raise click.UsageError(f"no command {rest[0]} in {arguments}")
            command, rest = command.commands[rest[0]], rest[1:]
            command.make_context(arguments[-len(rest) - 1], list(rest))
    except click.exceptions.Exit:  # --help and --version stop there
        return


def options_of(name: str) -> set[str]:
    """The long options of a command, and of those below it, but --help."""
    params = params_of(PROGRAM.commands[name])
    return {text for param in params for text in param.opts if text.startswith("--")}


def params_of(command: click.Command) -> list[click.Parameter]:
    """The parameters of a command, and of all below it."""
    below = command.commands.values() if isinstance(command, click.Group) else ()
    return [*command.params, *(param for one in below for param in params_of(one))]


def rows(text: str) -> dict[str, list[str]]:
    """The rows of a page's tables whose first cell is one code word, by that word."""
    cells = [
        [cell.strip() for cell in re.split(r"(?<!\\)\|", line.strip("|"))]
        for line in text.splitlines()
        if line.startswith("| `")
    ]
    return {row[0].strip("`"): row for row in cells}


@pytest.mark.parametrize("path", READMES, ids=name_of)
def test_the_two_commands_come_first(path: Path) -> None:
    assert code(read(path))[:2] == ["make demo", "make test"]


def test_both_readmes_hold_the_same_commands() -> None:
    english, french = (code(read(path)) for path in READMES)
    assert english == french


def test_the_french_page_is_written_as_the_french_do() -> None:
    prose = re.sub(r"^```.*?^```|`[^`]*`", "", read(READMES[1]), flags=re.MULTILINE | re.DOTALL)
    rules = r"(?<![\u00a0\u202f])[:;!?»](?=\s|$)|«(?!\u00a0)|[^\W\d]'[^\W\d]"
    assert re.findall(rf".{{0,20}}(?:{rules})", prose) == []


@pytest.mark.parametrize("path", PAGES, ids=name_of)
def test_every_make_command_is_a_target(path: Path) -> None:
    targets = set(re.findall(r"^([a-z-]+):", read(ROOT / "Makefile"), re.MULTILINE))
    text = read(path)
    named = set(re.findall(r"`make ([a-z-]+)`", text))
    named |= {line.split()[1] for line in code(text) if line.startswith("make ")}
    assert named <= targets


@pytest.mark.parametrize("path", PAGES, ids=name_of)
def test_every_example_is_a_command_that_the_program_takes(path: Path) -> None:
    for arguments in guetteur_lines(read(path)):
        parse(arguments)


@pytest.mark.parametrize("path", PAGES, ids=name_of)
def test_every_command_named_exists_with_its_options(path: Path) -> None:
    for name, *rest in named_in_prose(read(path)):
        if name not in {"COMMAND", "--version"}:
            given = {word.split("=")[0] for word in rest if word.startswith("--")}
            assert given <= options_of(name) | {"--help"}, name


@pytest.mark.parametrize(
    "wrong", ["run a.csv", "info demo --jason", "detect demo", "run a.csv -o b --alpha 2"]
)
def test_a_wrong_example_is_seen(wrong: str) -> None:
    page = f"```\nguetteur {wrong}  # so\n```\n"
    with pytest.raises(click.UsageError):
        parse(guetteur_lines(page)[0])


def test_every_command_has_its_section_and_no_other_does() -> None:
    assert sorted(sections(read(DOCS / "cli.md"))) == [f"guetteur {name}" for name in COMMANDS]


@pytest.mark.parametrize("name", COMMANDS)
def test_a_command_is_documented_with_its_options(name: str) -> None:
    listed = sections(read(DOCS / "cli.md"))[f"guetteur {name}"]
    table = "\n".join(line for line in listed.splitlines() if line.startswith("| `"))
    assert set(re.findall(r"--[a-z-]+", table.replace("Needs `--why`", ""))) >= options_of(name)
    assert set(re.findall(r"(?<=`)--[a-z-]+", table)) <= options_of(name)


def test_every_detector_has_its_section_and_no_other_does() -> None:
    titles = [Messages("en").text(f"detector-{d.id.replace('_', '-')}") for d in EVERY]
    assert list(sections(read(DOCS / "detectors.md"))) == [*titles, "DISARM techniques"]


@pytest.mark.parametrize("detector", EVERY, ids=lambda detector: detector.id)
def test_a_detector_is_documented_as_it_is(detector: CoAction) -> None:
    title = Messages("en").text(f"detector-{detector.id.replace('_', '-')}")
    section = sections(read(DOCS / "detectors.md"))[title]
    techniques = ", ".join(f"{one.id} (version {one.version})" for one in detector.disarm)
    facts = [line for line in section.splitlines() if line.startswith("- ")]
    assert facts == [
        f"- Name: `{detector.id}`, version {detector.version}",
        f"- Reads: {', '.join(f'`{column}`' for column in detector.needs)}",
        f"- Windows: {', '.join(map(str, detector.windows))} seconds",
        f"- DISARM: {techniques}",
    ]
    assert "*It cannot tell:*" in section


def test_every_technique_is_named() -> None:
    table = sections(read(DOCS / "detectors.md"))["DISARM techniques"]
    named = set(re.findall(r"^\| (T\d+(?:\.\d+)?) \|", table, re.MULTILINE))
    assert named == {technique.id for detector in EVERY for technique in detector.disarm}


NUMBERS = {
    "OCCASION": significance.OCCASION,
    "SHRINKAGE": significance.SHRINKAGE,
    "PRIOR_LIFE": significance.PRIOR_LIFE,
    "CROWD": significance.CROWD,
    "CROWD_FLOOR": significance.CROWD_FLOOR,
    "AVERAGE_POSTS": significance.AVERAGE_POSTS,
    "RARE": cosharing.RARE,
    "STRANGERS": cosharing.STRANGERS,
    "FEWEST_SHARED": cosharing.FEWEST_SHARED,
    "SAMPLES": cosharing.SAMPLES,
    "ONE_OF": cosharing.ONE_OF,
    "FEWEST_SAMPLED": cosharing.FEWEST_SAMPLED,
    "OWN": cosharing.OWN,
    "DENSITY": communities.DENSITY,
    "ITERATIONS": communities.ITERATIONS,
    "MARGIN": closeness.MARGIN,
    "PRIOR_DONORS": closeness.PRIOR_DONORS,
    "PRIOR_DELAYS": closeness.PRIOR_DELAYS,
    "TRIES": closeness_kernel.TRIES,
    "SET_ASIDE": closeness_kernel.SET_ASIDE,
    "FEWEST_OCCASIONS": standing.FEWEST_OCCASIONS,
    "FIRST_LOOK": standing.FIRST_LOOK,
    "NO_MORE": standing.NO_MORE,
    "ENOUGH_SHUFFLES": closeness.ENOUGH_SHUFFLES,
    "CLEAR": standing.CLEAR,
    "FINE": standing.FINE,
    "FEWEST_SHUFFLES": standing.FEWEST_SHUFFLES,
    "SPARE": standing.SPARE,
    "MOST_SHUFFLES": standing.MOST_SHUFFLES,
    "SAME": grouping.SAME,
    "FEWEST_EVENTS": joining.FEWEST_EVENTS,
    "POWER_ACCOUNTS": coordination.POWER_ACCOUNTS,
    "MOST_OBJECTS": power.MOST_OBJECTS,
    "ROUNDS": communities.ROUNDS,
    "SEED": communities.SEED,
    "ENOUGH": members.ENOUGH,
    "MOSTLY": members.MOSTLY,
    "HALF": members.HALF,
}
DEFAULTS = {name: getattr(Parameters(), name) for name in Parameters.__dataclass_fields__}


def test_every_parameter_is_documented_and_no_other_is() -> None:
    assert rows(read(DOCS / "method.md")).keys() == DEFAULTS.keys() | NUMBERS.keys()


@pytest.mark.parametrize("name", [*DEFAULTS, *NUMBERS])
def test_a_parameter_is_documented_with_its_value(name: str) -> None:
    _, _, default, meaning = rows(read(DOCS / "method.md"))[name]
    value = (DEFAULTS | NUMBERS)[name]
    if value is None:
        assert default == "each detector's own"
    else:
        values = value if isinstance(value, tuple) else (value,)
        assert [float(Fraction(one)) for one in default.split(", ")] == pytest.approx(values)
    assert meaning


def test_one_seed_is_documented_for_all() -> None:
    assert closeness.SEED == communities.SEED


DURATIONS = {"an hour": 3_600_000, "two hours": 7_200_000}


def test_prose_says_how_long_the_prior_and_an_occasion_last() -> None:
    prior = re.search(r"mean delay of (an hour|two hours)", read(DOCS / "method.md"))
    assert prior is not None
    assert DURATIONS[prior[1]] == significance.PRIOR_LIFE
    assert DURATIONS["an hour"] == significance.OCCASION


def test_limits_give_the_figures_of_the_report_card() -> None:
    card, page = json.loads(read(DOCS / "report-card.json")), read(DOCS / "limits.md")
    strict = [row for row in card["nulls"] if row["alpha"] == Parameters().alpha]
    made, findings, ties = (
        sum(row[name] for row in strict) for name in ("worlds", "with_finding", "with_tie")
    )
    assert re.search(rf"Of {made} .*? {findings / made:.1%}\s+have a finding", page, re.DOTALL)
    assert f"{ties / made:.1%} have a tie" in page
    assert findings / made <= Parameters().alpha
    assert ties / made <= Parameters().alpha
    ours = [row for row in card["planted"] if row["rule"] == "Guetteur"]
    hard = [row["recall"] for row in ours if row["world"].startswith("hard")]
    assert f"at least {min(hard):.0%} of the accounts" in page


def test_the_codes_that_commands_end_with_are_documented() -> None:
    codes = re.findall(r"^\| (\d+) \|", read(DOCS / "cli.md"), re.MULTILINE)
    assert codes == ["0", "1", "2", "130"]


def test_rooms_are_documented_as_they_are_enforced() -> None:
    table = rows(read(DOCS / "architecture.md"))
    listed = {room: set(re.findall(r"`([a-z]+)`", cells[2])) for room, cells in table.items()}
    assert listed == {room: set(below) for room, below in MAY_IMPORT.items() if room[0] != "_"}


def links(text: str) -> list[str]:
    """The targets of the links and images of a page, those of other sites left out."""
    prose = re.sub(r"^```.*?^```", "", text, flags=re.MULTILINE | re.DOTALL)
    found = re.findall(r"\]\(([^)\s]+)\)", re.sub(r"`[^`]*`", "", prose))
    return [target for target in found if not re.match(r"https?://", target)]


def anchors(text: str) -> set[str]:
    """The anchors of a page's headings, as the documentation makes them."""
    titles = re.findall(r"^#{1,3} (.+)$", text, re.MULTILINE)
    return {re.sub(r"[^\w\s-]", "", title.lower()).strip().replace(" ", "-") for title in titles}


@pytest.mark.parametrize("path", PAGES, ids=name_of)
def test_every_link_leads_somewhere(path: Path) -> None:
    for target in links(read(path)):
        place, _, anchor = target.partition("#")
        file = path.parent / place if place else path
        assert file.exists(), target
        if anchor:
            assert anchor in anchors(read(file)), target


def test_every_page_is_in_the_table_of_contents() -> None:
    trees = [block for kind, block in blocks_of(read(DOCS / "index.md")) if kind == "{toctree}"]
    listed = {line for tree in trees for line in tree.splitlines() if line and line[0] != ":"}
    assert listed == {path.stem for path in DOCS.glob("*.md")} - {"index"}


@pytest.fixture(scope="module")
def quickstart(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """A folder in which the commands of the quick start run, on the shipped data."""
    folder = tmp_path_factory.mktemp("quickstart")
    (folder / "examples").symlink_to(ROOT / "examples")
    with pytest.MonkeyPatch.context() as patch, chdir(folder):
        patch.setenv("GUETTEUR_KEY_FILE", str(folder / "key"))
        patch.setenv("LC_ALL", "en_GB.UTF-8")
        yield folder


def shown_by(command: str, capsys: pytest.CaptureFixture[str]) -> str:
    """What a command prints, with plain spaces and the name of the run left out."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(sys, "argv", shlex.split(command))
        main()
    plain = re.sub(r"[\u00a0\u202f]", " ", capsys.readouterr().out)
    return re.sub(r"run-[0-9a-f]{16}", "run-…", plain)


@pytest.mark.usefixtures("quickstart")
def test_the_quick_start_shows_what_the_commands_print(capsys: pytest.CaptureFixture[str]) -> None:
    page = re.sub(r"run-[0-9a-f]{16}", "run-…", read(DOCS / "quickstart.md"))
    examples = [
        (command.strip().partition(" > ")[0], output)
        for (_, command), (kind, output) in pairwise(blocks_of(page))
        if command.startswith("guetteur ") and kind in {"text", "toml"}
    ]
    printed = {command: shown_by(command, capsys) for command, _ in examples}
    assert [command.split()[1] for command in printed] == ["columns", "run", "info", "findings"]
    for command, output in examples:
        assert output in printed[command], command


@pytest.mark.parametrize("window", [10, 60, 3600])
def test_the_default_finds_nothing_in_the_example_of_a_peer(window: int, tmp_path: Path) -> None:
    traces = ROOT / "tests" / "data" / "coortweet" / "russian_coord_tweets.parquet"
    files = network(traces, tmp_path, NetworkOptions(window=window))
    assert set(files.values()) == {0}, "docs/limits.md says so"
