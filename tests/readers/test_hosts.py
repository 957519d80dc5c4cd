"""Hosts and their parts, and lists of hosts in every form that people have."""

import json
from pathlib import Path

import pytest

from guetteur.model import InputError, InputErrors
from guetteur.readers.host_lists import read_hosts
from guetteur.readers.hosts import host_of
from guetteur.readers.watch_list import read_watch_list


@pytest.mark.parametrize(
    ("text", "outer", "label", "ending"),
    [
        ("lemonde.example", "", "lemonde", "example"),
        ("www.le-monde.co.uk", "www", "le-monde", "co.uk"),
        ("https://user@Diplomatie.GOUV.fm:8080/a?b#c", "diplomatie", "gouv", "fm"),
        ("hxxps://bild[.]eu[.]com/x", "", "bild", "eu.com"),
        ("*.spiegel.today.", "", "spiegel", "today"),
        ("xn--lemond-gva.fr", "", "lemondé", "fr"),
        ("xn--999999999.fr", "", "xn--999999999", "fr"),
        ("a.b.onion", "a", "b", "onion"),
        ("example.com. 3600 IN NS ns1.example.com.", "", "example", "com"),
    ],
)
def test_a_host_in_its_parts(text: str, outer: str, label: str, ending: str) -> None:
    found = host_of(text)
    assert found is not None
    assert (found.outer, found.label, found.ending) == (outer, label, ending)


@pytest.mark.parametrize("text", ["", "word", "192.0.2.1", "a..b", "com", "x" * 300 + ".fr", "a b"])
def test_what_names_no_host(text: str) -> None:
    assert host_of(text) is None


def test_endings_kept_for_the_state() -> None:
    kept = {"education.gouv.fr", "army.mil", "nato.int", "who.gov.uk"}
    hosts = [host_of(name) for name in (*kept, "gouv.fm", "gov.example")]
    assert {one.host for one in hosts if one and one.reserved} == kept


LISTS = {
    "lines.txt": "# registered today\n\nlemonde.live\nnot a host\nlefigaro.pics  ; seen\n",
    "semicolon.txt": "lemonde.live;2026-11-01\nlefigaro.pics;2026-11-02\nnot a host;\n",
    "dnstwist.csv": "fuzzer,domain\ntld,lemonde.live\ntld,lefigaro.pics\nx,not a host\n",
    "certificates.csv": 'issuer,name_value\nA,"lemonde.live\nlefigaro.pics\nnot a host"\n',
    "dnstwist.json": json.dumps(
        [{"domain": "lemonde.live"}, {"domain": "lefigaro.pics"}, "not a host"]
    ),
    "log.jsonl": '{"dns_names": ["lemonde.live", "lefigaro.pics"]}\n{"value": "not a host"}\n',
    "inside.json": json.dumps({"results": ["lemonde.live", "lefigaro.pics", "not a host"]}),
}


@pytest.mark.parametrize("name", LISTS)
def test_every_form_of_list_names_the_same_hosts(name: str, tmp_path: Path) -> None:
    path = tmp_path / name
    path.write_text(LISTS[name], encoding="utf-8")
    found = list(read_hosts(path))
    assert [one.host.host for one in found if one.host] == ["lemonde.live", "lefigaro.pics"]
    assert [one.text for one in found if not one.host] == ["not a host"]


def test_a_line_of_a_list_is_known(tmp_path: Path) -> None:
    path = tmp_path / "hosts.txt"
    path.write_text("\ufeff# two\na.example\n\nb.example\n", encoding="utf-8")
    assert [(one.line, one.text) for one in read_hosts(path)] == [
        (2, "a.example"),
        (4, "b.example"),
    ]


@pytest.mark.parametrize(
    ("content", "key"),
    [
        (b"a.example\n\xff\xfe\n", "error-hosts-encoding"),
        (b'[{"domain": "a.example"},', "error-hosts-json"),
        (b'{"domain": "a.example"}\n{"domain":\n', "error-hosts-json"),
        (b"[" * 100_000, "error-hosts-json"),
        (b'domain,x\n"' + b"a" * 200_000 + b'"\n', "error-hosts-table"),
    ],
)
def test_a_broken_list_says_so(content: bytes, key: str, tmp_path: Path) -> None:
    path = tmp_path / "hosts"
    path.write_bytes(content)
    with pytest.raises(InputError) as caught:
        list(read_hosts(path))
    assert caught.value.key == key


@pytest.mark.parametrize(
    ("text", "keys"),
    [
        ("", ["error-watch-empty"]),
        ("campaign: A\n", ["error-watch-empty"]),
        ("campaign: A\nsites: [not a site, a.example]\nallies: [x]\n", ["error-watch-host"] * 2),
        ("campaign: A\nsite: [a.example]\n", ["error-study-unknown-near"]),
        ("sites: [a.example]\n", ["error-study-missing"]),
        ("sites: [\n", ["error-study-yaml"]),
    ],
)
def test_every_mistake_of_a_watch_list_is_told(text: str, keys: list[str]) -> None:
    with pytest.raises(InputErrors) as caught:
        read_watch_list(text.encode(), "en", "campaign.yml")
    assert [one.key for one in caught.value.mistakes] == keys
