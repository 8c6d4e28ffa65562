"""What the window does with checks as such: read their pages, look at their record, turn one off or on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reviewer.model.review import Role
from reviewer.ui.values.words import day

if TYPE_CHECKING:
    from reviewer.ui.dialogs.house.checks import ChecksDialog
    from reviewer.ui.window import Window


class Checks:
    """The commands on checks; each ruling is kept with reason and name, and the draft is checked again."""

    def __init__(self, window: Window) -> None:
        self._window = window
        self._open: ChecksDialog | None = None

    def explain(self) -> None:
        """Show the page of the check behind the finding in hand."""
        row = self._window.walk.row()
        if row is not None and row.card is not None:
            self.page(row.card.head.rule)

    def page(self, rule: str) -> None:
        """Show the page of a check; a look-up has none."""
        from reviewer.ui.dialogs.house.checks import RuleDialog  # noqa: PLC0415 - the window starts without what few open

        window = self._window
        record = window.desk.rulings.rule(rule)
        if record is not None:
            window.ask(RuleDialog(self._over(), record, self.switch))

    def why_no_page(self) -> str:
        """Return why there is no page to show."""
        row = self._window.walk.row()
        if row is None or row.card is None:
            return "Choose a finding first."
        known = self._window.desk.rulings.rule(row.card.head.rule) is not None
        return "" if known else "This finding comes from a look-up, which has no page."

    def all(self) -> None:
        """Show every check with its record."""
        from reviewer.ui.dialogs.house.checks import ChecksDialog  # noqa: PLC0415 - as above

        window = self._window
        self._open = ChecksDialog(window, window.desk.rulings.rules(), window.look, self.page, self.switch)
        window.ask(self._open)
        self._open = None

    def switch(self, rule: str) -> None:
        """Turn a check off, or on where it is off."""
        record = self._window.desk.rulings.rule(rule)
        if record is None:
            return
        done = self._turn_on(rule) if record.off else self._turn_off(rule)
        if done:
            window = self._window
            if window.review is not None:
                window.check_now()
            window.say(done)
            window.announce(done)
        if self._open is not None:
            self._open.take(self._window.desk.rulings.rules())

    def summary(self) -> str:
        """Return in a sentence how many checks there are and which are off."""
        records = self._window.desk.rulings.rules()
        off = [record.rule.id for record in records if record.off]
        return f"{len(records)} checks. Turned off for this house: {', '.join(off) or 'none'}."

    def told(self) -> tuple[str, list[str]]:
        """Return how many checks there are in a sentence, and one for each that is off: since when, by whom and why."""
        records = self._window.desk.rulings.rules()
        off = [(record.rule, record.off) for record in records if record.off is not None]
        lines = [f"{rule.id}, {rule.title}: off since {day(ruling.at)}, by {ruling.by}. {ruling.reason}" for rule, ruling in off]
        return f"{len(records)} checks; {f'{len(lines)} turned off for this house' if lines else 'all are on'}.", lines

    def _turn_off(self, rule: str) -> str:
        from reviewer.ui.dialogs.house.checks import OffDialog  # noqa: PLC0415 - as above

        window, now = self._window, self._window.store.now
        record = window.desk.rulings.rule(rule)
        assert record is not None
        dialog = OffDialog(self._over(), record, now.name, Role.REVIEWER if now.role == Role.REVIEWER else Role.AUTHOR)
        if not window.ask(dialog):
            return ""
        given = dialog.given()
        window.attempt(lambda: window.desk.rulings.turn_off(rule, reason=given.reason, by=given.by, role=given.role))
        after = window.desk.rulings.rule(rule)
        return f"Turned off for this house: {rule}" if after is not None and after.off else ""

    def _turn_on(self, rule: str) -> str:
        window = self._window
        name = window.decisions.name()
        if not name:
            return ""
        window.attempt(lambda: window.desk.rulings.turn_on(rule, name))
        return f"Turned on again: {rule}"

    def _over(self) -> ChecksDialog | Window:
        """Return what a further dialog belongs to."""
        return self._open or self._window
