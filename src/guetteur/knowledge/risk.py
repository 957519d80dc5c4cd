"""The risk studies and scales that come with the program, as the files they are.

What a file means is for `readers.study` to say: it reads these as it reads anybody's.
"""

from importlib import resources

FOLDER = resources.files("guetteur.knowledge") / "risk"
# Worked studies that `guetteur risk new` starts from.
STUDIES = ("campaign", "authority")


def scales_file() -> bytes:
    """The default scales for elections, in both languages."""
    return (FOLDER / "scales.yml").read_bytes()


def study_file(name: str) -> bytes:
    """A worked study, in both languages; `name` is one of STUDIES."""
    return (FOLDER / "studies" / f"{name}.yml").read_bytes()
