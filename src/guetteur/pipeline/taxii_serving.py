"""What can be wrong before a server starts, said in the user's words."""

import socket
import ssl
from pathlib import Path

from guetteur.model import InputError


def check(host: str, port: int, certificate: Path | None, key: Path | None) -> None:
    """Raises InputError when the address cannot be listened at, or the certificate not be used."""
    for file in (certificate, key):
        if file is not None and not file.is_file():
            raise InputError("error-file-missing", file=str(file))
    if certificate is not None:
        try:
            ssl.create_default_context(ssl.Purpose.CLIENT_AUTH).load_cert_chain(certificate, key)
        except (ssl.SSLError, OSError) as error:
            raise InputError("error-taxii-certificate", file=str(certificate)) from error
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    try:
        socket.create_server((host, port), family=family).close()
    except OSError as error:
        found = error.strerror or str(error)
        raise InputError("error-taxii-address", host=host, port=str(port), found=found) from error
