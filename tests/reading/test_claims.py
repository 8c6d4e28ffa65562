"""What counts as a claim, and of which type: the ontology's rows and boundary cases in our own words."""

from __future__ import annotations

import pytest

from tests.reading.conftest import PROMOTES, Read, lines, type_of

CLAIMS = {
    "a cure promised": ("Our injections cure knee pain for good.", "GUA"),
    "a certain result": ("We guarantee that your migraine will end.", "GUA"),
    "patients reporting": ("Many patients report less pain after acupuncture.", "TES"),
    "a ranking of the clinic": ("We are the leading clinic for skin care in the county.", "CMP"),
    "a comparison of treatments": ("Massage is more effective than medication for back pain.", "CMP"),
    "no side effects": ("Dry needling has no side effects.", "SAF+"),
    "well tolerated": ("The laser treatment is well tolerated.", "SAF+"),
    "a warning": ("The injection can cause nausea and dizziness.", "SAF-"),
    "a study told": ("In a 2016 trial, 40 people were given yoga classes.", "STU"),
    "a treatment that relieves": ("Acupuncture relieves chronic back pain.", "EFF"),
    "a hedged benefit": ("Physiotherapy may improve mobility after surgery.", "EFF"),
    "a pronoun for the treatment": ("Botulinum toxin is injected into the forehead. It smooths wrinkles.", "none"),
    "a gerund for a treatment": ("Practicing yoga can reduce anxiety.", "EFF"),
    "a label before the claim": ("Heat: Warmth eases muscle tension and reduces pain.", "EFF"),
    "a share of people": ("Around 30% of adults live with back pain.", "PRE"),
    "a treatment set above another": ("Dental implants are much more stable than dentures.", "CMP"),
    "how long it lasts": ("With good care a dental bridge can last for 10 to 15 years.", "STA"),
    "what a drug is approved for": ("Orlistat is an FDA-approved medicine for losing weight.", "REG"),
    "patients said to report": ("Many patients who have had massage report more confidence.", "TES"),
    "one part of the body acting on another": ("Deep breathing opens the ribs and moves the diaphragm.", "MEC"),
    "a claim behind a denial": ("We do not claim to know why, but massage relieves back pain.", "EFF"),
    "unnamed research": ("Research shows that gentle movement is good for joints and mood.", "EFF"),
    "what many are said to believe": ("Researchers believe this weakness starts in the nerve.", "FAC"),
    "most patients": ("Most patients with implants eat the same foods as before.", "PRE"),
    "an illness whose name could command": ("Stretch marks can lower confidence and cause itching.", "CAU"),
    "what goes on in an illness": ("Chronic pain involves changes in the nervous system.", "MEC"),
    "an illness in no list": ("Massage relieves blepharokeratitis.", "EFF"),
    "a question that tells": ("Did you know that yoga relieves back pain?", "EFF"),
    "a result foretold": ("Our laser treatment will ease your knee pain.", "GUA"),
    "a working on cells": ("Red light therapy stimulates fibroblasts and collagen.", "MEC"),
    "more of what is ill": ("The wrong exercise increases strain on the neck.", "CAU"),
    "a comparison without than": ("Massage is comparable to medication for back pain.", "CMP"),
    "harm denied": ("Acupuncture has virtually no side effects.", "SAF+"),
    "a share in words with the people between them": ("One adult in six lives with knee pain.", "PRE"),
    "a large share in words": ("Nine out of every ten sore throats are caused by a virus.", "STA"),
    "a patient quoted by her first name": ("“I can walk to the shops again,” says Petra, 58.", "TES"),
    "a client quoted without a name": ("“I got my evenings back,” a client told us in spring.", "TES"),
    "a house that stands alone": ("Ours is the only clinic in the valley with an evening physiotherapist.", "CMP"),
    "no other house": ("No other practice in the region treats as many knees.", "CMP"),
    "harm that was never seen": ("In ten years of practice we have never seen a serious complication.", "SAF+"),
    "harm denied by its verb": ("The cream treatment does not thin the skin.", "SAF+"),
    "care that is not felt": ("You won't feel a thing during the laser treatment.", "SAF+"),
    "a body made stronger": ("Physiotherapy makes the tendon stronger.", "EFF"),
    "the house's own results": ("I have had very good results with stubborn tendon problems.", "EFF"),
    "what goes on, told as a reason": ("The knee swells, so the muscles around it weaken.", "MEC"),
    "side effects made small": ("Side effects of the injection are minimal and pass on their own.", "SAF+"),
    "an illness first among reasons": ("Heel pain is the number one reason people see a foot doctor.", "PRE"),
    "some befallen more than others": ("Migraine is seen most in women between 30 and 50.", "PRE"),
    "patients said to experience relief": ("Many patients experience relief after massage.", "TES"),
    "a cause traced": ("Morning headaches often trace back to a tense jaw.", "CAU"),
    "evidence that is praised": ("The early evidence for massage is promising.", "EFF"),
    "care backed by unnamed science": ("Our massage is backed by solid science.", "FAC"),
    "care of value in an illness": ("Massage is especially valuable in chronic back pain.", "EFF"),
    "a lead that leans on research": ("Here's what the research shows about massage:", "EFF"),
    "words of effect that name what is done": ("Massage takes the strain off your lower back.", "EFF"),
    "a cause whose end is in no list": ("Poor sleep makes you crave sweets late at night.", "CAU"),
    "health without the thing left out": ("Exercise heals sore tendons without surgery in most people.", "EFF"),
    "care that acts on a part of the body": ("Porcelain veneers resist stains for years.", "MEC"),
    "a form in which care is given": ("The lotion eases itching and calms the skin.", "EFF"),
    "a load on a part of the body": ("A heavy bag puts extra stress on the neck and shoulders.", "CAU"),
    "care that involves what works": ("Phototherapy involves exposing the skin to light to stimulate hair growth.", "EFF"),
    "a rank that is meant to be kept": ("Our clinic remains committed to staying at the forefront of massage therapy.", "CMP"),
    "care recommended to do good": ("Yoga is recommended to prevent osteoporosis.", "EFF"),
    "a promise for every time": ("Our massage therapy never fails to relieve back pain.", "GUA"),
    "what sets an ill off, or makes it worse": ("Lying flat can trigger or worsen the pain in the chest.", "CAU"),
    "a cause": ("Long hours at a desk can lead to neck pain and stiffness.", "CAU"),
}
NO_CLAIMS = {
    "results somebody is used to": "With our tablets people are used to getting instant results.",
    "what suits somebody best": "Massage or exercise: we look for the treatment that works best for you.",
    "progress that is checked": "At each massage we check your progress.",
    "care that may be needed": "A dental crown may be necessary to restore the strength of the tooth.",
    "an adjective of evidence": "Massage is part of our evidence-based treatment plans.",
    "what each way of care has": "Each kind of massage comes with its own benefits.",
    "the best that is looked for": "Choosing the best massage chair takes time.",
    "the kind of care that is meant": "A calm room is the basis of effective massage therapy.",
    "what something is about": "Massage is not just about easing pain; it is about finding your feet.",
    "a question": "Can acupuncture relieve back pain?",
    "an instruction": "Use a warm pack for ten minutes to ease the pain.",
    "an instruction after a condition": "If you feel pain, stop the exercise and rest.",
    "a goal": "The aim of the programme is to reduce pain.",
    "an invitation": "To learn how physiotherapy can help your pain, please call us.",
    "not knowing": "Whether massage helps with migraine is unknown.",
    "patients said to experience symptoms": "Some patients experience warmth in the hand.",
    "a therapist quoted on patients": "“I always ask my patients about their knees,” says Petra.",
    "a physician quoted": "“I like to explain every step,” says Dr. Petra Lind.",
    "two visits in some weeks": "You will have two visits in six weeks.",
    "a plan to do no harm": "We do not want the mask to irritate you, so tell us.",
    "a myth": "Myth: Resting the jaw cures every jaw pain.",
    "a definition of a procedure": "A root canal is a procedure used to treat an infected tooth.",
    "what a dentist does": "During the visit, the dentist removes the filling and cleans the tooth.",
    "help to decide": "Our staff help people come to a choice of their own.",
    "a treatment plan": "We will write a treatment plan for you.",
    "courtesy": "We value your time and are committed to your comfort.",
    "an instruction in a list under a heading": "**General prevention:**\n\n- Manage underlying conditions",
    "a topic of a list": "**Ask about:**\n\n- Whether massage is effective for your back pain",
    "a duty of care": "Our nurses attend safety training each month.",
    "a hypothesis of the writer": "I propose that massage relieves pain by calming the brain.",
    "what somebody looks for": "If you are looking for relief from back pain, you have come to the right place.",
    "what an article is about": "This guide explores how massage relieves back pain.",
    "what somebody refuses to say": "We do not claim that massage can cure arthritis for good.",
    "a negator over alternatives": "Massage does not cure, stop or slow arthritis.",
    "results that vary": "With massage, results vary.",
    "a task said to be important": "Maintaining good oral hygiene is essential with dental implants.",
    "a pointer to another page": "Read more: How massage relieves back pain in a week",
    "a line that announces a list": "Here are some advantages of having physiotherapy:",
    "a line that counts what follows": "Acupuncture offers several advantages:",
    "a line that ends in include": "The benefits of massage include:",
    "what an insurer pays": "Our team assists patients with massage in checking their insurance benefits.",
    "what professionals do": "Other specialists can also diagnose and treat jaw pain.",
    "the name of a treatment": "Hair restoration is offered on Tuesdays together with massage.",
    "advice to ask": "You should ask your doctor if it is safe to exercise.",
}


