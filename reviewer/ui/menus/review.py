"""The menu Review: going through the findings and deciding."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reviewer.ui.commands import Command

if TYPE_CHECKING:
    from reviewer.ui.window import Window


def commands(window: Window) -> tuple[Command, ...]:
    """Return the commands of the menu Review, in their order."""
    walk, decisions, evidence, fixing = window.walk, window.decisions, window.evidence, window.fixing
    return (
        Command("check", "&Check now", "&Review", window.check_now, ("F5",), window.why_no_draft),
        Command("next", "&Next finding", "&Review", lambda: evidence.step(1), ("F8", "Ctrl+]"), walk.why_no_rows),
        Command("previous", "&Previous finding", "&Review", lambda: evidence.step(-1), ("Shift+F8", "Ctrl+["), walk.why_no_rows),
        Command("next_change", "Next c&hange", "&Review", lambda: window.history.step(1), ("F7",), window.why_no_draft),
        Command("previous_change", "Previo&us change", "&Review", lambda: window.history.step(-1), ("Shift+F7",), window.why_no_draft),
        Command("quick_fix", "Apply quick &fix", "&Review", fixing.quick, ("Ctrl+.",), fixing.why_no_quick, line=True),
        Command("fix", "Make the shown chan&ge", "&Review", fixing.fix, (), fixing.why_no_fix),
        Command("fix_all", "Fix all of this k&ind…", "&Review", fixing.all, (), fixing.why_no_all),
        Command("answer", "&Answer…", "&Review", decisions.answer, ("Ctrl+Shift+J",), decisions.why_no_answer),
        Command("accept", "Accept &this answer", "&Review", decisions.accept, (), decisions.why_no_accept),
        Command("withdraw", "&Withdraw the answer", "&Review", decisions.withdraw, (), decisions.why_no_withdraw),
        Command("correct_source", "C&orrect the kind of source…", "&Review", evidence.correct, (), evidence.why_no_correction, line=True),
        Command("restore_source", "Ta&ke back the correction", "&Review", evidence.restore, (), evidence.why_no_restore),
        Command("sign", "&Sign off…", "&Review", decisions.sign, ("Ctrl+Shift+Return",), decisions.why_no_sign, line=True),
    )
