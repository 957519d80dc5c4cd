"""Certificates that the user gives: the roots of a time-stamping authority, and a trusted list.

A trusted list is either certificates in PEM, or the XML that a member state of the Union publishes
(ETSI TS 119 612). Its own signature is not checked: take it from where it is published.
"""

import base64
import binascii
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree

from cryptography import x509
from cryptography.exceptions import InvalidSignature

from guetteur.model import InputError

MOST = 64 << 20
QUALIFIED = "http://uri.etsi.org/TrstSvc/Svctype/TSA/QTST"
GRANTED = "http://uri.etsi.org/TrstSvc/TrustedList/Svcstatus/granted"
XML = "{http://uri.etsi.org/02231/v2#}"


def certificates(path: Path) -> tuple[x509.Certificate, ...]:
    """The certificates of a PEM file, at least one."""
    found = _pem(_content(path))
    if not found:
        raise InputError("error-stamp-certificates", file=str(path))
    return found


def trusted(path: Path) -> tuple[x509.Certificate, ...]:
    """The certificates that a trusted list holds for qualified time-stamps."""
    content = _content(path)
    if b"-----BEGIN" in content[:4096]:
        return certificates(path)
    if b"<!DOCTYPE" in content or b"<!ENTITY" in content:
        raise InputError("error-stamp-list", file=str(path))
    try:
        root = ElementTree.fromstring(content)  # noqa: S314 - no entities, see above
        found = tuple(x509.load_der_x509_certificate(one) for one in _listed(root))
    except (ElementTree.ParseError, ValueError, binascii.Error) as error:
        raise InputError("error-stamp-list", file=str(path)) from error
    if not found:
        raise InputError("error-stamp-list", file=str(path))
    return found


def is_qualified(leaf: x509.Certificate, listed: tuple[x509.Certificate, ...]) -> bool:
    """Whether the list names this certificate, or the one that issued it."""
    return any(one == leaf or _issued(leaf, one) for one in listed)


def _issued(leaf: x509.Certificate, issuer: x509.Certificate) -> bool:
    try:
        leaf.verify_directly_issued_by(issuer)
    except (ValueError, TypeError, InvalidSignature):
        return False
    return True


def _listed(root: ElementTree.Element) -> Iterator[bytes]:
    for service in root.iter(f"{XML}ServiceInformation"):
        kind = service.findtext(f"{XML}ServiceTypeIdentifier", "").strip()
        status = service.findtext(f"{XML}ServiceStatus", "").strip()
        if kind == QUALIFIED and status == GRANTED:
            for text in service.iter(f"{XML}X509Certificate"):
                yield base64.b64decode("".join((text.text or "").split()), validate=True)


def _pem(content: bytes) -> tuple[x509.Certificate, ...]:
    try:
        return tuple(x509.load_pem_x509_certificates(content))
    except ValueError:
        return ()


def _content(path: Path) -> bytes:
    if not path.is_file() or path.stat().st_size > MOST:
        raise InputError("error-stamp-certificates", file=str(path))
    return path.read_bytes()
