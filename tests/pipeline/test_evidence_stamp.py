"""Time-stamps by a real authority on this machine, believed only when they verify."""

import base64
from datetime import timedelta
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.serialization import Encoding

from guetteur.model import InputError
from guetteur.pipeline.evidence_stamp import Authority, ask, verify
from guetteur.pipeline.evidence_trust import GRANTED, QUALIFIED, certificates, trusted
from tests.pipeline.authority import NOW, Tsa, certified, run, serving

DATA = b"the signed statement"


@pytest.fixture(scope="module")
def tsa(tmp_path_factory: pytest.TempPathFactory) -> Tsa:
    return Tsa(tmp_path_factory.mktemp("tsa"))


@pytest.fixture(scope="module")
def token(tsa: Tsa) -> bytes:
    return tsa.token(DATA)


def believing(tsa: Tsa) -> Authority:
    return Authority(roots=certificates(tsa.folder / "roots.pem"))


def test_a_token_verifies_here_and_by_openssl(tsa: Tsa, token: bytes, tmp_path: Path) -> None:
    stamp = verify(token, DATA, believing(tsa))
    assert abs(stamp.at - NOW) < timedelta(minutes=10)
    assert (stamp.authority, stamp.qualified) == ("CN=Invented time-stamps", None)
    (tmp_path / "t.tsr").write_bytes(token)
    (tmp_path / "data").write_bytes(DATA)
    said = run(
        "ts", "-verify", "-data", tmp_path / "data", "-in", tmp_path / "t.tsr",
        "-CAfile", tsa.folder / "root.pem",
    )  # fmt: skip
    assert "Verification: OK" in said


def test_a_token_through_an_intermediate(tmp_path: Path) -> None:
    tsa = Tsa(tmp_path / "tsa", between=True)
    assert verify(tsa.token(DATA), DATA, believing(tsa)).at
    alone = Authority(roots=(tsa.root.certificate,))
    with pytest.raises(InputError, match="error-stamp-wrong"):
        verify(tsa.token(DATA), DATA, alone)


def test_changed_data_is_refused(tsa: Tsa, token: bytes) -> None:
    with pytest.raises(InputError, match="error-stamp-wrong"):
        verify(token, DATA + b".", believing(tsa))


def test_another_root_is_refused(token: bytes) -> None:
    other = certified("Invented root", None, authority=True)  # of the same name
    with pytest.raises(InputError, match="error-stamp-wrong"):
        verify(token, DATA, Authority(roots=(other.certificate,)))


def test_no_root_means_no_belief(token: bytes) -> None:
    with pytest.raises(InputError, match="error-stamp-roots"):
        verify(token, DATA, Authority())


def test_a_certificate_that_had_expired_is_refused(tmp_path: Path) -> None:
    tsa = Tsa(tmp_path / "old", until=NOW - timedelta(days=1))
    with pytest.raises(InputError, match="error-stamp-wrong"):
        verify(tsa.token(DATA), DATA, believing(tsa))


def test_every_changed_byte_of_the_signed_parts_is_refused(tsa: Tsa, token: bytes) -> None:
    """Bytes that the signature does not cover may change nothing that we say."""
    good = verify(token, DATA, believing(tsa))
    for place in range(len(token)):
        changed = bytearray(token)
        changed[place] ^= 1
        try:
            stamp = verify(bytes(changed), DATA, believing(tsa))
        except InputError:
            continue
        assert (stamp.at, stamp.authority) == (good.at, good.authority), place


@pytest.mark.parametrize("content", [b"", b"no token", b"\x30\x03\x02\x01\x00", b"\x30" * 5000])
def test_what_is_no_token_is_refused(tsa: Tsa, content: bytes) -> None:
    with pytest.raises(InputError, match="error-stamp-wrong"):
        verify(content, DATA, believing(tsa))


