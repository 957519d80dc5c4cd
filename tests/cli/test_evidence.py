"""guetteur evidence and verify, as people type them."""

import json
import shutil
import stat
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from guetteur import store
from guetteur.store import evidence as kept
from tests.cli.test_commands import Outcome, guetteur
from tests.pipeline.authority import Tsa, run, serving
from tests.pipeline.test_judging import analysed
from tests.readers.archives import png, wacz, warc

__all__ = ["analysed", "guetteur"]  # fixtures
Call = Callable[..., Outcome]
ANA = ("--as", "Ana Exemple")


@pytest.fixture(scope="module")
def tsa(tmp_path_factory: pytest.TempPathFactory) -> Tsa:
    return Tsa(tmp_path_factory.mktemp("tsa"))


@pytest.fixture
def demo(analysed: Path, tmp_path: Path, guetteur: Call, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A workspace with a case at TLP:AMBER, and three files to add to it."""
    monkeypatch.setenv("GUETTEUR_SIGNING_KEY_FILE", str(tmp_path / "keys" / "signing.key"))
    monkeypatch.delenv("GUETTEUR_ANALYST", raising=False)
    shutil.copytree(analysed, tmp_path / "w")
    guetteur("case", "open", tmp_path / "w", "Copied texts", *ANA)
    guetteur("case", "tlp", tmp_path / "w", "case-1", "amber", *ANA)
    (tmp_path / "page.png").write_bytes(png())
    (tmp_path / "page.warc.gz").write_bytes(warc())
    (tmp_path / "page.wacz").write_bytes(wacz())
    return tmp_path / "w"


def added(guetteur: Call, demo: Path, *more: object) -> Outcome:
    files = (demo.parent / "page.png", demo.parent / "page.warc.gz")
    return guetteur("evidence", "add", demo, "case-1", *files, *ANA, *more)


@pytest.mark.parametrize(
    ("lang", "said"),
    [
        ("en", ("E1: page.png, SHA-256", "web archive (WARC)", "That proves nothing",
                "1 addresses in it: https://valmont.example/page", "Nobody said when")),
        ("fr", ("E1\u00a0: page.png, SHA-256", "archive du web (WARC)", "Cela ne prouve rien",
                "adresses dedans (1)\u00a0: https://valmont.example/page", "Personne n’a dit")),
    ],
)  # fmt: skip
def test_files_are_kept_and_told(
    guetteur: Call, demo: Path, lang: str, said: tuple[str, ...]
) -> None:
    code, out, err = added(guetteur, demo, "--lang", lang)
    assert (code, err) == (0, "")
    for text in said:
        assert text in out


def test_what_is_listed(guetteur: Call, demo: Path) -> None:
    assert "no evidence" in guetteur("evidence", "list", demo, "case-1")[1]
    added(
        guetteur, demo, "--url", "https://valmont.example/page", "--tool", "Firefox 140",
        "--captured", "2026-01-02T03:04:05+01:00",
    )  # fmt: skip
    (demo.parent / "masked.png").write_bytes(png((b"tEXt", b"masked\0")))
    redacted = ("evidence", "redact", demo, "case-1", "e1", demo.parent / "masked.png")
    assert "a redacted copy of E1" in guetteur(*redacted, "--why", "a name", *ANA)[1]
    code, out, _ = guetteur("evidence", "list", demo, "case-1")
    assert code == 0
    assert "captured: 2026-01-02T02:04:05Z; with: Firefox 140; by: Ana Exemple" in out
    assert "a redacted copy of E1: a name" in out
    assert "The custody log is whole: 3 entries." in out
    found = json.loads(guetteur("evidence", "list", demo, "case-1", "--json")[1])
    assert [one["withheld"] for one in found["items"]] == ["redacted", "personal", None]
    assert [one["redaction_of"] for one in found["items"]] == [None, None, "E1"]


def test_a_post_is_an_origin(guetteur: Call, demo: Path) -> None:
    with store.opened(store.open_workspace(demo)) as database:
        post, sha256, row = database.con.execute(
            'SELECT post_id, sha256, "row" FROM posts ORDER BY post_id LIMIT 1'
        ).fetchall()[0]
    assert added(guetteur, demo, "--post", post)[0] == 0
    items = kept.items(store.open_workspace(demo), "case-1")
    assert items[0].origin.row is not None
    assert (items[0].origin.row.sha256, items[0].origin.row.row) == (sha256, row)


def test_a_copy_is_taken_and_recorded(guetteur: Call, demo: Path, tmp_path: Path) -> None:
    added(guetteur, demo)
    copy = ("evidence", "copy", demo, "case-1", "E1", "-o", tmp_path / "copy.png", *ANA)
    assert guetteur(*copy)[0] == 0
    assert (tmp_path / "copy.png").read_bytes() == png()
    assert "took a copy of E1" in guetteur("evidence", "list", demo, "case-1")[1]
    code, _, err = guetteur(*copy)
    assert (code, "is there already" in err) == (1, True)


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ((), "Say who handles the evidence"),
        ((*ANA, "--captured", "2027-03-01 18:04"), "is no moment with its time zone"),
        ((*ANA, "--captured", "2999-01-01T00:00:00Z"), "is after now"),
        ((*ANA, "--url", "javascript:alert(1)"), "is no address that begins with http"),
        ((*ANA, "--post", "x:0"), "No post x:0 is in the workspace"),
    ],
)
def test_what_is_not_taken(guetteur: Call, demo: Path, given: tuple[str, ...], said: str) -> None:
    code, out, err = guetteur("evidence", "add", demo, "case-1", demo.parent / "page.png", *given)
    assert (code, out) == (1, "")
    assert said in err
    assert not (demo / "evidence").exists()


def test_one_hostile_file_keeps_the_others_out(guetteur: Call, demo: Path) -> None:
    (demo.parent / "bad.wacz").write_bytes(wacz({"../bad": b"x"}))
    code, _, err = added(guetteur, demo, demo.parent / "bad.wacz")
    assert (code, "Nothing was kept" in err) == (1, True)
    assert not (demo / "evidence").exists()


def test_other_wrong_words(guetteur: Call, demo: Path, tmp_path: Path) -> None:
    added(guetteur, demo)
    redact = ("evidence", "redact", demo, "case-1")
    page = tmp_path / "page.png"
    for given, said in (
        ((*redact, "E9", page, "--why", "a"), "There is no item “E9” in this case. There are: E1"),
        ((*redact, "E1", page, "--why", " "), "Say why it is redacted"),
        ((*redact, "E1", page, "--why", "a"), "is the same file as E1"),
        (("evidence", "add", demo, "case-7", page), "case-7"),
        (("evidence", "add", demo, "case-1", tmp_path), "is no file"),
        (("evidence", "stamp", demo, "case-1"), "is no address of a time-stamping authority"),
    ):
        code, _, err = guetteur(*given, *ANA)
        assert (code, said in err) == (1, True), err


def test_a_description_or_a_file_that_was_changed_is_seen(guetteur: Call, demo: Path) -> None:
    added(guetteur, demo)
    place = next((demo / "raw").glob("*.png"))
    place.write_bytes(b"x")
    assert "ITS FILE WAS CHANGED" in guetteur("evidence", "list", demo, "case-1")[1]
    place.unlink()
    assert "ITS FILE IS GONE" in guetteur("evidence", "list", demo, "case-1")[1]
    described = demo / "evidence" / "case-1" / "items" / "E1.json"
    described.write_bytes(described.read_bytes().replace(b"Ana", b"Bob"))
    code, _, err = guetteur("evidence", "list", demo, "case-1")
    assert (code, "not as the custody log says" in err) == (1, True)
    log = demo / "evidence" / "case-1" / "custody.jsonl"
    log.write_bytes(log.read_bytes().replace(b"E1", b"E3"))
    assert guetteur("evidence", "list", demo, "case-1")[0] == 1


def pack(guetteur: Call, demo: Path, *more: object) -> Outcome:
    place = demo.parent / "package"
    return guetteur("evidence", "pack", demo, "case-1", "-o", place, *ANA, *more)


def test_a_package_waits_for_its_stamp_and_gets_it(
    guetteur: Call, demo: Path, tsa: Tsa, tmp_path: Path
) -> None:
    added(guetteur, demo)
    place = tmp_path / "package"
    dead = ("--authority", "http://127.0.0.1:1/", "--roots", tsa.folder / "root.pem")
    code, out, _ = pack(guetteur, demo, *dead)
    assert code == 0
    assert "No time-stamp could be had" in out
    assert "The package is not time-stamped. It awaits its stamp" in out
    assert "Time-stamped:" not in out
    assert "Time-stamp: there is none" in guetteur("verify", place)[1]
    assert "One package awaits its time-stamp" in guetteur("evidence", "list", demo, "case-1")[1]
    assert guetteur("evidence", "stamp", demo, "case-1", *dead, *ANA)[0] == 1
    with serving(tsa) as url:
        alive = ("--authority", url, "--roots", tsa.folder / "root.pem")
        code, out, _ = guetteur("evidence", "stamp", demo, "case-1", *alive, *ANA)
        assert (code, "The token verified." in out) == (0, True)
        assert "No package awaits" in guetteur("evidence", "stamp", demo, "case-1", *alive, *ANA)[1]
    stamped_everywhere(guetteur, place, tsa)


def stamped_everywhere(guetteur: Call, place: Path, tsa: Tsa) -> None:
    """The package is whole and stamped for us, for openssl and for its own script."""
    code, out, _ = guetteur("verify", place)
    assert (code, "there is a token, not checked" in out) == (0, True)
    roots = ("--roots", tsa.folder / "root.pem")
    code, out, _ = guetteur("verify", place, *roots)
    assert (code, "Time-stamp: it verifies: " in out) == (0, True)
    assert "Whether the time-stamp is qualified is not known" in out
    listed = guetteur("verify", place, *roots, "--trusted-list", tsa.folder / "tsa.pem")[1]
    assert "Qualified time-stamp: your trusted list names the authority." in listed
    run(
        "ts", "-verify", "-data", place / "signature" / "envelope.json", "-in",
        place / "timestamp" / "token.tsr", "-CAfile", tsa.folder / "root.pem",
    )  # fmt: skip
    done = subprocess.run(["python3", str(place / "verify.py")], capture_output=True, check=False)
    assert done.returncode == 0
    assert b"openssl ts -verify" in done.stdout


def test_a_package_is_stamped_at_once(guetteur: Call, demo: Path, tsa: Tsa, tmp_path: Path) -> None:
    added(guetteur, demo)
    with serving(tsa) as url:
        given = ("--authority", url, "--roots", tsa.folder / "root.pem")
        out = pack(guetteur, demo, *given, "--trusted-list", tsa.folder / "untrusted.pem")
        assert out[0] == 1  # no certificate in that list
        assert not (tmp_path / "package").exists()
        code, out_, _ = pack(guetteur, demo, *given)
    assert (code, "Time-stamped: " in out_) == (0, True)
    stamped_everywhere(guetteur, tmp_path / "package", tsa)
    token = tmp_path / "package" / "timestamp" / "token.tsr"
    content = token.read_bytes()
    for changed in (content[:-1], bytes([content[0] ^ 1]) + content[1:]):
        token.write_bytes(changed)
        assert guetteur("verify", tmp_path / "package")[0] == 1
    token.unlink()
    code, out_, _ = guetteur("verify", tmp_path / "package")
    assert (code, "- timestamp/token.tsr" in out_) == (1, True)


def test_a_token_of_another_root_fails(
    guetteur: Call, demo: Path, tsa: Tsa, tmp_path: Path
) -> None:
    added(guetteur, demo)
    other = Tsa(tmp_path / "other")
    with serving(tsa) as url:
        wrong = ("--authority", url, "--roots", other.folder / "root.pem")
        code, out, _ = pack(guetteur, demo, *wrong)
        assert (code, "does not verify" in out, "Time-stamped" in out) == (0, True, False)
        assert not (tmp_path / "package" / "timestamp").exists()
        right = ("--authority", url, "--roots", tsa.folder / "root.pem")
        assert guetteur("evidence", "stamp", demo, "case-1", *right, *ANA)[0] == 0
    code, out, _ = guetteur("verify", tmp_path / "package", "--roots", other.folder / "root.pem")
    assert (code, "TIME-STAMP: it does not verify" in out) == (1, True)


def test_a_package_that_was_moved_or_changed_keeps_its_token_in_the_workspace(
    guetteur: Call, demo: Path, tsa: Tsa, tmp_path: Path
) -> None:
    added(guetteur, demo)
    pack(guetteur, demo)
    (tmp_path / "package").rename(tmp_path / "elsewhere")
    with serving(tsa) as url:
        given = ("--authority", url, "--roots", tsa.folder / "root.pem")
        code, out, _ = guetteur("evidence", "stamp", demo, "case-1", *given, *ANA)
    assert (code, "no longer at that place" in out) == (1, True)
    assert len(list((demo / "evidence" / "case-1" / "stamps").glob("*.tsr"))) == 1


def test_the_key_is_secret_and_outside(guetteur: Call, demo: Path, tmp_path: Path) -> None:
    added(guetteur, demo)
    code, _, _ = pack(guetteur, demo)
    assert code == 0
    key = tmp_path / "keys" / "signing.key"
    assert stat.S_IMODE(key.stat().st_mode) == 0o600
    seed = key.read_text().strip()
    for path in [*demo.rglob("*"), *(tmp_path / "package").rglob("*")]:
        if path.is_file():
            content = path.read_bytes()
            assert seed.encode() not in content
            assert bytes.fromhex(seed) not in content
    key.chmod(0o644)
    assert "others than you may read it" in guetteur(*again(demo))[2]
    key.chmod(0o600)
    key.write_text("no key")
    assert "this is not a key for signing" in guetteur(*again(demo))[2]


def again(demo: Path) -> tuple[object, ...]:
    return ("evidence", "pack", demo, "case-1", "-o", demo.parent / "again", *ANA)


def test_verify_says_each_check_in_both_languages(
    guetteur: Call, demo: Path, tmp_path: Path
) -> None:
    added(guetteur, demo)
    pack(guetteur, demo)
    place = tmp_path / "package"
    for lang, said in (("en", "The package is whole."), ("fr", "Le paquet est entier.")):
        code, out, err = guetteur("verify", place, "--lang", lang)
        assert (code, err, said in out) == (0, "", True)
    found = json.loads(guetteur("verify", place, "--json")[1])
    assert (found["holds"], found["stamp"]) == (True, None)
    assert guetteur("verify", place, "--key", found["key"])[0] == 0
    code, out, _ = guetteur("verify", place, "--key", "0" * 64)
    assert (code, "KEY: not the one that you expect" in out) == (1, True)
    (place / "data" / "posts.jsonl").write_bytes(b"x")
    code, out, _ = guetteur("verify", place, "--lang", "fr")
    assert (code, "LE PAQUET NE TIENT PAS" in out) == (1, True)
    assert guetteur("verify", tmp_path / "lacking")[0] == 1
    assert guetteur("verify", tmp_path / "keys")[0] == 1