@pytest.mark.parametrize("name", CLAIMS)
def test_a_claim_is_read_as_its_type(name: str, read: Read) -> None:
    text, expected = CLAIMS[name]
    assert type_of(read(text)) == expected


@pytest.mark.parametrize("name", NO_CLAIMS)
def test_what_is_no_claim_is_left_alone(name: str, read: Read) -> None:
    assert type_of(read(NO_CLAIMS[name])) == "none"


def test_a_pronoun_goes_on_with_the_treatment_before_it(read: Read) -> None:
    article = read("Our clinic offers botulinum toxin. It smooths wrinkles and softens scars.")
    assert [line.claim.type if line.claim else "none" for line in lines(article)] == ["none", "EFF"]


def test_items_of_an_asserting_list_are_claims(read: Read) -> None:
    article = read("Chiropractic adjustments can:\n\n- Reduce headaches\n- Improve posture")
    assert all(line.claim is not None for line in lines(article))


def test_items_of_an_announced_list_are_claims_though_the_line_above_is_none(read: Read) -> None:
    article = read("The benefits of chiropractic care include:\n\n- Reduces headaches\n- Improves posture")
    assert [line.claim.type if line.claim else "none" for line in lines(article)] == ["none", "EFF", "EFF"]


@pytest.mark.parametrize("explained", ["Red light therapy (RLT) is offered here.", "RLT (red light therapy) is offered here."])
def test_an_abbreviation_the_page_explains_stands_for_the_treatment(read: Read, explained: str) -> None:
    article = read(f"Pulsed field therapy is new. {explained}\n\nRLT eases back pain.")
    claim = lines(article)[-1].claim
    assert claim is not None and claim.subject == "red light therapy"


