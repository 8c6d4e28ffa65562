"""Sentences from ten specialties on which a rule speaks, each beside one that looks like it and is left alone."""

from __future__ import annotations

import pytest

from tests.rules.reading import quotes

SPEAKS = [
    ("CL001", "Learn which stretches for tennis elbow provide lasting relief."),
    ("CL001", "Our chiropractor will guide you through gentle adjustments for lasting relief."),
    ("CL001", "I have a 100% success rate with hypnotherapy for fear of flying."),
    ("CL001", "Our clear aligners give you a straight smile that lasts the rest of your life."),
    ("CL005", "No one needs to be held back by eczema."),
    ("CL006", "Bruxism is caused by a bite that does not close."),
    ("CL006", "This drop in cortisol explains why acupuncture works for insomnia."),
    ("CL009", "Most side effects of the filler settle within a week."),
    ("CI001", "- Effect size of approximately 0.9"),
    ("CL002", "# Wax treatment\n\nThe benefits of our wax treatment include:\n\n- Loosens stiff fingers\n- Eases swelling of the joints"),
    ("CI003", "When an abscess of the gum is left untreated, it can spread to the jaw, causing infection of the bone."),
    ("CI003", "Our clinic offers acupuncture for hot flushes. Some medications for the menopause come with unwanted side effects."),
    ("CI003", "Tooth wear is one of the most common findings in people over 60."),
    ("CI003", "Endometriosis causes pain in many women. It can also increase the risk of infection of the ovary."),
    ("CL005", "Our laser is safe on all skin tones."),
    ("CL005", "The hearing aids ease listening in all noisy situations."),
    ("ST004", "Heel pain is common.\n\n![{describe the shoe}](shoe.jpg)"),
    ("ST004", "The clinic offers insoles for heel pain, and anyone who would like to try them can come on any weekday.\n\n[Source](https://example.org/a)\n\n[Short read](https://example.net/b)"),
    ("SO004", "Massage relieves back pain.\n\nReferences\n\n[1] Doe J. Massage for back pain. The Guardian. 12 May 2019.\n\n[2] Roe J. Backs at work. J Pain. 2019;20(3):101-109."),
    ("CI003", "Gout often starts at night, and the patient wakes because his or her toe is red and hot."),
    ("NU004", "The vaccine brought a 40% reduction in cardiovascular events."),
    ("NU004", "Smokers have a 5 to 7 fold risk of implant loss."),
    ("LA001", "Esketamine is for patients who have failed two antidepressants."),
    ("ST005", "Families searching for a “paediatric dentist near me” will like our bright rooms."),
    ("ST006", "Don't let hay fever keep you from doing what you love."),
]
SILENT = [
    ("CL001", "Learn which stretches suit a tennis elbow."),
    ("CL001", "No cream can promise lasting relief of acne."),
    ("CL001", "The crown is permanently secured to the implant."),
    ("CL005", "No one in the trial of light therapy dropped out."),
    ("CL005", "No single gene can explain psoriasis in all patients."),
    ("CL006", "Whooping cough is caused by bacteria."),
    ("CL006", "One theory explains why migraine comes with an aura."),
    ("CL006", "Tinnitus is caused by a number of things."),
    ("NU004", "In the survey of runners, 40% had falls."),
    ("LA001", "The first antidepressant failed to lift her mood."),
    ("ST005", "Many parents are looking for “the right answer” to colic."),
    ("ST006", "Don't let the dressing get wet for two days."),
    ("CI003", "There may be some swelling after the filler, and a bruise can lead to tenderness."),
    ("CL002", "Our clinic offers acupuncture. Some medications used to treat hot flushes have unwelcome side effects."),
    ("CI001", "Snoring is more common in men over 40."),
    ("CI003", "Botox is given for migraine. It can also cause swelling of the lid."),
    ("ST004", "The clinic offers insoles for heel pain, and anyone who would like to try them can read more:\n\n[Foot club](https://example.org/a)\n\n[Run club](https://example.net/b)"),
    ("CI003", "# Light therapy\n\nOur clinic offers light therapy. Patients will comfortably relax in our rooms while they receive it."),
    ("CL002", "# Stretching\n\nOur clinic offers stretching.\n\nWrist strengthening:\n\n- Squeeze a ball\n- Hold for five seconds"),
    ("CL002", "Our clinic offers stretching. We are with you all along your healing journey."),
    ("CI003", "The first hint that Tom had gout was that his toe was often red and hot in the morning."),
    ("CI003", "Collagen is a protein that gives skin its strength."),
    ("CI003", "Sciatica refers to pain that runs along the nerve of the leg."),
    ("CI003", "She suffered from a stiff shoulder, which caused pain at night."),
    ("CI003", "The issue of incontinence is often shrouded in stigma, leading many women to stay at home."),
    ("CL002", "Convenience: Patients can have their acupuncture at home, eliminating travel and its stress."),
    ("CL002", "Missing teeth can affect how your smile looks beside the implant."),
    ("CL002", "As circulation improves, the fingers may tingle."),
    ("CL002", "Drowsiness may be enhanced by antihistamines."),
    ("CL002", "<!-- Botox smooths wrinkles -->"),
    ("CL002", "I treat runners at my clinic. Most shin splints settle without treatment."),
    ("CL002", "For a good night, choose a pillow that is certified for the relief of neck pain."),
    ("CL002", "In mice the extract showed promise against psoriasis, but these effects have not translated to any reliable evidence in people."),
    ("CL002", "One study of energy drinks found a worsening of blood pressure and reduced sleep in runners."),
    ("CI003", "Some heart conditions make hypnosis inadvisable or call for extreme caution."),
    ("CL002", "Feed your gut bacteria with oats, beans and other foods that ease bloating."),
    ("CL003", "Our team is committed to staying at the forefront of the latest developments in fertility care."),
    ("CL004", "The ideal patient for a crown has healthy gums."),
    ("CL009", "At our hypnotherapy practice you can feel comfortable, safe and understood."),
    ("CL009", "Most sprains settle within a week."),
    ("SA007", "Dosing: 0.5 mg → 2 mg weekly (titrated by the prescriber)."),
]


@pytest.mark.parametrize(("rule", "sentence"), SPEAKS)
def test_the_rule_speaks(rule: str, sentence: str) -> None:
    assert quotes(rule, sentence)


@pytest.mark.parametrize(("rule", "sentence"), SILENT)
def test_what_only_looks_like_it_is_left_alone(rule: str, sentence: str) -> None:
    assert quotes(rule, sentence) == []


PRAISED = "# Cupping\n\nOur clinic offers cupping. Cupping relieves back pain. Cupping improves sleep.\n\n- {item}\n- Warm rooms\n"


def test_a_line_of_a_list_that_limits_something_else_is_no_limit_of_the_evidence() -> None:
    assert quotes("CL008", PRAISED.format(item="Short-term use only"))
    assert quotes("CL008", PRAISED.format(item="Evidence from small studies only")) == []


def test_of_a_sentence_that_also_says_what_is_not_known_only_the_claim_is_marked() -> None:
    told = "While the exact cause of rosacea is not known, hot drinks widen the small vessels of the face."
    assert quotes("CI003", told) in ([], ["hot drinks widen the small vessels of the face."])
    assert quotes("CI003", "An injury can cause lasting pain, but in some cases the cause is not known.") == []
