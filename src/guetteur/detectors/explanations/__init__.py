"""The competing explanations of a finding, with the measured clues for and against each."""

from guetteur.detectors.explanations.hypotheses import hypotheses, hypotheses_of

__all__ = ["hypotheses", "hypotheses_of"]
