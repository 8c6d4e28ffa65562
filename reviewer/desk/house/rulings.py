"""What is ruled for every draft on this desk: which kind of source a reference is, and which rules are off."""

from __future__ import annotations

from reviewer.desk.bench.bench import Bench
from reviewer.desk.values import Review, RuleRecord
from reviewer.model.finding import Standing
from reviewer.model.review import Correction, Role, RuleOff
from reviewer.model.trouble import Trouble
from reviewer.review.house import corrected, turned_off
from reviewer.rules.base import Rule
from reviewer.store.ground.rows import Record


class Rulings:
    """Takes rulings and takes them back; each is kept in the library with name, time and reason, and the next check follows it."""

    def __init__(self, bench: Bench) -> None:
        self._bench = bench

    # Sources

    def correct(self, reference: str, rung: str, *, reason: str, by: str, role: Role = Role.REVIEWER) -> Review:
        """Put the reference with this key on another rung of the source ladder, in every draft; raise Trouble where that may not be."""
        at = self._bench.stamp()
        correction = corrected(self._standing(reference), rung=rung, reason=reason, by=by, role=role, at=at)
        return self._add(correction, "given", correction.by)

    def take_back(self, reference: str, by: str) -> Review:
        """Undo a correction: the reference stands again where its entry was read to stand."""
        correction = self._bench.ruled.corrections.get(reference)
        if correction is None:
            raise Trouble("The kind of this source was not corrected. Nothing was changed.")
        if not by.strip():
            raise Trouble("The correction was not taken back: it has no name. Nothing was changed. Type the name of the person who decides.")
        return self._add(correction, "withdrawn", " ".join(by.split()))

    # Rules

    def rules(self) -> tuple[RuleRecord, ...]:
        """Return every rule with what became of its findings here, in the order of the catalogue."""
        return tuple(self._record(rule) for rule in self._bench.engine.rules)

    def asked(self) -> tuple[Rule, ...]:
        """Return the rules that are asked: all but those turned off for the house."""
        return tuple(rule for rule in self._bench.engine.rules if rule.id not in self._bench.ruled.off)

    def rule(self, name: str) -> RuleRecord | None:
        """Return one rule with what became of its findings here; None where there is none of this id."""
        return next((self._record(rule) for rule in self._bench.engine.rules if rule.id == name), None)

    def turn_off(self, rule: str, *, reason: str, by: str, role: Role) -> None:
        """Do without a rule from the next check on, in every draft; raise Trouble where that may not be."""
        library = self._bench.need_library()
        library.decided.switch_rule(turned_off(self._rule(rule), reason=reason, by=by, role=role, at=self._bench.stamp()), "off")
        self._bench.heed()

    def turn_on(self, rule: str, by: str) -> None:
        """Ask a rule again from the next check on."""
        library = self._bench.need_library()
        if rule not in self._bench.ruled.off:
            raise Trouble(f"The check {rule} is on already. Nothing was changed.")
        library.decided.switch_rule(RuleOff(rule, "", " ".join(by.split()), self._bench.stamp()), "on")
        self._bench.heed()

    # Inside

    def _add(self, correction: Correction, state: str, actor: str) -> Review:
        library, draft, _ = self._bench.kept()
        self._bench.settle()
        self._bench.annals.note_outcomes()
        library.decided.add_correction(draft, correction, state, actor=actor, at=self._bench.stamp())
        self._bench.heed()
        review = self._bench.checked()
        self._bench.annals.note_outcomes(by_edit=False)
        return review

    def _standing(self, reference: str) -> Standing:
        for standing in self._bench.settle().report.sources:
            if standing.key == reference:
                return standing
        raise Trouble("This reference is not in the draft any more. Nothing was changed. Choose it again in the list of sources.")

    def _rule(self, name: str) -> Rule:
        for rule in self._bench.engine.rules:
            if rule.id == name:
                return rule
        raise Trouble(f"There is no check {name}. Nothing was changed.")

    def _record(self, rule: Rule) -> RuleRecord:
        found = self._bench.annals.records().get(rule.id, Record())
        return RuleRecord(rule, found.fixed, found.answered, self._bench.ruled.off.get(rule.id))
