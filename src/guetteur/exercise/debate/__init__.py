"""Simulated debates before a vote, written as platforms export them, with what is true of them."""

from guetteur.exercise.debate.knobs import STYLES, Knobs
from guetteur.exercise.debate.records import Debate, Operation, Person, Post, Truth
from guetteur.exercise.debate.telegram_export import telegram_document
from guetteur.exercise.debate.truth import truth_document
from guetteur.exercise.debate.x_export import x_lines

__all__ = [
    "STYLES",
    "Debate",
    "Knobs",
    "Operation",
    "Person",
    "Post",
    "Truth",
    "telegram_document",
    "truth_document",
    "x_lines",
]
