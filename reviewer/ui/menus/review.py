"""The menu Review: going through the findings and deciding."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from reviewer.ui.commands import Command
from reviewer.ui.rows import Grouping

if TYPE_CHECKING:
    from reviewer.ui.window import Window


def commands(window: Window) -> tuple[Command, ...]:
    """Return the commands of the menu Review, in their order."""
    walk, decisions, evidence, fixing, course = window.walk, window.decisions, window.evidence, window.fixing, window.course
    by, is_by = window.lister.group, window.lister.is_by
    return (
        Command("check", "&Check now", "&Review", window.check_soon, ("F5",), window.why_no_draft),
        Command("next", "&Next finding", "&Review", lambda: evidence.step(1), ("F8", "Ctrl+]"), walk.why_no_rows),
        Command("previous", "&Previous finding", "&Review", lambda: evidence.step(-1), ("Shift+F8", "Ctrl+["), walk.why_no_rows),
        Command("next_change", "Next c&hange", "&Review", lambda: window.history.step(1), ("F7",), window.why_no_draft),
        Command("previous_change", "Previo&us change", "&Review", lambda: window.history.step(-1), ("Shift+F7",), window.why_no_draft),
        Command("quick_fix", "Apply quick &fix", "&Review", fixing.quick, ("Ctrl+.",), fixing.why_no_quick, line=True),
        Command("fix", "Make the shown chan&ge", "&Review", fixing.fix, (), fixing.why_no_fix),
        Command("use_approved", "Appl&y the approved wording", "&Review", window.approved.use, (), window.approved.why_not),
        Command("fix_all", "Fix all of this k&ind…", "&Review", fixing.all, (), fixing.why_no_all),
        Command("answer", "&Answer…", "&Review", decisions.answer, ("Ctrl+Shift+J",), decisions.why_no_answer),
        Command("accept", "Accept &this answer", "&Review", decisions.accept, (), decisions.why_no_accept),
        Command("withdraw", "&Withdraw the answer", "&Review", decisions.withdraw, (), decisions.why_no_withdraw),
        Command("add_word", "Add to words and na&mes", "&Review", window.own_words.add, (), window.own_words.why_not),
        Command("correct_source", "C&orrect the kind of source…", "&Review", evidence.correct, (), evidence.why_no_correction, line=True),
        Command("restore_source", "Ta&ke back the correction", "&Review", evidence.restore, (), evidence.why_no_restore),
        Command("submit", "Send for &review…", "&Review", course.submit, ("Ctrl+Shift+R",), course.why_no_submit, line=True),
        Command("take_back", "Take &back from the reviewer…", "&Review", course.take_back, (), course.why_no_take_back),
        Command("request_changes", "Ask for chang&es…", "&Review", course.request_changes, (), course.why_no_request),
        Command("sign", "&Sign off…", "&Review", decisions.sign, ("Ctrl+Shift+Return",), decisions.why_no_sign),
        Command("record_publication", "Recor&d the publication…", "&Review", course.record_publication, (), course.why_no_publication),
        Command("withdraw_approval", "Withdraw the appro&val…", "&Review", course.withdraw, (), course.why_no_withdrawal),
        Command(
            "by_footnote",
            "Check&list by footnote",
            "&Review",
            partial(by, Grouping.FOOTNOTE),
            (),
            window.why_no_draft,
            partial(is_by, Grouping.FOOTNOTE),
            line=True,
        ),
    )
