"""Time-stamps (RFC 3161): asked from an authority, and believed only once they verify.

The authority sees a digest and nothing else.
"""

import hashlib
import http.client
from dataclasses import dataclass
from datetime import datetime
from typing import IO, Any
from urllib.error import HTTPError, URLError
from urllib.parse import urlsplit
from urllib.request import HTTPRedirectHandler, Request, build_opener

from cryptography import x509
from rfc3161_client import (
    HashAlgorithm,
    TimestampRequestBuilder,
    TimeStampResponse,
    VerificationError,
    VerifierBuilder,
    decode_timestamp_response,
)

from guetteur.model import InputError
from guetteur.pipeline.evidence_trust import is_qualified
from guetteur.publish.visible import shortened, visible

SILENCE = 30.0  # seconds without a byte
LARGEST = 1 << 20
STRONG = frozenset(
    {"2.16.840.1.101.3.4.2.1", "2.16.840.1.101.3.4.2.2", "2.16.840.1.101.3.4.2.3"}
)  # SHA-256, SHA-384, SHA-512


@dataclass(frozen=True, slots=True, kw_only=True)
class Authority:
    """Where to ask, which roots to believe, and which certificates a trusted list names."""

    url: str | None = None
    roots: tuple[x509.Certificate, ...] = ()
    listed: tuple[x509.Certificate, ...] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Stamp:
    """A token that verified. qualified: None, no trusted list was given."""

    at: datetime
    authority: str
    sha256: str
    qualified: bool | None


class _Stay(HTTPRedirectHandler):
    """Follows no redirection."""

    def redirect_request(
        self,
        req: Request,
        fp: IO[bytes],
        code: int,
        msg: str,
        headers: Any,
        newurl: str,
    ) -> None:
        """None: the answer counts as an error."""
        del req, fp, code, msg, headers, newurl


def ask(envelope: bytes, authority: Authority) -> tuple[bytes, Stamp]:
    """A token on these bytes, verified. Raises InputError if none can be had now."""
    url = authority.url or ""
    parts = urlsplit(url)
    if parts.scheme not in {"http", "https"} or not parts.hostname or parts.username:
        raise InputError("error-stamp-url", found=visible(url))
    if not authority.roots:
        raise InputError("error-stamp-roots")
    builder = TimestampRequestBuilder().data(envelope).hash_algorithm(HashAlgorithm.SHA256)
    asked = builder.nonce(nonce=True).cert_request(cert_request=True).build()
    token = _answer(url, asked.as_bytes())
    return token, verify(token, envelope, authority, nonce=asked.nonce)


def verify(
    token: bytes, envelope: bytes, authority: Authority, *, nonce: int | None = None
) -> Stamp:
    """What a token proves of these bytes. Raises InputError if it proves nothing."""
    if not authority.roots:
        raise InputError("error-stamp-roots")
    try:
        answer = decode_timestamp_response(token)
        if answer.tst_info.message_imprint.hash_algorithm.dotted_string not in STRONG:
            raise InputError("error-stamp-weak")
        _verifier(authority, nonce).verify_message(answer, envelope)
        leaf = _leaf(answer)
    except (ValueError, VerificationError) as error:
        raise InputError("error-stamp-wrong", found=shortened(visible(str(error)), 200)) from error
    listed = authority.listed
    return Stamp(
        at=answer.tst_info.gen_time,
        authority=visible(leaf.subject.rfc4514_string()),
        sha256=hashlib.sha256(token).hexdigest(),
        qualified=None if listed is None else is_qualified(leaf, listed),
    )


def _verifier(authority: Authority, nonce: int | None) -> Any:
    """Roots are those that sign themselves; the other certificates given lead to them."""
    builder = VerifierBuilder()
    for one in dict.fromkeys(authority.roots):
        if one.issuer == one.subject:
            builder = builder.add_root_certificate(one)
        else:
            builder = builder.add_intermediate_certificate(one)
    return (builder.nonce(nonce) if nonce is not None else builder).build()


def _leaf(answer: TimeStampResponse) -> x509.Certificate:
    """The certificate of the key that signed."""
    (signer,) = answer.signed_data.signer_infos
    for content in answer.signed_data.certificates:
        found = x509.load_der_x509_certificate(content)
        if (found.issuer, found.serial_number) == (signer.issuer, signer.serial_number):
            return found
    raise VerificationError("no certificate of the signer")


def _answer(url: str, asked: bytes) -> bytes:
    headers = {"Content-Type": "application/timestamp-query", "User-Agent": "guetteur"}
    request = Request(url, data=asked, headers=headers, method="POST")  # noqa: S310 - checked
    try:
        with build_opener(_Stay).open(request, timeout=SILENCE) as answer:
            content = bytes(answer.read(LARGEST + 1))
    except HTTPError as error:
        with error:
            raise InputError("error-stamp-reach", url=url, found=str(error.code)) from error
    except (URLError, OSError, http.client.HTTPException) as error:
        reason = shortened(visible(str(getattr(error, "reason", None) or error)), 200)
        raise InputError("error-stamp-reach", url=url, found=reason) from error
    if len(content) > LARGEST:
        raise InputError("error-stamp-reach", url=url, found=str(len(content)))
    return content
