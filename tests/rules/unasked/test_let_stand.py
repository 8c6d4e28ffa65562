"""Plain sentences of ordinary clinic pages that nobody asks about, each beside a twin of the same shape that is asked."""

from __future__ import annotations

import pytest

from tests.rules.reading import quotes
from tests.rules.twins import assert_only_the_claim_is_asked

TWINS = (
    # causes of which none is named, and ills that only tell for whom a house is there
    ("chiropractic care", "CI003", "Many factors can contribute to neck pain.", "Many factors, such as weak muscles, can contribute to neck pain."),
    ("chiropractic care", "CI003", "Our team looks after patients with headaches caused by tension.", "Most headaches of our patients are caused by tension."),
    ("chiropractic care", "CI003", "When your pain is caused by a fracture, we send you to the hospital.", "When a disc slips, the nerve is pressed and the leg hurts."),
    ("chiropractic care", "CI001", "Our posture class lasts six weeks.", "An episode of back pain lasts six weeks."),
    # what people do, feel and ask for
    ("hearing aids", "CL002", "It takes courage to ask for help.", "Our hearing aids help people with tinnitus."),
    ("chiropractic care", "CL002", "Dr Hale became a chiropractor after she was treated for back pain as a teenager.", "Chiropractic care treated her back pain and it has not come back since."),
    ("counselling", "CL002", "Hearing loss can leave you feeling cut off from family talk.", "Our counselling will leave you feeling calm and in control."),
    ("physiotherapy", "CL002", "A frozen shoulder hurts at night and is hard to lift.", "Physiotherapy makes a frozen shoulder easy to lift and relieves the pain."),
    ("hair transplants", "CL002", "It is frightening when your child wakes up burning with fever.", "Our laser wakes up sleeping follicles."),
    ("hormone therapy", "CL002", "Giving birth in water became known in the 1980s through the work of a French doctor.", "Our midwives give women relief of pain in birth."),
    ("haemorrhoid treatment", "CI001", "Most people feel embarrassed to bring up haemorrhoids.", "Most people with haemorrhoids have too little fibre in their diet."),
    # definitions, and where a word or a craft comes from
    ("hormone therapy", "CL002", "The menopause is the time when periods stop for good.", "Our pellets stop hot flushes for good."),
    ("oral appliances", "CL002", "Sleep apnoea is a condition in which breathing stops and starts during sleep.", "Our appliance stops sleep apnoea."),
    ("fertility treatment", "CL002", "The cervix is the lower end of the womb.", "After acupuncture your stress levels become lower."),
    ("acupuncture", "CI003", "Naturopathy has its roots in nineteenth-century Germany.", "Back pain has its roots in a shifted vertebra."),
    ("osteopathy", "CL002", "Osteopathy has a rich tradition rooted in the healing practices of bonesetters.", "Osteopathy supports healing of the joints."),
    ("acupuncture", "CL002", "Acupuncture involves the insertion of fine needles to stimulate certain points of the body.", "Light therapy involves red light to stimulate the skin."),
    # what is done in steps, given, stored or allowed
    ("fertility treatment", "CL002", "The eggs are removed from the ovaries with a thin needle and taken to the laboratory.", "Acupuncture removes tension from the ovaries."),
    ("fertility treatment", "CL002", "The law allows embryos to be stored for up to 55 years.", "Our method allows the embryos to heal."),
    ("hormone therapy", "CL002", "The ring releases a small amount of hormone every day.", "Massage releases tension from the neck."),
    ("eye surgery", "CL002", "You will be given drops for four weeks to lower the chance of infection.", "Our eye drops lower the chance of infection."),
    ("physiotherapy", "CL002", "Ice for ten minutes keeps the swelling down.", "Physiotherapy keeps the swelling down and eases heel pain."),
    ("dental implants", "CL002", "Implant-supported teeth are brushed like any others.", "Your gums are supported and strengthened by dental implants."),
    # what tests show, and what helps somebody to know
    ("dental implants", "CI002", "A cone beam scan shows how much bone there is.", "A study of our patients shows how much bone grew."),
    ("counselling", "CI001", "The questionnaire asks how often counselling has come to mind in the last two weeks.", "The effect of counselling lasts for two years."),
    ("speech therapy", "CL002", "Milestones help track how a child learns to speak.", "Speech therapy helps a child with a stammer."),
    ("vasectomy", "CL002", "It is important to be certain that a vasectomy has been successful.", "Vasectomy is effective and improves your love life."),
    ("fertility treatment", "CL002", "Many patients choose IUI over IVF because it is more cost-effective.", "IUI is highly effective for couples with infertility."),
    ("counselling", "CL002", "We encourage clients to write down what makes them anxious.", "Counselling encourages healing of trauma."),
    ("EECP therapy", "CL002", "It is not a replacement in every case, as these treat different problems in different ways.", "EECP therapy treats angina and other problems of the heart."),
    ("care for children", "CL002", "There is currently no vaccine in Canada to prevent norovirus infection.", "There is now a vaccine at our clinic to prevent infection."),
    ("vasectomy", "CL002", "There is no age limit to the people we can help.", "We can help people with erectile dysfunction."),
    ("haemorrhoid treatment", "CL002", "There are several types of methods used to treat haemorrhoids:\n\n- Banding\n- Surgery", "There are several ways in which our surgery heals haemorrhoids:\n\n- Banding\n- Surgery"),
    # that people and things differ
    ("laser treatment", "CL002", "Some scars respond better than others.", "Scars respond better to our laser than to creams."),
    ("laser treatment", "CL003", "Laser treatment takes longer than a peel to settle.", "Laser treatment heals the skin much faster than a peel."),
    ("ketamine infusions", "CL002", "Some people feel a change after the first infusion, and others feel none at all.", "Most people feel better after the first infusion."),
    ("counselling", "CI003", "Depression can affect different people in many different ways.", "Depression can affect the heart and the stomach."),
    ("hormone therapy", "CI003", "Hormone imbalances affect men and women differently.", "Hormone imbalances affect the bones of men and women."),
    # what a part of the body is for, and what a craft holds
    ("EECP therapy", "CI003", "The heart pumps blood through the body.", "Stress makes the heart pump harder and wears out its valves."),
    ("eye surgery", "CI003", "The retina sends signals through the optic nerve to the brain.", "Screens make the retina send weaker signals to the brain."),
    ("podiatry", "CI003", "The plantar fascia supports the arch and connects the heel to the toes.", "Flat shoes strain the plantar fascia and cause heel pain."),
    ("massage", "CI003", "The bladder stores urine until it is passed.", "The fascia stores old emotions."),
    ("acupuncture", "CI003", "Acupuncture is based on the premise that Qi moves along the channels of the body.", "Acupuncture moves Qi along the channels of the body."),
    ("physiotherapy", "CI003", "Losing weight often feels like a balancing act.", "Losing weight often leads to gallstones."),
    ("physiotherapy", "CI003", "Shoulder pain makes it hard to dress, to drive and to sleep.", "Shoulder pain damages sleep and leads to depression."),
    # what careful authors say of studies, of payers and of calls for help
    ("physiotherapy", "CL002", "No exercise has been shown to make a concussion heal faster.", "Our exercise has been shown to make a concussion heal faster."),
    ("massage", "CL001", "Nothing we do gets rid of lymphoedema for good.", "Our massage gets rid of lymphoedema for good."),
    ("physiotherapy", "CL003", "Physiotherapy is only as good as the habit.", "Physiotherapy is as good as surgery."),
    ("dialysis", "CI001", "Medicare covers dialysis for most people.", "Dialysis ends thirst for most people."),
    ("dialysis", "CL002", "A kidney transplant is an option for some people.", "Dialysis is an effective option for people with kidney disease."),
    ("podiatry", "CI001", "The big toe is the joint most people think of.", "Most people have gout in the big toe."),
    ("eye surgery", "CL002", "The lens sits behind the iris and is normally clear.", "Eye surgery clears the lens."),
    ("dialysis", "CL005", "Care without dialysis is a choice above all for people who are old.", "Dialysis is safe for all people with kidney disease."),
    ("hormone therapy", "CL005", "Most women with the virus never get cancer.", "Women who take hormone therapy never get cancer."),
    ("dental implants", "CI003", "Those who are not eligible for standard implants due to bone loss may have mini implants.", "Bone loss is often due to missing teeth."),
    ("ketamine infusions", "CL002", "A careful look at the risks is essential before treating adolescents.", "Ketamine infusions ease the pain of adolescents."),
    # what somebody is after, what is not known, and what people once held to be so
    ("physiotherapy", "CL002", "**Set realistic goals:**\n\n- Improved quality of life\n- Less pain at night", "**What our patients gain:**\n\n- Improved quality of life\n- Less pain at night"),
    ("physiotherapy", "CL002", "**Limitations:**\n\n- Long-term outcomes less studied", "**Results:**\n\n- Long-term outcomes are excellent"),
    ("cupping", "CL002", "Scientists initially thought cupping only affected muscles.", "Scientists now know that cupping heals muscles."),
    ("cupping", "CL012", "It was long thought that cupping heals a cough.", "It has long been known that cupping heals a cough."),
    ("cupping", "CI003", "It was once believed that fever damages the brain.", "A high fever damages the brain."),
    # what the reader may have or take on which something is to be done, and whom care is not for
    ("vasectomy", "CI003", "Ring us if you have a fever or a swelling that grows.", "A swelling that grows is caused by stress in the groin."),
    ("care for children", "CI003", "If you take medicine that weakens your immune system, ask your specialist for a letter.", "Stress weakens your immune system, so ask us for a drip."),
    ("physiotherapy", "CI003", "I will not treat you if you have osteoporosis or signs of pressure on the spinal cord.", "Pressure on the spinal cord comes from osteoporosis."),
    ("eye surgery", "CI003", "Surgery is put off in women with an untreated clotting disorder.", "An untreated clotting disorder damages the retina."),
    # what is only talked about, shown or felt at once
    ("chiropractic care", "CI003", "Before your neck is moved, you are told about the risk of a stroke.", "Stiff arteries raise the risk of a stroke."),
    ("podiatry", "CI003", "Two injections numb the toe.", "High sugar damages the nerves of the toe."),
    ("physiotherapy", "CI003", "The treadmill shows how your weight shifts from one foot to the other.", "A weak hip shifts your weight from one foot to the other."),
    ("eye surgery", "CI003", "Losing sight in one eye changes how you pour a cup of tea.", "Losing sight in one eye changes the brain."),
    # what is noticed, named, tried, missing or looked for
    ("hearing aids", "CL012", "Some people find that tedious.", "Some people find that hearing aids calm the ringing."),
    ("hearing aids", "CL012", "The American Academy of Sleep Medicine suggests ten hours of sleep for toddlers.", "Research suggests that hearing aids keep the brain young."),
    ("hearing aids", "CI002", "We offer a test of your hearing and a trial of hearing aids.", "In 2019 a trial of hearing aids tested their hearing."),
    ("hearing aids", "CI002", "Apps that promise to train the brain have not been tested in large trials.", "Apps that train the brain have been tested in a large trial of 90 people."),
    ("ketamine infusions", "CI002", "We are looking for 40 adults with depression for a study of two doses.", "We looked at 40 adults with depression in a study of two doses."),
    # doubt, and harm that is called rare and told
    ("acupuncture", "CL002", "So far nobody has shown that acupuncture prevents relapse.", "It is shown that acupuncture prevents relapse."),
    ("PRP", "CL003", "We are not sure that PRP works better than salt water.", "We are sure that PRP works better than salt water."),
    ("care for children", "CL009", "Serious reactions are rare but can be fatal.", "Serious reactions are rare but our nurses are here."),
    ("massage", "CL009", "Massage does not burn calories.", "Our laser does not burn the skin."),
    ("physiotherapy", "CL002", "A woman whose muscles are too tense may get worse by squeezing.", "A woman whose muscles are too tense will get better by massage."),
    # nouns, limbs and machines
    ("Botox", "CL002", "This aid is for adults who have headaches and migraine.", "Our drops aid adults who have headaches and migraine."),
    ("counselling", "CL002", "We tell the transport firm your address and nothing about your illness.", "Our drops address the illness."),
    ("physiotherapy", "CL002", "Rise on your toes and lower your heels slowly.", "Our drops lower your blood pressure."),
    ("eye surgery", "CL002", "The laser tracks the eye and stops if it moves too far.", "The laser stops the pain in the eye."),
    ("TMS", "CL002", "The area that is treated lies behind the forehead.", "TMS treats depression that lies behind the pain."),
    # shares of people and of money that tell nothing of health
    ("MRI scans", "CL002", "Most people wait less than ten days for a scan here.", "Most people have less pain ten days after the laser."),
    ("chemical peels", "CI001", "Ten per cent of each sale in May goes to a skin cancer charity.", "Ten per cent of people have skin cancer."),
    ("ear drops", "CL001", "A drug that cures tinnitus has not yet been found.", "A drug that cures tinnitus has at last been found."),
    ("ear drops", "CL002", "Drops that relieve tinnitus are yet to be found.", "Drops that relieve tinnitus are here at last."),
    ("ear drops", "CL002", "The increase in blood flow from ear drops doesn't directly relieve tinnitus.", "The increase in blood flow from ear drops directly relieves tinnitus."),
    ("ear drops", "CL004", "Ear drops and tablets have dramatically different prices.", "Ear drops have dramatically good results."),
    ("ketamine infusions", "CL001", "A patient will experience headaches that get worse.", "A patient will experience headaches that get better with ketamine infusions."),
    # whom nobody calls upon
    ("EECP therapy", "CL012", "Some people notice a fluttering in the chest.", "Some people notice better sleep after EECP therapy."),
    ("vasectomy", "CL012", "Many men hesitate to mention it to their doctor.", "Many men find that vasectomy improves their love life."),
)


@pytest.mark.parametrize(("care", "rule", "plain", "claiming"), TWINS, ids=[plain[:40] for _, _, plain, _ in TWINS])
def test_a_plain_sentence_stands_and_its_claiming_twin_is_asked(care: str, rule: str, plain: str, claiming: str) -> None:
    assert_only_the_claim_is_asked(care, rule, plain, claiming)


def test_a_call_for_the_readers_good_is_no_booking() -> None:
    page = "# Dialysis\n\nDialysis takes four hours.\n\n{}\n\n## At home\n\nIt can be done at home.\n\n## Last\n\nThat is all.\n"
    assert quotes("ST006", page.format("Call us at once if the fluid is cloudy.")) == []
    assert quotes("ST006", page.format("Call us today to book your visit.")) != []
