"""The report's JavaScript libraries, fetched again at their pinned versions and checked.

Run by `make assets`. Needs npm; writes to src/guetteur/publish/assets/.
"""

import hashlib
import subprocess
import sys
import tarfile
import tempfile
from pathlib import Path

ASSETS = Path(__file__).parents[1] / "src" / "guetteur" / "publish" / "assets"

# (package, version, sha256 of the tarball, {path in the tarball: name here})
PINNED: tuple[tuple[str, str, str, dict[str, str]], ...] = (
    (
        "sigma",
        "3.0.3",
        "ff467677a066c06ef81a2b66cde421a26cd629ef5321e4c08742b69c8d32a9bb",
        {
            "package/dist/sigma.min.js": "sigma.min.js",
            "package/LICENSE.txt": "sigma.LICENSE.txt",
        },
    ),
    (
        "graphology",
        "0.26.0",
        "3c0cc63556e32b9d00ea953dce29790a5e49fc448f19247e25540156caef6b98",
        {
            "package/dist/graphology.umd.min.js": "graphology.umd.min.js",
            "package/LICENSE.txt": "graphology.LICENSE.txt",
        },
    ),
)


def fetch(package: str, version: str, sha256: str, folder: Path) -> Path:
    """The package's tarball in `folder`. Raises SystemExit if its digest is not the pinned one."""
    command = ["npm", "pack", "--silent", "--pack-destination", str(folder), f"{package}@{version}"]
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)  # noqa: S603
    tarball = folder / f"{package}-{version}.tgz"
    found = hashlib.sha256(tarball.read_bytes()).hexdigest()
    if found != sha256:
        sys.exit(f"{tarball.name}: sha256 is {found}, expected {sha256}. Nothing was written.")
    return tarball


def extract(tarball: Path, files: dict[str, str]) -> None:
    """Write the wanted files of a tarball beside the others; nothing else is unpacked."""
    with tarfile.open(tarball) as archive:
        for inside, name in files.items():
            member = archive.extractfile(inside)
            if member is None:
                sys.exit(f"{tarball.name}: {inside} is missing.")
            (ASSETS / name).write_bytes(member.read())


def main() -> None:
    """Fetch every package first, so that a bad digest leaves the assets as they were."""
    ASSETS.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        fetched = [(fetch(*pin[:3], folder), pin[3]) for pin in PINNED]
        for tarball, files in fetched:
            extract(tarball, files)


if __name__ == "__main__":
    main()
