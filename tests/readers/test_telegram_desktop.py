"""Telegram Desktop's result.json."""

import json
from dataclasses import replace
from pathlib import Path

import pytest

from guetteur.model import InputError, Post
from tests.readers.reading import SAMPLES, at, issues, posts, records, ref, report

CHANNEL = SAMPLES / "telegram-desktop-channel.json"
ACCOUNT = SAMPLES / "telegram-desktop-account.json"

LEAFLET = Post(
    post_id="telegram:channel4242/2",
    platform="telegram",
    account_id="telegram:channel4242",
    created_at=at("2024-05-02 10:00:00"),
    ref=ref(2),
    account_name="Valmont Libre",
    text="Lisez ceci\n#Valmont2024\u00a0@Mairie_Valmont",
    links=("https://example.org/tract",),
    domains=("example.org",),
    hashtags=("valmont2024",),
    mentions=("mairie_valmont",),
    channel_id="telegram:channel4242",
    channel_name="Valmont Libre",
    is_repost=False,
)
FORWARD = replace(
    LEAFLET,
    post_id="telegram:channel4242/3",
    created_at=at("2024-05-02 10:01:00"),
    ref=ref(3),
    text=None,
    links=(),
    domains=(),
    hashtags=(),
    mentions=(),
    reposted_account="telegram:name:Vérité Pure",
    edited_at=at("2024-05-02 10:10:00"),
    is_repost=True,
)
ANSWER = replace(
    FORWARD,
    post_id="telegram:channel4242/4",
    account_id="telegram:user99",
    account_name=None,
    created_at=at("2024-05-02 10:02:00"),
    ref=ref(4),
    text="مرحبا 👋 “ok”",
    reply_to_id="telegram:channel4242/2",
    reposted_account=None,
    edited_at=None,
)
OLD = replace(
    FORWARD,
    post_id="telegram:channel4242/5",
    created_at=at("2024-05-02 10:03:00"),
    ref=ref(5),
    text="voir www.example.com/sud",
    links=("https://example.com/sud",),
    domains=("example.com",),
    reposted_account="telegram:channel31",
    edited_at=None,
)
ELSEWHERE = replace(
    ANSWER,
    post_id="telegram:channel4242/6",
    account_id="telegram:user100",
    account_name="Dora",
    created_at=at("2024-05-02 10:04:00"),
    ref=ref(6),
    text="réponse ailleurs",
    reply_to_id="telegram:channel31/7",
    is_repost=False,
)


def test_channel() -> None:
    found = records(CHANNEL)
    assert posts(found) == [LEAFLET, FORWARD, ANSWER, ELSEWHERE]
    assert issues(found) == [
        (5, "date", "issue-naive-time", "2024-05-02T12:03:00", True),
        (7, "id", "issue-missing-value", None, True),
    ]


def test_local_dates_need_a_zone() -> None:
    found = records(CHANNEL, zone="Europe/Paris")
    assert posts(found) == [LEAFLET, FORWARD, ANSWER, OLD, ELSEWHERE]


def test_fields() -> None:
    fields = report(records(CHANNEL))
    assert fields.unknown == {"hologram": 1}
    assert fields.ignored == {"action": 1, "reactions": 1, "photo": 1, "width": 1, "height": 1}
    assert fields.used["text"] == 5


def test_whole_account() -> None:
    found = records(ACCOUNT)
    assert [(one.post_id, one.channel_name, one.ref.row) for one in posts(found)] == [
        ("telegram:channel4242/2", "Valmont Libre", 1),
        ("telegram:chat55/9", "Groupe", 2),
    ]


def test_never_edited_in_old_exports(tmp_path: Path) -> None:
    message = {
        "id": 1,
        "type": "message",
        "date": "2019-05-02T12:00:00",
        "edited": "1970-01-01T01:00:00",
        "from": "Valmont Libre",
        "text": "ancien",
    }
    chat = tmp_path / "result.json"
    top = {"name": "Valmont Libre", "type": "public_channel", "id": 4242, "messages": [message]}
    chat.write_text(json.dumps(top))
    found = records(chat, zone="UTC")
    assert posts(found)[0].edited_at is None
    assert posts(found)[0].account_id == "telegram:channel4242"
    assert issues(found) == []


def test_id_after_the_messages(tmp_path: Path) -> None:
    top = json.loads(CHANNEL.read_text(encoding="utf-8"))
    turned = tmp_path / "result.json"
    turned.write_text(json.dumps({key: top[key] for key in ("messages", "type", "name", "id")}))
    assert posts(records(turned)) == [LEAFLET, FORWARD, ANSWER, ELSEWHERE]


@pytest.mark.parametrize(
    ("content", "key"),
    [
        ('{"name": "a", "type": "public_channel", "id": 1, "messages": []}', "error-no-rows"),
        ('{"name": "a", "type": "public_channel", "id": null, "messages": [{}]}', "error-telegram"),
        ('{"name": "a", "type": "public_channel", "id": 1, "messages": [{', "error-json"),
    ],
)
def test_unusable_chats(tmp_path: Path, content: str, key: str) -> None:
    chat = tmp_path / "result.json"
    chat.write_text(content)
    with pytest.raises(InputError) as error:
        records(chat, format="telegram-desktop")
    assert error.value.key.startswith(key)


def test_cut_export(tmp_path: Path) -> None:
    whole = CHANNEL.read_text(encoding="utf-8")
    cut = tmp_path / "result.json"
    cut.write_text(whole[: whole.index("Vérité")], encoding="utf-8")
    found = records(cut)
    assert posts(found) == [LEAFLET]
    assert [(row, reason, lost) for row, _, reason, _, lost in issues(found)] == [
        (3, "issue-json-cut", True)
    ]