def test_one_long_word_is_shortened_too_but_not_by_another_words_letters(read: Read) -> None:
    told = lines(read("Palmitoylethanolamide (PEA) is sold here.\n\nPEA eases back pain."))[-1].claim
    assert told is not None and told.subject == "palmitoylethanolamide"
    other = lines(read("Our chiropractors (DC) see adults.\n\nDC eases back pain."))[-1].claim
    assert other is None or other.subject != "chiropractic care"


def test_the_initials_of_what_a_page_promotes_stand_for_it(read: Read) -> None:
    article = read("# Red light therapy\n\nRed light therapy is offered here.\n\nRLT eases back pain.")
    claim = lines(article)[-1].claim
    assert claim is not None and claim.subject == "red light therapy"


def test_a_word_that_only_looks_like_the_initials_is_no_treatment(read: Read) -> None:
    article = read("# Laser eye therapy\n\nLaser eye therapy is offered here. Laser eye therapy is short.\n\nLet eases back pain.")
    assert type_of(article) == "none" or lines(article)[-1].claim is None


def test_a_page_that_sends_readers_to_their_own_carers_is_a_leaflet(read: Read) -> None:
    asking = "Talk with your doctor about it. Your dietitian will help. Your pharmacist knows more. Ask your pharmacist. A dietitian can plan meals."
    assert read(f"{asking}\n\nSalt raises blood pressure.").page.official
    assert not read(f"At our clinic we help. Book an appointment. {asking}\n\nSalt raises blood pressure.").page.official


