"""Links in the head are contact details, whatever words carry them."""

from __future__ import annotations

import pytest

from tests.parse.conftest import Reading

REST = "<h2>Experience</h2><h3>Clerk, Alpha Ltd</h3><p>2010 - 2012</p>"
MAIL = '<a href="mailto:mary@stone.example?subject=Hello">Email me</a>'
SITE = '<a href="https://stone.example">{}</a>'


@pytest.mark.parametrize("words", ["Site", "Website", "My website"])
@pytest.mark.parametrize("joint", [" ", " | ", "</p><p>", "<br>"])
def test_words_that_only_say_where_a_link_leads_are_labels(
    resume_in: Reading, joint: str, words: str
) -> None:
    head = f"<h1>Mary Stone</h1><p>{MAIL}{joint}{SITE.format(words)}</p>"
    resume = resume_in(f"<html><body>{head}{REST}</body></html>", "html")
    basics = resume.basics
    assert (basics.name.value, basics.label.value) == ("Mary Stone", "")
    assert (basics.email.value, basics.url.value) == ("mary@stone.example", "https://stone.example")
    assert resume.unplaced == ()


def test_a_headline_beside_a_link_is_kept(resume_in: Reading) -> None:
    head = f"<h1>Mary Stone</h1><p>Office Manager</p><p>{MAIL}</p>"
    basics = resume_in(f"<html><body>{head}{REST}</body></html>", "html").basics
    assert (basics.label.value, basics.email.value) == ("Office Manager", "mary@stone.example")


@pytest.mark.parametrize("words", ["Call me", "Phone", "Mobile"])
@pytest.mark.parametrize("joint", [" | ", "</p><p>"])
def test_a_number_behind_a_label_is_the_telephone_number(
    resume_in: Reading, joint: str, words: str
) -> None:
    call = f'<a href="tel:+442079460123">{words}</a>'
    head = f"<h1>Mary Stone</h1><p>{call}{joint}{MAIL}</p>"
    basics = resume_in(f"<html><body>{head}{REST}</body></html>", "html").basics
    assert (basics.phone.value, basics.label.value) == ("+442079460123", "")


def test_a_link_called_portfolio_is_no_heading(resume_in: Reading) -> None:
    head = f"<h1>Mary Stone</h1><p>{MAIL}</p><p>{SITE.format('Portfolio')}</p>"
    basics = resume_in(f"<html><body>{head}{REST}</body></html>", "html").basics
    assert basics.url.value == "https://stone.example"
