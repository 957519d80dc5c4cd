"""Content credentials: of media signed here, whole, broken, trusted and absent."""

import io
import sys
from pathlib import Path

import c2pa
import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import ExtendedKeyUsageOID, NameOID

from guetteur.readers.media import read_evidence
from guetteur.readers.media_c2pa import credentials
from tests.pipeline.authority import NOW, YEARS, Signer, certified
from tests.readers.archives import png

TRAINED = "http://cv.iptc.org/newscodes/digitalsourcetype/trainedAlgorithmicMedia"
MANIFEST = {
    "claim_generator_info": [{"name": "invented-camera", "version": "1"}],
    "title": "a point",
    "assertions": [
        {
            "label": "c2pa.actions",
            "data": {"actions": [{"action": "c2pa.created", "digitalSourceType": TRAINED}]},
        }
    ],
}


def signer_of(root: Signer) -> tuple[bytes, bytes]:
    """The chain and the key of one that signs media."""
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name(
        [
            x509.NameAttribute(NameOID.ORGANIZATION_NAME, "Gazette of Valmont"),
            x509.NameAttribute(NameOID.COMMON_NAME, "Gazette of Valmont"),
        ]
    )
    builder = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(root.certificate.subject)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(NOW - YEARS)
        .not_valid_after(NOW + YEARS)
        .add_extension(x509.BasicConstraints(ca=False, path_length=None), critical=True)
        .add_extension(
            x509.KeyUsage(
                digital_signature=True, content_commitment=False, key_encipherment=False,
                data_encipherment=False, key_agreement=False, key_cert_sign=False,
                crl_sign=False, encipher_only=False, decipher_only=False,
            ),
            critical=True,
        )
        .add_extension(
            x509.ExtendedKeyUsage([ExtendedKeyUsageOID.EMAIL_PROTECTION]), critical=False
        )
        .add_extension(
            x509.AuthorityKeyIdentifier.from_issuer_public_key(root.key.public_key()),
            critical=False,
        )
    )  # fmt: skip
    leaf = builder.sign(root.key, hashes.SHA256())
    private = key.private_bytes(
        serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
    )
    return leaf.public_bytes(serialization.Encoding.PEM) + root.pem, private


@pytest.fixture(scope="module")
def signed() -> bytes:
    """An image whose credentials say that a model made it."""
    chain, key = signer_of(certified("Invented root", None, authority=True))
    info = c2pa.C2paSignerInfo(alg=b"es256", sign_cert=chain, private_key=key, ta_url=None)
    out = io.BytesIO()
    settings = c2pa.Settings.from_dict({"verify": {"verify_after_sign": False}})
    with (
        c2pa.Context(settings) as context,
        c2pa.Builder(MANIFEST, context=context) as builder,
        c2pa.Signer.from_info(info) as signer,
    ):
        builder.sign(signer, "image/png", io.BytesIO(png()), out)
    return out.getvalue()


def test_whole_credentials_and_what_they_claim(signed: bytes, tmp_path: Path) -> None:
    (tmp_path / "a.png").write_bytes(signed)
    found = read_evidence(tmp_path / "a.png").c2pa
    assert found is not None
    assert (found.state, found.signer) == ("valid", "Gazette of Valmont")
    assert found.digital_source == ("trainedAlgorithmicMedia",)


def test_one_bit_changed_breaks_them(signed: bytes, tmp_path: Path) -> None:
    at = signed.rindex(b"IDAT") + 6
    changed = signed[:at] + bytes([signed[at] ^ 1]) + signed[at + 1 :]
    (tmp_path / "a.png").write_bytes(changed)
    found = credentials(tmp_path / "a.png", "image/png")
    assert found.state == "invalid"
    assert "assertion.dataHash.mismatch" in found.problems


def test_most_media_have_none(tmp_path: Path) -> None:
    (tmp_path / "a.png").write_bytes(png())
    assert credentials(tmp_path / "a.png", "image/png").state == "none"


def test_damaged_media_and_a_missing_extra_say_not_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "a.jpg").write_bytes(b"\xff\xd8\xff\xe0 nothing else")
    assert credentials(tmp_path / "a.jpg", "image/jpeg").state in {"not_read", "none"}
    (tmp_path / "a.png").write_bytes(png())
    monkeypatch.setitem(sys.modules, "c2pa", None)  # as where it is not installed
    assert credentials(tmp_path / "a.png", "image/png").state == "not_read"
