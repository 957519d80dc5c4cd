"""A time-stamping authority of our own, made and run with openssl on this machine."""

import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from threading import Thread

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import ExtendedKeyUsageOID, NameOID

OPENSSL = shutil.which("openssl") or "openssl"  # `make test` installs it where it is missing
CONFIG = """
[tsa]
default_tsa = ours
[ours]
serial = {folder}/serial
signer_cert = {folder}/{name}.pem
signer_key = {folder}/{name}.key
signer_digest = sha256
default_policy = 1.3.6.1.4.1.99999.1
digests = sha256, sha384, sha512
accuracy = secs:1
ordering = yes
ess_cert_id_alg = sha256
"""
NOW = datetime.now(UTC)
YEARS = timedelta(days=3650)


@dataclass(frozen=True)
class Signer:
    """A certificate and its key."""

    certificate: x509.Certificate
    key: ec.EllipticCurvePrivateKey

    @property
    def pem(self) -> bytes:
        """The certificate as text."""
        return self.certificate.public_bytes(serialization.Encoding.PEM)


def certified(
    name: str, issuer: Signer | None, *, authority: bool, until: datetime = NOW + YEARS,
    stamping: bool = True,
) -> Signer:  # fmt: skip
    """A new certificate: of an authority, or of one that stamps."""
    key = ec.generate_private_key(ec.SECP256R1())
    subject = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, name)])
    builder = (
        x509.CertificateBuilder()
        .subject_name(subject)
        .issuer_name(issuer.certificate.subject if issuer else subject)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(until - 2 * YEARS)
        .not_valid_after(until)
        .add_extension(x509.BasicConstraints(ca=authority, path_length=None), critical=True)
        .add_extension(_usage(authority), critical=True)
    )
    if not authority and stamping:
        usage = x509.ExtendedKeyUsage([ExtendedKeyUsageOID.TIME_STAMPING])
        builder = builder.add_extension(usage, critical=True)
    certificate = builder.sign(issuer.key if issuer else key, hashes.SHA256())
    return Signer(certificate, key)


def _usage(authority: bool) -> x509.KeyUsage:
    return x509.KeyUsage(
        digital_signature=not authority, content_commitment=False, key_encipherment=False,
        data_encipherment=False, key_agreement=False, key_cert_sign=authority, crl_sign=authority,
        encipher_only=False, decipher_only=False,
    )  # fmt: skip


class Tsa:
    """The authority in a folder: a root, one that stamps, and the files that openssl wants."""

    def __init__(self, folder: Path, until: datetime = NOW + YEARS, between: bool = False) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        self.folder = folder
        self.root = certified("Invented root", None, authority=True)
        self.between = (
            certified("Invented intermediate", self.root, authority=True) if between else None
        )
        self.signer = certified(
            "Invented time-stamps", self.between or self.root, authority=False, until=until
        )
        (folder / "serial").write_text("01\n")
        chain = self.root.pem + (self.between.pem if self.between else b"")
        (folder / "roots.pem").write_bytes(chain)
        (folder / "root.pem").write_bytes(self.root.pem)
        (folder / "untrusted.pem").write_bytes(self.between.pem if self.between else b"")
        (folder / "tsa.pem").write_bytes(self.signer.pem)
        private = self.signer.key.private_bytes(
            serialization.Encoding.PEM,
            serialization.PrivateFormat.PKCS8,
            serialization.NoEncryption(),
        )
        (folder / "tsa.key").write_bytes(private)
        (folder / "tsa.cnf").write_text(CONFIG.format(folder=folder, name="tsa"))

    def reply(self, query: bytes) -> bytes:
        """What `openssl ts -reply` answers."""
        (self.folder / "query.tsq").write_bytes(query)
        run(
            "ts", "-reply", "-config", self.folder / "tsa.cnf", "-queryfile",
            self.folder / "query.tsq", "-out", self.folder / "reply.tsr",
        )  # fmt: skip
        return (self.folder / "reply.tsr").read_bytes()

    def token(self, data: bytes, digest: str = "sha256") -> bytes:
        """A token on these bytes, asked for by openssl itself."""
        (self.folder / "data.bin").write_bytes(data)
        query = self.folder / "own.tsq"
        run("ts", "-query", "-data", self.folder / "data.bin", f"-{digest}", "-cert", "-out", query)
        return self.reply(query.read_bytes())


def run(*arguments: object, fails: bool = False) -> str:
    """What openssl prints; it must succeed, or fail, as expected."""
    done = subprocess.run(
        [OPENSSL, *map(str, arguments)], capture_output=True, text=True, check=False
    )
    assert (done.returncode != 0) == fails, done.stdout + done.stderr
    return done.stdout + done.stderr


@contextmanager
def serving(tsa: Tsa) -> Iterator[str]:
    """The address at which the authority answers meanwhile."""

    class Answer(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            query = self.rfile.read(int(self.headers["Content-Length"]))
            assert self.headers["Content-Type"] == "application/timestamp-query"
            content = tsa.reply(query)
            self.send_response(200)
            self.send_header("Content-Type", "application/timestamp-reply")
            self.send_header("Content-Length", str(len(content)))
            self.end_headers()
            self.wfile.write(content)

        def log_message(self, format: str, *args: object) -> None:
            """Says nothing."""

    server = HTTPServer(("127.0.0.1", 0), Answer)
    thread = Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/tsr"
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
