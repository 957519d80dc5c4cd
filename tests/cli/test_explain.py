"""guetteur explain, as a user types it."""

import json
from collections.abc import Callable

from tests.cli.test_commands import Outcome, guetteur

__all__ = ["guetteur"]  # a fixture

COPYPASTA = """\
T0084.001 – Use Copypasta (technique, DISARM 1.7)
  Tactic: TA06 Develop Content
  Phase: P02 Prepare
  Kind of: T0084 Reuse Existing Content
  Detectors that may see a trace of it: co_text, co_text_family
  In plain words: The same message is pasted by many accounts as if each had written it. Like ten \
letters to the editor with ten signatures and one text.
  Analysts, what is observed: Accounts that post the same words at nearly the same time, again and \
again, more than chance allows.
  Analysts, what it cannot tell: Petitions, slogans, prayers, quotations and share buttons give \
the same text too. Rewording and translation escape an exact comparison.
  Analysts, what to check: Look for a public source of the text (a button, a call, a headline), \
read the accounts' other posts, and see who posted it first.
"""

DOMAINE_SOSIE = """\
T0149.003 – Domaine sosie (technique, DISARM 1.7)
  Nom dans DISARM : Lookalike Domain
  Tactique : TA15 Se doter de moyens
  Phase : P02 Préparer
  Forme de : T0149 Infrastructure en ligne
  En clair : Une adresse web ressemble à une adresse connue à une lettre ou une terminaison près. \
On lit vite et on ne le voit pas.
"""


def test_a_technique_in_both_registers(guetteur: Callable[..., Outcome]) -> None:
    assert guetteur("explain", "T0084.001") == (0, COPYPASTA, "")


def test_a_technique_for_citizens_in_french(guetteur: Callable[..., Outcome]) -> None:
    code, out, err = guetteur("explain", "T0149.003", "--for", "citizen", "--lang", "fr")
    assert (code, out.replace("\u00a0", " "), err) == (0, DOMAINE_SOSIE, "")


def test_words_need_no_quotation_marks(guetteur: Callable[..., Outcome]) -> None:
    code, out, _ = guetteur("explain", "false", "discovery", "rate", "--for", "citizen")
    assert code == 0
    assert out.splitlines()[0] == "false-discovery-rate – False discovery rate (word)"
    assert len(out.splitlines()) == 2


def test_json_has_what_an_older_id_became(guetteur: Callable[..., Outcome]) -> None:
    code, out, _ = guetteur("explain", "T0043.001", "--json", "--for", "analyst")
    document = json.loads(out)
    assert code == 0
    assert document["for"] == "analyst"
    assert document["resolution"]["to"] == [one["id"] for one in document["entries"]]
    assert document["entries"][0]["facts"]["disarm_licence"] == "CC BY-SA 4.0"


def test_without_a_word_everything_is_listed(guetteur: Callable[..., Outcome]) -> None:
    code, out, _ = guetteur("explain", "--lang", "fr")
    assert code == 0
    assert "Contre-mesures (49 gardées sur les 140 de DISARM)" in out
    assert " · T0084.001 · " in out
    document = json.loads(guetteur("explain", "--json")[1])
    assert len(document["kinds"]["technique"]) == 445
    assert "T0084.001" in document["techniques_with_text"]


def test_an_unknown_word_offers_the_nearest(guetteur: Callable[..., Outcome]) -> None:
    code, out, err = guetteur("explain", "astroturf")
    assert (code, out) == (1, "")
    assert err == (
        "guetteur: “astroturf” is not known. Did you mean: Astroturfing? "
        "For all that can be explained: guetteur explain\n"
    )
    assert "rien n’y ressemble" in guetteur("explain", "zzzzqq", "--lang", "fr")[2]


def test_other_readers_are_refused(guetteur: Callable[..., Outcome]) -> None:
    code, _, err = guetteur("explain", "T0084.001", "--for", "everyone")
    assert code == 2
    assert "--for" in err
