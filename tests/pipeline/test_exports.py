"""Folders, archives and kept mappings: everything in them becomes one report."""

import json
import shutil
import zipfile
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from guetteur import pipeline
from guetteur.detectors import Parameters
from guetteur.knowledge import Messages
from guetteur.model import InputError
from guetteur.pipeline import ReadAs

SAMPLES = Path(__file__).parents[1] / "readers" / "samples"
AT = datetime(2027, 3, 1, 12, 0, tzinfo=UTC)
START = datetime(2024, 6, 1, 18, 0, tzinfo=UTC)
TABLE = "Compte,Publié le,Message\nguet,2024-06-01T18:00:00Z,Bonjour\n"
MAPPING = """platform = "forum"
[columns]
account_id = "Compte"
created_at = "Publié le"
text = "Message"
"""


def names_of(found: pipeline.Found) -> list[str]:
    return [one.path.name for one in found.exports]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Exports of five platforms in a folder, some in an archive, beside what is no export."""
    root = tmp_path / "exports"
    (root / "old").mkdir(parents=True)
    for name in ("x-api-v2-page.json", "4cat-tiktok.csv", "telegram-desktop-channel.json"):
        shutil.copy(SAMPLES / name, root / name)
    shutil.copy(SAMPLES / "minet-youtube-comments.csv", root / "old" / "comments.csv")
    with zipfile.ZipFile(root / "bluesky.zip", "w") as archive:
        archive.write(SAMPLES / "bluesky-jetstream.jsonl", "a/stream.jsonl")
        archive.writestr("a/picture.png", b"\x89PNG\0\0\0" * 200)
    (root / "README.txt").write_text("Who exported what, when.\n")
    (root / ".hidden.csv").write_text("object_id\n")
    return root


def test_a_folder_of_five_platforms_is_one_report(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("GUETTEUR_KEY_FILE", str(tmp_path / "key"))
    workspace = pipeline.create_workspace(tmp_path / "w")
    with pipeline.exports_in([folder], ReadAs(timezone="UTC")) as found:
        imported = [pipeline.ingest(workspace, one.path, one.read_as) for one in found.exports]
    assert {one.source.format for one in imported} == {
        "x-api-v2",
        "4cat-tiktok",
        "telegram-desktop",
        "minet-youtube-comments",
        "bluesky-jetstream",
    }
    assert [Path(one.place).name for one in found.left_out] == ["README.txt"]
    assert found.left_out[0].reason.key == "error-format-unknown"
    run = pipeline.detect(workspace, Parameters(), at=AT)
    files = pipeline.publish_run(workspace, run, lang="en", at=AT)
    document = json.loads(files["findings"].read_text())
    assert document["run"]["posts"] == sum(one.source.posts for one in imported)
    platforms = pipeline.contents(workspace)["platforms"]
    assert set(platforms) == {"x", "tiktok", "telegram", "youtube", "bluesky"}
    report = files["report"].read_text(encoding="utf-8")
    assert all(one.source.sha256 in report for one in imported)


def shares(folder: Path, platform: str, lines: list[str]) -> None:
    header = {"x": "id,author_id,timestamp", "telegram": "message,user,when"}[platform]
    (folder / f"{platform}.csv").write_text("\n".join([header + ",links", *lines]) + "\n")
    names = header.split(",")
    (folder / f"{platform}.toml").write_text(
        f'platform = "{platform}"\n[columns]\npost_id = "{names[0]}"\naccount_id = "{names[1]}"\n'
        f'created_at = "{names[2]}"\nlinks = "links"\n'
    )


def test_accounts_of_two_platforms_that_act_together_are_one_finding(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Six accounts, three on each platform, share the same new link every hour within seconds;
    forty others share other links at their own times."""
    monkeypatch.setenv("GUETTEUR_KEY_FILE", str(tmp_path / "key"))
    root = tmp_path / "exports"
    root.mkdir()
    lines: dict[str, list[str]] = {"x": [], "telegram": []}
    for hour in range(12):
        for place, (platform, name) in enumerate(
            (platform, name) for name in "abc" for platform in lines
        ):
            when = START + timedelta(hours=hour, seconds=place)
            link = f"https://example.org/{hour}"
            lines[platform].append(f"{platform}{hour}{name},{name},{when.isoformat()},{link}")
        for other in range(40):
            platform = ("x", "telegram")[other % 2]
            when = START + timedelta(hours=hour, seconds=77 * other + 300)
            link = f"https://news.example.com/{(other * 7 + hour) % 15}"
            lines[platform].append(f"o{hour}-{other},o{other},{when.isoformat()},{link}")
    for platform, found in lines.items():
        shares(root, platform, found)
    workspace = pipeline.create_workspace(tmp_path / "w")
    for platform in lines:
        text = (root / f"{platform}.toml").read_text()
        pipeline.keep_mapping(workspace, root / f"{platform}.csv", text)
        (root / f"{platform}.toml").unlink()
    with pipeline.exports_in([root], ReadAs(), workspace) as exports:
        for one in exports.exports:
            pipeline.ingest(workspace, one.path, one.read_as)
    run = pipeline.detect(workspace, Parameters(), at=AT)
    groups = [{member.account_id for member in one.members} for one in run.findings]
    assert {f"{platform}:{name}" for platform in lines for name in "abc"} in groups


