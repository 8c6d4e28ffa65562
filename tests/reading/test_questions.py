"""Questions about a sentence are asked where all they need stands in it, and nowhere else."""

from __future__ import annotations

from reviewer.model.patterns.vocabulary import NO_WORDS, Group, Vocabulary
from reviewer.reading.claims.kinds import Around, Verdict
from reviewer.reading.claims.questions import Question, Questions, need, question
from reviewer.reading.sense import Sense


def named(name: str, *needs: object, never: tuple[str, ...] = ()) -> Question:
    """Return a question that answers with its name."""

    def ask(sense: Sense, around: Around) -> Verdict | None:
        return Verdict(name, (0, 0))

    return question(*needs, never=never)(ask)  # type: ignore[arg-type]


def asked(sentence: str, cues: tuple[str, ...], *at_once: Question, otherwise: tuple[Question, ...] = (), known: Vocabulary = NO_WORDS) -> list[str]:
    """Return the names of the questions that a sentence with some cues raises."""
    words = tuple(sentence.lower().rstrip(".:").split())
    sense = Sense(words, 0, len(words), sentence, dict.fromkeys(cues, ((0, 0),)), known)
    rows = Questions(known, at_once, otherwise).raised(sense)
    answers = [ask(sense, None) for row in rows for ask in row]  # type: ignore[arg-type]
    return [answer.type for answer in answers if answer is not None]


def test_a_question_is_asked_where_one_of_its_cues_stands() -> None:
    """A question that needs one of two cues is asked with either and not with a third."""
    ours = named("ours", need("effect", "cause"))
    assert asked("Rest helps.", ("cause",), ours) == ["ours"]
    assert asked("Rest helps.", ("people",), ours) == []


def test_a_question_with_several_needs_is_asked_where_each_is_met() -> None:
    """A cue alone is not enough for a question that needs a word, too."""
    ours = named("ours", need("effect"), need(words=(frozenset({"than"}),)))
    assert asked("Rest helps more than work.", ("effect",), ours) == ["ours"]
    assert asked("Rest helps.", ("effect",), ours) == asked("More than work.", (), ours) == []


def test_a_word_may_stand_for_a_cue() -> None:
    """One need can be met by a cue, by a word, by the first word, or by a sign in the text."""
    ours = named("ours", need("effect", words=(frozenset({"than"}),), opens=("there",), signs=(":",)))
    assert asked("Rest helps.", ("effect",), ours) == asked("More than work.", (), ours) == ["ours"]
    assert asked("There is rest.", (), ours) == asked("It is rest:", (), ours) == ["ours"]
    assert asked("Is there rest.", (), ours) == []


def test_a_cue_that_must_not_stand_there_bars_a_question() -> None:
    """A question of care is not asked where an aim is told."""
    ours = named("ours", need("effect"), never=("goal",))
    assert asked("Rest helps.", ("effect", "goal"), ours) == []


def test_words_of_the_knowledge_files_raise_a_question() -> None:
    """What a clinic's editor adds to a group raises the questions that need it."""
    ours = named("ours", need(words=(Group("waning"),)))
    assert asked("Bones thin.", (), ours, known={"waning": ("thin",)}) == ["ours"]
    assert asked("Bones thin.", (), ours) == []


def test_questions_keep_their_order_and_their_rows() -> None:
    """Those asked at once come first, each row in its order."""
    one, two, three = named("one", need("effect")), named("two"), named("three", need("effect"))
    assert asked("Rest helps.", ("effect",), one, two, otherwise=(three,)) == ["one", "two", "three"]
