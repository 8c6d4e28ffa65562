"""The questions only a person can judge: the section of the tab Review that asks them, going from one to the next, and what is judged."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reviewer.model.judging import Verdict
from reviewer.model.trouble import Trouble
from reviewer.ui.frame.side import Tab
from reviewer.ui.looks.theme import Look
from reviewer.ui.parts.commands.commands import Registry
from reviewer.ui.values.words import count

if TYPE_CHECKING:
    from reviewer.ui.review.questions_section import Judging, VerdictChosen
    from reviewer.ui.window import Window


class Questions:
    """Asks what only a person can judge, and keeps at the desk what they say."""

    def __init__(self, window: Window) -> None:
        self._window = window
        self._judge = ""
        self._section: Judging | None = None
        window.pages.side.offer(self._judging)

    def judge(self, question: str, verdict: Verdict, note: str) -> None:
        """Keep how the reviewer judges a question; who that is, is asked once."""
        window = self._window
        self._judge = self._judge or window.course.reviewer() or window.decisions.name("Reviewer")
        if not self._judge:
            window.refresh()
            return
        review = window.attempt(lambda: window.desk.questions.judge(question, verdict, note, by=self._judge))
        if review is not None:
            left = self.left()
            more = f"{count(left, 'question')} left" if left else "All questions are answered"
            window.show_review(review)
            window.course.tell(review, f"Answered “{verdict}”. {more}")

    def next(self) -> None:
        """Go to the next question nobody has answered, in the tab Review, with the keyboard on its first choice; it is spoken."""
        self._window.evidence.turn_to(Tab.REVIEW, self._to_question)

    def left(self) -> int:
        """Return how many questions nobody has answered of this text; 0 where nobody knows what is asked."""
        try:
            return len([one for one in self._window.desk.questions.asked() if not one.holds])
        except Trouble:
            return 0

    def why_no_next(self) -> str:
        """Return why there is no question to go to; which are asked is not looked up for that, at every key."""
        review = self._window.review
        if review is not None and review.state.holds:
            return "This draft is approved with what was judged."
        return self._window.why_no_draft()

    # Inside

    def _judging(self, look: Look, registry: Registry) -> Judging:
        from reviewer.ui.review.questions_section import Judging  # noqa: PLC0415 - the window starts without the panes behind the checklist

        self._section = Judging(look, registry, self._window.desk.questions.asked)
        self._section.chose.connect(self._chosen)
        return self._section

    def _to_question(self) -> None:
        window, asked = self._window, self._section.next() if self._section is not None else None
        if self._section is None or asked is None:
            window.pages.side.keyboard().setFocus()
            window.say("Every question is answered")
            window.announce("Every question is answered")
            return
        self._section.unfold()
        window.pages.side.review.bring(asked)
        asked.keyboard().setFocus()
        window.announce(asked.spoken)

    def _chosen(self, choice: VerdictChosen) -> None:
        self.judge(choice.question, choice.verdict, choice.note)
