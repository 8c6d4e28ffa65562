"""A card quotes the words it speaks of: those that reassure, those that tell the working."""

from __future__ import annotations

import pytest

from tests.rules.reading import BY_ID, run

REVIEW = (
    "Footnotes:\n\n¹ Pastrak M, Abd-Elsayed A, Ma F, et al. Systematic review of the use of intravenous ketamine for fibromyalgia. "
    "Ochsner J. 2021;21(4):387-394. doi:10.31486/toj.21.0038"
)
CARDS = {
    "a phrase of safety": ("CL009", "Ketamine infusions are remarkably safe for adults.", "“remarkably safe” reassures readers about the treatment, and no source covers it."),
    "what is denied": ("CL009", "There are no lasting side effects of ketamine infusions.", "“no lasting side effects” reassures readers about the treatment, and no source covers it."),
    "a benefit claimed first": ("CL009", "Ketamine infusions relieve nerve pain with no lasting side effects.", "“no lasting side effects” reassures readers about the treatment, and no source covers it."),
    "all harm ruled out by a review": ("CL009", f"Single ketamine infusions have no side effects.¹\n\n{REVIEW}", "“no side effects” rules out any harm, which no source can show."),
    "what is helped stands behind the verb": ("CL002", "For people with diabetes, ketamine infusions ease back pain.", "This reads as a claim that ketamine infusions can help with back pain, and no source covers it."),
    "an abbreviation": ("CL002", "Our ketamine infusions relieve CRPS.", "This reads as a claim that ketamine infusions can help with CRPS, and no source covers it."),
    "an adjective is no illness": ("CL002", "Ketamine infusions relieve painful problems.", "This reads as a claim that ketamine infusions can help, and no source covers it."),
    "a story in quotation marks": ("CL011", "“After three infusions my burning feet were gone.” – Maureen", "“After three infusions my burning feet were gone” offers what patients felt as evidence that the treatment works."),
    "a working beside praise": ("CL006", "Ketamine infusions are a safe and natural way to reset the nervous system.", "This states how the treatment acts in the body as a fact (“reset”)."),
    "treatments of which there are many": ("CL002", "Our dental implants improve the bite.", "This reads as a claim that dental implants can help with bite, and no source covers it."),
    "a word in capitals": ("CL002", "Our ketamine infusions restore your ENERGY.", "This reads as a claim that ketamine infusions can help with energy, and no source covers it."),
    "a rank of several words": ("CL003", "Ketamine infusions have become the preferred treatment for long pain.", "“the preferred treatment” ranks a clinic or a treatment above others, and nothing here proves it."),
    "other care that falls short": ("CL003", "Conventional medicine only masks the pain.", "“Conventional medicine only masks” ranks a clinic or a treatment above others, and nothing here proves it."),
    "two markers": ("CI005", "Pain is common.¹,² Sleep is short.\n\nFootnotes:\n\n³ Roe J. Pain in the valley. Example Journal. 2024;1(1):1-2.", "Markers 1 and 2 point at nothing: the reference list has no such entry."),
    "a run of sentences": ("DU001", "Bring a list of your medicines with you. The visit takes about an hour in all.\n\nYou may read.\n\nBring a list of your medicines with you.\n\nThe visit takes about an hour in all.", "2 sentences, from “Bring a list of your medicines with you.” on, also stand in paragraph 1."),
    "a cause": ("CI003", "Migraine is often triggered by stress.", "This says what causes something or goes with it (“triggered”), and no marker covers it."),
    "a working of the body": ("CI003", "Sirtuins protect the cells of the liver.", "This says how something acts in the body (“protect”), and no marker covers it."),
    "a course": ("CI003", "Some fevers can escalate quickly.", "This says how an illness shows, how it runs or what is done for it (“can escalate”), and no marker covers it."),
    "an illness that many have": ("CI003", "Dry eye is widespread among office workers.", "This says how common something is (“widespread”), and no marker covers it."),
    "a study of one person": ("CL007", "In 2018 a patient with fibromyalgia was given ketamine. Her pain fell by half and she slept well.", "This study had 1 person, and the telling names no limit and no comparison."),
    "one cause": ("CL006", "Stress is the root cause of bruxism.", "This names one cause of an illness as settled (“root cause”)."),
}


@pytest.mark.parametrize("rule_id, text, said", CARDS.values(), ids=CARDS)
def test_a_card_quotes_the_words_it_speaks_of(rule_id: str, text: str, said: str) -> None:
    rule = BY_ID[rule_id]
    _, found = run(rule, text)
    assert [rule.messages.get(hit.kind or "", rule.message).format_map(dict(hit.values)) for _, hit in found] == [said]


def test_lipotropic_shots_are_told_with_what_nobody_has_shown() -> None:
    page = "# Lipotropic injections\n\nOur clinic offers lipotropic injections. Lipotropic injections reduce belly fat. Book lipotropic injections with us today.\n\n{}"
    told = "They are not approved by the FDA, and there is little evidence for them. You should not have them if you are pregnant."
    assert [hit.values["treatment"] for _, hit in run(BY_ID["SA004"], page.format(""))[1]] == ["lipotropic injections"]
    assert run(BY_ID["SA004"], page.format(told))[1] == []
