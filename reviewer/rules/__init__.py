"""The rules: one file each, listed in one tuple in the order of the catalogue."""

from __future__ import annotations

from reviewer.rules.base import BlockRule, DraftRule
from reviewer.rules.citations import (
    dangling_marker,
    marker_format,
    reference_list_defect,
    uncited_medical_fact,
    uncited_statistic,
    uncited_study,
)
from reviewer.rules.claims import (
    causal_overstatement,
    headline_overclaim,
    institution_endorsement,
    one_sided_evidence,
    outcome_guarantee,
    promotional_language,
    superlative,
    testimonial,
    unsupported_efficacy,
    unsupported_safety,
    vague_authority,
)
from reviewer.rules.duplicates import copied_text, exact_duplicate, near_duplicate
from reviewer.rules.images import alt_missing, alt_poor, credit_incomplete, credit_missing, licence_problem, person_undisclosed
from reviewer.rules.language import reading_load, respectful_language, unexplained_term, wrong_name_or_term
from reviewer.rules.numbers import numbers_disagree, relative_change, same_statistic
from reviewer.rules.safety import (
    alternatives_absent,
    crisis_line,
    drug_facts,
    off_label,
    patient_identifiers,
    risks_absent,
    suicide_language,
    unsafe_instruction,
)
from reviewer.rules.sources import commercial_source, no_strong_evidence, protocol_as_evidence, retracted_source, stale_source
from reviewer.rules.structure import (
    author_credentials,
    disclosure_missing,
    heading_structure,
    keyword_stuffing,
    leftover,
    promotion_in_education,
    review_record_missing,
)

RULES: tuple[BlockRule | DraftRule, ...] = (
    outcome_guarantee.RULE,
    unsupported_efficacy.RULE,
    superlative.RULE,
    promotional_language.RULE,
    causal_overstatement.RULE,
    one_sided_evidence.RULE,
    unsupported_safety.RULE,
    institution_endorsement.RULE,
    testimonial.RULE,
    vague_authority.RULE,
    headline_overclaim.RULE,
    uncited_statistic.RULE,
    uncited_study.RULE,
    uncited_medical_fact.RULE,
    dangling_marker.RULE,
    reference_list_defect.RULE,
    marker_format.RULE,
    commercial_source.RULE,
    no_strong_evidence.RULE,
    protocol_as_evidence.RULE,
    retracted_source.RULE,
    stale_source.RULE,
    numbers_disagree.RULE,
    same_statistic.RULE,
    relative_change.RULE,
    exact_duplicate.RULE,
    near_duplicate.RULE,
    copied_text.RULE,
    credit_missing.RULE,
    credit_incomplete.RULE,
    alt_missing.RULE,
    alt_poor.RULE,
    licence_problem.RULE,
    person_undisclosed.RULE,
    risks_absent.RULE,
    off_label.RULE,
    drug_facts.RULE,
    alternatives_absent.RULE,
    crisis_line.RULE,
    suicide_language.RULE,
    unsafe_instruction.RULE,
    patient_identifiers.RULE,
    respectful_language.RULE,
    wrong_name_or_term.RULE,
    reading_load.RULE,
    unexplained_term.RULE,
    review_record_missing.RULE,
    author_credentials.RULE,
    disclosure_missing.RULE,
    leftover.RULE,
    keyword_stuffing.RULE,
    promotion_in_education.RULE,
    heading_structure.RULE,
)
