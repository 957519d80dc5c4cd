"""What partners' cells name."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from guetteur.readers.defanged import Meant, host_form, meant, refanged


@pytest.mark.parametrize(
    ("written", "whole"),
    [
        ("example[.]org", "example.org"),
        ("example(.)org", "example.org"),
        ("example[dot]org", "example.org"),
        ("a [.] example [.] org", "a.example.org"),
        ("hxxps://example[.]org/a", "https://example.org/a"),
        ("hXXp[:]//example.org", "http://example.org"),
        ("hxxp[://]example.org", "http://example.org"),
        ("ana[at]example[.]org", "ana@example.org"),
        ("https://example.org/h[1]", "https://example.org/h[1]"),
        ("https://example.org", "https://example.org"),
    ],
)
def test_addresses_are_made_whole(written: str, whole: str) -> None:
    assert refanged(written) == whole


@pytest.mark.parametrize(
    ("written", "found"),
    [
        ("example[.]org", Meant("domain", "example.org")),
        ("hxxps://www[.]Example[.]org/", Meant("domain", "example.org")),
        ("news.example[.]org/a?b=1", Meant("url", "https://news.example.org/a?b=1")),
        ("https://twitter[.]com/Ana_1", Meant("account", "ana_1", "x")),
        ("x[.]com/Ana_1", Meant("account", "ana_1", "x")),
        ("t[.]me/Ana_1", Meant("account", "ana_1", "telegram")),
        ("https://www.tiktok[.]com/@ana.md", Meant("account", "ana.md", "tiktok")),
        ("https://www.youtube[.]com/@Ana", Meant("account", "ana", "youtube")),
        ("https://youtube[.]com/watch?v=1", Meant("url", "https://youtube.com/watch?v=1")),
        ("https://x[.]com/search", Meant("url", "https://x.com/search")),
        ("https://facebook[.]com/profile.php?id=1",
         Meant("url", "https://facebook.com/profile.php?id=1")),
        ("ana[at]example[.]org", Meant("email", "ana@example.org")),
        ("192.0.2[.]7", Meant("ip", "192.0.2.7")),
        ("37 Accounts", Meant("amount", "37 Accounts", count=37)),
        ("18 Instagram accounts", Meant("amount", "18 Instagram accounts", count=18)),
        ("About 1,000 accounts followed one of these Pages",
         Meant("amount", "About 1,000 accounts followed one of these Pages", count=1000)),
        ("About $24 in spending for ads", Meant("other", "About $24 in spending for ads")),
        ("#valmont", Meant("other", "#valmont")),
        ("Valmont Gazette", Meant("other", "Valmont Gazette")),
        ("example[.]org (posed as a newspaper)",
         Meant("domain", "example.org", rest="(posed as a newspaper)")),
        ("ana[at]example[.]org, hosted at home",
         Meant("email", "ana@example.org", rest="hosted at home")),
        # a sentence that mentions an address may say anything of it
        ("Registered at example[.]org", Meant("other", "Registered at example[.]org")),
        ("example.org wrote about it", Meant("other", "example.org wrote about it")),
    ],
)  # fmt: skip
def test_a_cell_names_one_thing(written: str, found: Meant) -> None:
    assert meant(written) == found


@given(st.text())
def test_no_text_is_refused(text: str) -> None:
    assert meant(text).value is not None
    host_form(text)
