"""Which other treatments a page names: its own in other letters is none, and one antibiotic is named as well as several."""

from __future__ import annotations

from tests.rules.reading import quotes

GAINS = "# Transcranial magnetic stimulation for depression\n\nOur clinic offers transcranial magnetic stimulation. It lifts depression in weeks. It relieves depression for good. "


def test_the_own_treatment_by_its_letters_is_no_other_choice() -> None:
    assert quotes("SA008", GAINS + "TMS is done in a chair. Counseling goes on beside it.") != []
    assert quotes("SA008", GAINS + "TMS is done in a chair. Counseling and antidepressants are other ways.") == []


def test_one_medicine_of_a_kind_names_the_kind() -> None:
    assert quotes("SA008", GAINS + "Counseling or an antidepressant are other ways.") == []