def test_a_named_file_that_is_no_export_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "notes.txt"
    path.write_text("just words\n")
    with pytest.raises(InputError) as error, pipeline.exports_in([path], ReadAs()):
        pass
    assert error.value.key == "error-format-unknown"


@pytest.mark.parametrize("kind", ["folder", "zip"])
def test_what_holds_no_export_is_refused(tmp_path: Path, kind: str) -> None:
    given = tmp_path / "given"
    if kind == "folder":
        given.mkdir()
    else:
        with zipfile.ZipFile(given, "w") as archive:
            archive.writestr("notes.txt", "just words")
    with pytest.raises(InputError) as error, pipeline.exports_in([given], ReadAs()):
        pass
    assert error.value.key == "error-archive-nothing"
    assert str(given) in Messages("fr").of(error.value)


def test_an_archive_inside_an_archive_is_not_opened(tmp_path: Path) -> None:
    inner = tmp_path / "inner.zip"
    with zipfile.ZipFile(inner, "w") as archive:
        archive.write(SAMPLES / "coortweet.csv", "a.csv")
    outer = tmp_path / "outer.zip"
    with zipfile.ZipFile(outer, "w") as archive:
        archive.write(inner, "inner.zip")
        archive.write(SAMPLES / "coortweet.csv", "b.csv")
    with pipeline.exports_in([outer], ReadAs()) as found:
        assert names_of(found) == ["b.csv"]
        assert all(one.path.exists() for one in found.exports)
    assert [one.reason.key for one in found.left_out] == ["error-archive-nested"]
    assert not any(one.path.exists() for one in found.exports)


def test_links_and_workspaces_of_a_folder_are_not_followed(tmp_path: Path) -> None:
    root = tmp_path / "exports"
    root.mkdir()
    shutil.copy(SAMPLES / "coortweet.csv", root / "a.csv")
    (root / "link.csv").symlink_to(SAMPLES / "4cat-tiktok.csv")
    (root / "loop").symlink_to(root)
    workspace = pipeline.create_workspace(root / "w")
    pipeline.ingest(workspace, SAMPLES / "4cat-tiktok.csv", ReadAs())
    with pipeline.exports_in([root], ReadAs()) as found:
        assert names_of(found) == ["a.csv"]


def test_a_kept_mapping_is_found_by_its_columns(tmp_path: Path) -> None:
    path = tmp_path / "forum.csv"
    path.write_text(TABLE, encoding="utf-8")
    workspace = pipeline.create_workspace(tmp_path / "w")
    kept = pipeline.keep_mapping(workspace, path, MAPPING)
    assert kept == workspace.root / "mappings" / "forum.toml"
    again = tmp_path / "later.csv"
    again.write_text(TABLE.replace("Message", "Message,Note").replace("Bonjour", "Bon,x"))
    with pipeline.exports_in([again], ReadAs(), workspace) as found:
        (one,) = found.exports
        assert one.read_as.mapping == kept
        assert pipeline.ingest(workspace, one.path, one.read_as).source.posts == 1
    other = tmp_path / "other.csv"
    other.write_text(TABLE.replace("Compte", "Auteur"))
    with pytest.raises(InputError), pipeline.exports_in([other], ReadAs(), workspace):
        pass


def test_a_mapping_that_a_person_edited_is_not_lost(tmp_path: Path) -> None:
    path = tmp_path / "forum.csv"
    workspace = pipeline.create_workspace(tmp_path / "w")
    first = pipeline.keep_mapping(workspace, path, MAPPING)
    first.write_text("# mine\n" + MAPPING, encoding="utf-8")
    second = pipeline.keep_mapping(workspace, path, MAPPING)
    assert second.name == "forum-2.toml"
    assert pipeline.keep_mapping(workspace, path, MAPPING) == second
    assert first.read_text(encoding="utf-8").startswith("# mine\n")


def test_a_mapping_in_a_folder_serves_what_is_not_known(tmp_path: Path) -> None:
    root = tmp_path / "exports"
    root.mkdir()
    (root / "forum.csv").write_text(TABLE, encoding="utf-8")
    shutil.copy(SAMPLES / "coortweet.csv", root / "known.csv")
    mapping = tmp_path / "mapping.toml"
    mapping.write_text(MAPPING, encoding="utf-8")
    with pipeline.exports_in([root], ReadAs(mapping=mapping)) as found:
        ways = {one.path.name: one.read_as.mapping for one in found.exports}
    assert ways == {"forum.csv": mapping, "known.csv": None}


def test_posts_written_and_imported_again_are_the_same(tmp_path: Path) -> None:
    first = pipeline.create_workspace(tmp_path / "1")
    for name in ("4cat-x.csv", "bluesky-jetstream.jsonl", "telegram-tracker.csv"):
        pipeline.ingest(first, SAMPLES / name, ReadAs())
    assert pipeline.write_posts(first, tmp_path / "1.csv") == 6
    second = pipeline.create_workspace(tmp_path / "2")
    assert pipeline.ingest(second, tmp_path / "1.csv", ReadAs()).source.issues == 0
    pipeline.write_posts(second, tmp_path / "2.csv")
    one, two = ((tmp_path / f"{n}.csv").read_text(encoding="utf-8") for n in (1, 2))
    without = [[line.rsplit(",", 2)[0] for line in text.splitlines()] for text in (one, two)]
    assert without[0] == without[1]