def test_asking_an_authority(tsa: Tsa) -> None:
    with serving(tsa) as url:
        authority = Authority(url=url, roots=certificates(tsa.folder / "roots.pem"))
        token, stamp = ask(DATA, authority)
    assert verify(token, DATA, authority) == stamp


def test_an_answer_to_another_question_is_refused(
    tsa: Tsa, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A token that was recorded earlier lacks the number of this question."""
    old = tsa.token(DATA)
    with serving(tsa) as url:
        authority = Authority(url=url, roots=certificates(tsa.folder / "roots.pem"))
        monkeypatch.setattr(tsa, "reply", lambda _: old)
        with pytest.raises(InputError, match="error-stamp-wrong"):
            ask(DATA, authority)


@pytest.mark.parametrize(
    ("url", "key"),
    [
        ("ftp://example.org", "error-stamp-url"),
        ("file:///etc/passwd", "error-stamp-url"),
        ("http://name:secret@127.0.0.1/", "error-stamp-url"),
        ("http://127.0.0.1:1/", "error-stamp-reach"),
    ],
)
def test_what_cannot_be_asked(tsa: Tsa, url: str, key: str) -> None:
    with pytest.raises(InputError, match=key):
        ask(DATA, Authority(url=url, roots=(tsa.root.certificate,)))


def listed(tsa: Tsa, kind: str = QUALIFIED, status: str = GRANTED) -> str:
    """A trusted list as member states publish it, with one service."""
    text = base64.b64encode(tsa.signer.certificate.public_bytes(Encoding.DER)).decode()
    return f"""<?xml version="1.0"?>
<TrustServiceStatusList xmlns="http://uri.etsi.org/02231/v2#"><TrustServiceProviderList>
<TrustServiceProvider><TSPServices><TSPService><ServiceInformation>
<ServiceTypeIdentifier>{kind}</ServiceTypeIdentifier><ServiceStatus>{status}</ServiceStatus>
<ServiceDigitalIdentity><DigitalId><X509Certificate>
{text}
</X509Certificate></DigitalId></ServiceDigitalIdentity>
</ServiceInformation></TSPService></TSPServices></TrustServiceProvider>
</TrustServiceProviderList></TrustServiceStatusList>"""


def test_qualified_only_if_the_given_list_names_the_authority(
    tsa: Tsa, token: bytes, tmp_path: Path
) -> None:
    xml, pem, other = tmp_path / "list.xml", tmp_path / "list.pem", tmp_path / "other.pem"
    xml.write_text(listed(tsa))
    pem.write_bytes(tsa.root.pem)  # lists name the one that issues, too
    other.write_bytes(certified("Another", None, authority=True).pem)
    roots = certificates(tsa.folder / "roots.pem")
    for path, expected in ((xml, True), (pem, True), (other, False)):
        stamp = verify(token, DATA, Authority(roots=roots, listed=trusted(path)))
        assert stamp.qualified is expected


@pytest.mark.parametrize(
    "change",
    [
        lambda text: text.replace(QUALIFIED, "http://uri.etsi.org/TrstSvc/Svctype/TSA"),
        lambda text: text.replace(GRANTED, GRANTED.replace("granted", "withdrawn")),
        lambda text: text.replace("<?xml", "<!DOCTYPE x [<!ENTITY a 'b'>]><?xml"),
        lambda text: text.replace("TrustServiceStatusList", "x", 1),
        lambda text: text[:0],
    ],
)
def test_lists_that_vouch_for_nobody_are_refused(tsa: Tsa, tmp_path: Path, change: object) -> None:
    assert callable(change)
    (tmp_path / "list.xml").write_text(change(listed(tsa)))
    with pytest.raises(InputError, match="error-stamp-"):
        trusted(tmp_path / "list.xml")


def test_a_file_without_certificates_is_refused(tmp_path: Path) -> None:
    (tmp_path / "x.pem").write_text("nothing")
    for path in (tmp_path / "x.pem", tmp_path / "lacking.pem"):
        with pytest.raises(InputError, match="error-stamp-certificates"):
            certificates(path)
