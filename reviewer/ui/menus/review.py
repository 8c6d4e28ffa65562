"""The menu Review: going through the findings and deciding."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reviewer.ui.parts.commands.commands import Command

if TYPE_CHECKING:
    from reviewer.ui.window import Window

CHANGES, FIX, SOURCE, AFTER = "Chan&ges since review", "&Fix", "S&ource", "After s&ign-off"
COMMENTS = "Comments on the &draft"
"""The submenus."""


def commands(window: Window) -> tuple[Command, ...]:
    """Return the commands of the menu Review, in their order."""
    comments = window.commenting
    walk, decisions, evidence, fixing, course = window.walk, window.decisions, window.evidence, window.fixing, window.course
    return (
        Command("check", "&Check now", "&Review", window.check_soon, ("F5",), window.why_no_draft),
        Command("next", "&Next finding", "&Review", lambda: evidence.step(1), ("F8", "Ctrl+]"), walk.why_no_rows),
        Command("previous", "&Previous finding", "&Review", lambda: evidence.step(-1), ("Shift+F8", "Ctrl+["), walk.why_no_rows),
        Command("next_change", "&Next change", "&Review", lambda: window.history.step(1), ("F7",), window.why_no_draft, group=CHANGES),
        Command("previous_change", "&Previous change", "&Review", lambda: window.history.step(-1), ("Shift+F7",), window.why_no_draft, group=CHANGES),
        Command("quick_fix", "Apply &quick fix", "&Review", fixing.quick, ("Ctrl+.",), fixing.why_no_quick, line=True, group=FIX),
        Command("fix", "&Make the shown change", "&Review", fixing.fix, (), fixing.why_no_fix, group=FIX),
        Command("use_approved", "Apply the &approved wording", "&Review", window.approved.use, (), window.approved.why_not, group=FIX),
        Command("fix_all", "Fix all of this &kind…", "&Review", fixing.all, (), fixing.why_no_all, group=FIX),
        Command("answer", "&Answer…", "&Review", decisions.answer, ("Ctrl+Shift+J",), decisions.why_no_answer),
        Command("accept", "Accept &this answer", "&Review", decisions.accept, (), decisions.why_no_accept),
        Command("withdraw", "&Withdraw the answer", "&Review", decisions.withdraw, (), decisions.why_no_withdraw),
        Command("add_word", "Add to words and na&mes", "&Review", window.own_words.add, (), window.own_words.why_not),
        Command("correct_source", "&Correct the kind of source…", "&Review", evidence.correct, (), evidence.why_no_correction, group=SOURCE),
        Command("restore_source", "&Take back the correction", "&Review", evidence.restore, (), evidence.why_no_restore, group=SOURCE),
        Command("submit", "Send for &review…", "&Review", course.submit, ("Ctrl+Shift+R",), course.why_no_submit, line=True),
        Command("take_back", "Take &back from the reviewer…", "&Review", course.take_back, (), course.why_no_take_back),
        Command("next_question", "Next open &question", "&Review", window.questions.next, ("Ctrl+J",), window.questions.why_no_next),
        Command("request_changes", "Ask for chang&es…", "&Review", course.request_changes, (), course.why_no_request),
        Command("sign", "&Sign off…", "&Review", decisions.sign, ("Ctrl+Shift+Return",), decisions.why_no_sign),
        Command("record_publication", "&Record the publication…", "&Review", course.record_publication, (), course.why_no_publication, group=AFTER),
        Command("withdraw_approval", "&Withdraw the approval…", "&Review", course.withdraw, (), course.why_no_withdrawal, group=AFTER),
        Command("reply", "&Reply to the comment…", "&Review", comments.reply, (), comments.why_no_reply, line=True, group=COMMENTS),
        Command("resolve", "Resol&ve or reopen the comment", "&Review", comments.turn, (), comments.why_no_turn, group=COMMENTS),
        Command("next_comment", "&Next comment", "&Review", lambda: comments.step(1), ("Ctrl+F8",), comments.why_no_step, group=COMMENTS),
        Command(
            "previous_comment",
            "&Previous comment",
            "&Review",
            lambda: comments.step(-1),
            ("Ctrl+Shift+F8",),
            comments.why_no_step,
            group=COMMENTS,
        ),
    )
