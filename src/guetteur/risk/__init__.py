"""The EBIOS Risk Manager method on the records of a study: one pure file per workshop.

`assess` is the whole; nothing here reads a file, a clock or the network.
"""

from guetteur.risk.assess import assess
from guetteur.risk.graphs import circle
from guetteur.risk.versions import next_version, parts

__all__ = ["assess", "circle", "next_version", "parts"]