def test_a_page_built_of_an_information_sheets_questions_is_a_leaflet(read: Read) -> None:
    sheet = "# Gout\n\n## What causes gout?\n\nUric acid builds up.\n\n## What are the symptoms of gout?\n\nPain.\n\n## How to prevent gout?\n\nDrink water."
    assert read(sheet).page.official
    assert not read(f"{sheet}\n\nAt our clinic we treat gout. Book an appointment.").page.official


def test_citing_a_public_body_does_not_make_a_page_its_own(read: Read) -> None:
    cited = "The National Institutes of Health (NIH), the NIH again and the National Institutes of Health say so."
    assert not read(f"{cited}\n\nYoga relieves stress.").page.official


def test_a_sheet_that_says_a_public_body_wrote_it_is_that_bodys_unless_the_page_sells(read: Read) -> None:
    sheet = "# Stomach flu\n\nMost people recover within three days.\n\nSOURCE: Ministry of Health\n"
    assert read(sheet).page.official
    assert not read(f"{sheet}\nBook an appointment at our clinic.").page.official
    assert not read("# Stomach flu\n\nMost people recover within three days.\n\nSource: Harbour Lane Clinic\n").page.official


def test_a_line_that_claims_before_its_list_stays_a_claim(read: Read) -> None:
    assert type_of(read("These exercises help to relieve back pain:\n\n- Bridges\n- Planks")) == "EFF"


def test_a_page_of_a_public_body_claims_nothing_for_sale(read: Read) -> None:
    text = "The NHS offers this vaccine. NHS 111 can tell you more. The NHS website lists clinics.\n\nThe vaccine prevents shingles."
    article = read(text)
    assert article.page.official
    assert not article.benefits


def test_the_clinics_name_is_found_without_a_profile(read: Read) -> None:
    article = read("Willow Bank Clinic treats knees. At Willow Bank Clinic, we use exercise.\n\nExercise helps. Exercise eases pain.")
    assert article.page.names == ("Willow Bank Clinic",)
    assert article.page.promoted == ("exercise",)


def test_a_benefit_behind_a_connector_is_heard(read: Read) -> None:
    article = read("Our clinic offers massage every day.\n\nIn addition, it can relieve back pain.")
    assert [line.claim.type for line in lines(article)[1:] if line.claim] == ["EFF"]


def test_a_list_of_what_a_text_has_claims_nothing(read: Read) -> None:
    article = read("# Massage\n\nOur clinic offers massage.\n\n## What you'll learn\n\n- How massage eases back pain\n- Benefits for sleep and digestion\n")
    assert [line.claim for line in lines(article) if line.claim] == []


def test_a_working_nobody_has_measured_is_claimed_by_who_sells_it(read: Read) -> None:
    article = read("# Massage\n\nOur clinic offers massage.\n\nIn other words, we are getting to the causative factor.")
    assert [line.claim.type for line in lines(article) if line.claim] == ["MEC"]


def test_results_that_are_said_to_hold_are_a_benefit(read: Read) -> None:
    article = read("# Massage\n\nOur clinic offers massage every day.\n\nResults usually last for a year.")
    assert [line.claim.type for line in lines(article) if line.claim] == ["EFF"]


def test_an_ill_that_improves_under_care_is_a_benefit(read: Read) -> None:
    article = read("# Massage\n\nOur clinic offers massage every day. The cramps start improving in a week.")
    assert [line.claim.type for line in lines(article) if line.claim] == ["EFF"]


def test_a_patient_who_is_only_named_offers_no_story(read: Read) -> None:
    article = read("One of my patients sent me a postcard from the seaside.")
    assert [line.claim for line in lines(article)] == [None]


@pytest.mark.parametrize("mark", ["…", "(–)"])
def test_a_paragraph_without_words_answers_no_question(read: Read, mark: str) -> None:
    """A paragraph of signs alone below a heading that asks something once stopped the whole check."""
    article = read(f"{PROMOTES}## Does cupping help?\n\n{mark}\n\nYes, absolutely.\n")
    assert [line.claim.type if line.claim else "" for line in lines(article)][-2:] == ["", "EFF"]
