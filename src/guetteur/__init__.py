"""Guetteur watches over the sincerity of an election: from exports to findings one can check."""

__version__ = "0.1.0"
