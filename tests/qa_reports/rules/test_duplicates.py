"""COV006: what one version says twice."""

from __future__ import annotations

import pytest

from tests.qa_reports.rules.test_coverage import ENGLISH, FRENCH

PRICES = {
    "en": "A return ticket costs 24 euros for adults and 12 euros for children under"
    " fourteen.",
    "fr": "L'aller-retour coûte 24 euros pour un adulte et 12 euros pour un enfant de moins"
    " de quatorze ans.",
}


@pytest.mark.parametrize("source", ["en", "fr"])
def test_the_later_copy_is_the_finding(source, check) -> None:
    english, french = f"{ENGLISH}\n{PRICES['en']}\n", f"{FRENCH}\n{PRICES['fr']}\n"
    [finding] = check(english, FRENCH, source=source).findings
    assert (finding.rule, finding.spans[0].document) == ("COV006", 0)
    assert finding.spans[0].start == english.rindex(PRICES["en"])
    [finding] = check(ENGLISH, french, source=source).findings
    assert (finding.rule, finding.spans[0].document) == ("COV006", 1)
    assert finding.spans[0].start == french.rindex(PRICES["fr"])


def test_a_copy_right_after_the_original(check) -> None:
    twice = FRENCH.replace(PRICES["fr"], f"{PRICES['fr']} {PRICES['fr']}")
    [finding] = check(ENGLISH, twice).findings
    assert (finding.rule, finding.spans[0].text) == ("COV006", PRICES["fr"])
    assert finding.spans[0].start == twice.rindex(PRICES["fr"])


def test_what_both_versions_repeat_is_left_alone(check) -> None:
    english, french = f"{ENGLISH}\n{PRICES['en']}\n", f"{FRENCH}\n{PRICES['fr']}\n"
    assert check(english, french).findings == ()


def test_a_short_sentence_goes_with_the_copy_before_it(check) -> None:
    paragraph = "Les chiens doivent être tenus en laisse sur le pont. C'est obligatoire."
    english = ENGLISH.replace(
        "Prices remain",
        "Dogs must be kept on a lead on deck. This is mandatory.\n\nPrices remain",
    )
    once = FRENCH.replace("Les tarifs", f"{paragraph}\n\nLes tarifs")
    [finding] = check(english, f"{once}\n{paragraph}\n").findings
    assert (finding.rule, finding.spans[0].text) == ("COV006", paragraph)
