"""A text in another language is not called clean: that nothing was found in it says nothing."""

from __future__ import annotations

from datetime import date

import pytest

from reviewer.checking.engine import Engine
from reviewer.model.finding import LANGUAGE, Report
from reviewer.model.house import NOBODY
from tests.rules.reading import FACTS, PARSER

GERMAN = (
    "Rückenschmerzen gehören zu den häufigsten Beschwerden in unserer Praxis. Die meisten Menschen haben im Laufe ihres Lebens einmal damit zu tun. "
    "Wir behandeln Sie mit Massage und Bewegung, und in der Regel geht es nach wenigen Wochen besser. Ruhe heilt jede Verstauchung zu 100 Prozent."
)
OTHERS = {
    "German": GERMAN,
    "Dutch": "Rugpijn is een van de meest voorkomende klachten in onze praktijk. De meeste mensen hebben er in hun leven een keer mee te maken. We "
    "behandelen u met massage of oefeningen, en in de regel gaat het na een paar weken beter. Rust geneest elke verstuiking, ook zonder pillen.",
    "Danish": "Rygsmerter er en af de mest almindelige lidelser i vores klinik. De fleste mennesker har det en gang i livet. Vi behandler med massage "
    "og bevægelse, og det bliver for det meste bedre efter få uger. Ring til os for at høre mere, vi er her for dig og din familie hver dag.",
    "Spanish": "El dolor de espalda es una de las quejas más frecuentes en nuestra consulta. La mayoría de las personas lo tienen una vez en la vida. "
    "Le tratamos con masaje y movimiento, y por lo general mejora en pocas semanas. El reposo cura cualquier esguince en tres días.",
    "Arabic": "آلام الظهر من أكثر الشكاوى شيوعا في عيادتنا ومعظم الناس يعانون منها مرة واحدة في حياتهم ونحن نعالجكم بالتدليك والحركة وعادة ما تتحسن "
    "الحالة بعد أسابيع قليلة اتصلوا بنا إذا كانت لديكم أسئلة حول التكاليف أو حول الزيارة الأولى أو حول أي شيء آخر يهمكم في هذا الشأن",
    "Chinese": "背痛是我们诊所最常见的主诉之一。大多数人一生中都会遇到一次。我们用按摩和运动为您治疗，通常几周后就会好转。" * 5,
}
ENGLISH = {
    "prose": "Back pain is common in our rooms. We see adults and children, and most of them walk home after an hour with a sheet of exercises. " * 3,
    "a list of prices": "Botox 90, filler 220, peel 75, laser 120, drip 150, massage 60, facial 80.\n\n" * 8,
    "what is in a drip": "Vitamin C, zinc, glutathione, magnesium, taurine, biotin, saline, folic acid, selenium.\n\n" * 8,
    "marks that somebody's fingers left": "x y " * 400,
    "names below one another": "\n\n".join(["Anna Berg, Podologin, Raum 4"] * 12),
    "a few words of another language": "Die meisten Menschen haben das.",
    "a quotation in an English text": f"Back pain is common in our rooms. We see adults and children, and most of them walk home after an hour with a sheet. {GERMAN[:70]}",
}


def report(text: str) -> Report:
    """Return what a check says of a text below a heading."""
    return Engine(FACTS, NOBODY).check(PARSER.parse(f"# A\n\n{text}\n"), today=date(2026, 11, 23))


@pytest.mark.parametrize("text", OTHERS.values(), ids=OTHERS)
def test_a_text_in_another_language_could_not_be_checked(text: str) -> None:
    (failure,) = report(text).failures
    assert failure.rule == LANGUAGE
    assert "does not seem to be in English" in failure.message


@pytest.mark.parametrize("text", ENGLISH.values(), ids=ENGLISH)
def test_english_lists_and_few_words_are_checked_as_ever(text: str) -> None:
    assert report(text).failures == ()


def test_a_text_put_into_english_can_be_checked_again() -> None:
    engine = Engine(FACTS, NOBODY)
    assert engine.check(PARSER.parse(f"# A\n\n{GERMAN}\n"), today=date(2026, 11, 23)).failures
    assert engine.check(PARSER.parse(f"# A\n\n{ENGLISH['prose']}\n"), today=date(2026, 11, 23)).failures == ()
