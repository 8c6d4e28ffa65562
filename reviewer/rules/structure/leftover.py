"""Site buttons, placeholders, template code and empty sections left in the draft."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from itertools import compress, count

from reviewer.model.draft import Block, Draft, Kind, Zone
from reviewer.model.facts import Facts
from reviewer.model.finding import Change, Hit, Nature, Severity, WaiverClass
from reviewer.model.patterns import late
from reviewer.model.span import Place
from reviewer.model.vocabulary import Drawn, Vocabulary, Worded
from reviewer.reading.passage import Article, Context, Passage
from reviewer.rules.base import DraftRule
from reviewer.rules.exchange import leaves_empty
from reviewer.rules.memo import along, by_identity, per_passage
from reviewer.rules.places import cue, plain, short, whole

LISTED = frozenset({Zone.REFERENCES, Zone.CREDITS})
CODE = late(
    r"\{\{[^{}\n]{0,200}\}\}|\{%[^{}\n]{0,200}%\}|\{\{ ?[\w.]+\(|^@(?:stop|endsection|section|extends|include|yield)\b|\[/?(?:vc_|et_pb_)\w+[^\]\n]{0,200}\]"
    r"|^\{: ?[.#][^{}\n]{1,80}\}|<\?(?:php|=)[^\n]{0,200}|(?<!\S)!\[[^\W\d][^\[\]\n]{2,120}\]"
)
BRACKETED = late(
    r"\[(?:citation needed|source\??|todo|tbd|insert [^\]\n]{1,40}|add [^\]\n]{1,40})\]|\bx{3,}\b|\blorem ipsum\b|\bTODO\b|\bTBD\b",
    re.IGNORECASE,
)
CODE_SIGNS = ("{{", "{%", "{:", "<?", "![", "[vc_", "[/vc_", "[et_pb_", "[/et_pb_")
BRACKET_SIGNS = ("[citation needed", "[source", "[todo", "[tbd", "[insert ", "[add ", "xxx", "lorem ipsum", "todo", "tbd")
"""Letters, in lower case, without one of which no text holds what `BRACKETED` finds: most brackets hold a marker."""
NAVIGATION = Worded(
    r"\W*(?:[Bb]ack|[Rr]eturn) to (?:{sitepage}|[A-Z]\w+(?: [A-Z&]\w*){0,3})\W*"
)
NUMBERED = late(r"\W*(?:\d+\b|faq|step\b|phase\b|week\b|stage\b|day\b)", re.IGNORECASE)
STAND_IN = late(r"(?:^|[/_.-])place-?holder[^/]*\.\w{3,4}$|//(?:via\.placeholder|placehold|dummyimage|picsum)\.", re.IGNORECASE)
"""An address of a picture that only keeps the place of one."""
CONTENTS = Drawn(lambda known: frozenset(known.get("contents", ())))
FRONT = late(r"^(?P<line>[\w-]+:[ \t]*[\"']?(?P<value>[^\"'\n]{2,40}?))[\"']?[ \t]*$", re.MULTILINE)
SHORT_LINE = 12
LABEL = 6
"""Up to how many words a comment can label a part of the page."""
SMALL_WORD = 4
"""From how many letters on a word of a label begins with a capital."""
LONGEST_LEFTOVER = 25
"""A leftover sentence of a website is short; longer ones are the article's own."""


def check(article: Article, context: Context) -> Iterator[Hit]:
    """Yield whole blocks that are furniture or placeholders, template code wherever it stands, and headings with nothing below."""
    draft = article.draft
    blocks = draft.blocks
    hidden = [number for number in compress(count(), unseen(article)) if not is_directive(blocks[number], context.facts)]
    if hidden:
        yield removable([whole(draft, number) for number in hidden], draft, "hidden")
    pointers = [number for number in range(foot(article) + 1, len(blocks)) if is_pointer(blocks[number])]
    if len(pointers) > 1:
        yield removable([whole(draft, number) for number in pointers], draft, "footer")
    teasers = [number for number in compress(count(), broken_off(article)) if number and is_link(blocks[number - 1])]
    if len(teasers) > 1:
        yield removable([whole(draft, number) for number in teasers], draft, "teaser")
    for number, passage in compress(enumerate(article.passages), judge(context.facts)(article)):
        block, zone = passage.block, passage.setting.zone
        if zone is Zone.META:
            yield from front_placeholders(number, block, context)
        if zone is Zone.META or block.kind in (Kind.CODE, Kind.RULE, Kind.META, Kind.HIDDEN):
            continue
        if block.kind is Kind.HEADING and is_empty(draft, number):
            yield Hit(whole(draft, number), {"text": short(block.text.strip())}, "empty-section", key=block.text)
            continue
        stand_ins = [picture for picture in block.pictures if STAND_IN.search(picture.src)]
        for picture in stand_ins:
            yield Hit(Place(number, picture.start, picture.end), {"text": short(picture.src)}, "template", key=picture.src)
        found = code(block) or bracketed(passage)
        if found:
            hit = Hit(Place(number, *found), {"text": short(block.text[found[0] : found[1]])}, "template")
            alone = block.kind is Kind.PARAGRAPH and code(block) == found and block.text.strip() == block.text[found[0] : found[1]]
            if alone and not leaves_empty(draft, [number]):
                hit = hit._replace(repair="Remove this line", changes=(Change(hit.place, "", whole=True),))
            yield hit
        elif number not in pointers and len(passage.words.text) <= LONGEST_LEFTOVER and not block.quoted and is_leftover(article, number, context):
            yield removable([whole(draft, number)], draft, None)


def noticed(passage: Passage) -> Passage | Kind:
    """Return a passage in which something could be left over, or that could stand under the article; of a longer one without code only its kind,
    for it is text wherever it stands."""
    block = passage.block
    text = block.kind in (Kind.PARAGRAPH, Kind.ITEM) and passage.lines and len(passage.words.text) > LONGEST_LEFTOVER
    return block.kind if text and not (code(block) or bracketed(passage) or is_pointer(block)) else passage


def removable(places: list[Place], draft: Draft, kind: str | None) -> Hit:
    """Return the hit on blocks to take out."""
    changes = () if leaves_empty(draft, [place.block for place in places]) else tuple(Change(place, "", whole=True) for place in places)
    repair = "" if not changes else "Remove this line" if len(places) == 1 else "Remove these lines"
    values = {"text": short(draft.quote(places[0]).strip()), "count": str(len(places))}
    return Hit(places[0], values, kind, tuple(places[1:]), repair=repair, changes=changes)


def is_directive(block: Block, facts: Facts) -> bool:
    """Return whether a comment speaks to a publishing program, such as the mark where a teaser ends, or only labels a part of the page."""
    said = plain(block.text.strip("<>!- "))
    return said in facts.phrases.get("directive", ()) or (said not in facts.phrases.get("placeholder", ()) and is_label(block.text.strip("<>!- \n")))


def is_label(comment: str) -> bool:
    """Return whether a comment is a few words with capitals, as builders of pages put above a part ("Comparison Table", "FAQ Section")."""
    words = comment.split()
    if not 0 < len(words) <= LABEL or "\n" in comment or comment.endswith((".", "!")):
        return False
    return any(word[:1].isupper() for word in words) and all(not word[:1].isalpha() or word[:1].isupper() or len(word) < SMALL_WORD for word in words)


def front_placeholders(number: int, block: Block, context: Context) -> Iterator[Hit]:
    """Yield the values of front matter that nobody has filled in."""
    for line in FRONT.finditer(block.text):
        if plain(line.group("value")) in context.facts.phrases.get("placeholder", ()):
            yield Hit(Place(number, line.start("line"), line.end("value")), {"text": short(line.group("line"))}, "template")


def code(block: Block) -> tuple[int, int] | None:
    """Return the range of template code or of a placeholder inside a block."""
    text = block.text
    found = None
    if (("{" in text or "[" in text) and any(map(text.__contains__, CODE_SIGNS))) or text.startswith("@"):
        found = CODE.search(text)
    if found is None and ("[" in text or "TODO" in text or "TBD" in text or "xxx" in text.lower() or "psum" in text):
        lowered = text.lower()
        found = BRACKETED.search(text) if any(map(lowered.__contains__, BRACKET_SIGNS)) else None
    return found.span() if found else None


def bracketed(passage: Passage) -> tuple[int, int] | None:
    """Return the range of a placeholder of the knowledge file that stands in brackets, wherever in the text."""
    if "placeholder" not in passage.cues:
        return None
    text = passage.block.text
    spans = (cue(passage, pair) for line in passage.lines for pair in line.cues.get("placeholder", ()))
    inside = (span for span in spans if span.start and text[span.start - 1] == "[" and text[span.end : span.end + 1] == "]")
    return next(((span.start - 1, span.end + 1) for span in inside), None)


@by_identity
def judge(facts: Facts) -> Callable[[Article], list[bool]]:
    """Return what tells which passages need a closer look: outside the text and its lists, a heading, a short line of a site's words, or code in it."""
    phrases = frozenset(facts.phrases.get("placeholder", ())) | facts.layout.furniture | CONTENTS(facts.vocabulary)

    @per_passage
    def suspicious(passage: Passage) -> bool:
        block = passage.block
        if block.kind is Kind.HEADING or code(block) or bracketed(passage):
            return True
        if len(passage.words.text) > LONGEST_LEFTOVER:
            return False
        return "leftover" in passage.cues or is_way_back(block, facts.vocabulary) or " ".join(passage.words.text) in phrases

    return along(lambda passage: passage.zone not in LISTED and (not passage.lines or suspicious(passage)))


def is_leftover(article: Article, number: int, context: Context) -> bool:
    """Return whether a whole block is a site button, a placeholder or a line of the website around the article."""
    draft, passage = article.draft, article.passages[number]
    block, words = passage.block, " ".join(passage.words.text)
    if not words:
        return False
    if words in CONTENTS(context.facts.vocabulary):
        return not is_list(draft, number + 1)
    if block.kind is Kind.HEADING and number + 1 < len(draft.blocks) and draft.zones[number + 1] is Zone.BODY:
        return False
    if block.kind is Kind.ITEM and len(passage.words.text) == 1:
        return False
    if passage.zone is Zone.FURNITURE or words in context.facts.layout.furniture or words in context.facts.phrases.get("placeholder", ()):
        return True
    return block.kind in (Kind.PARAGRAPH, Kind.ITEM) and ("leftover" in passage.cues or is_way_back(block, context.facts.vocabulary))


def is_way_back(block: Block, known: Vocabulary) -> bool:
    """Return whether a line leads back to another page of the site."""
    text = block.text
    return len(text) < 60 and ("ack to " in text or "eturn to " in text) and NAVIGATION(known).fullmatch(text.strip()) is not None


def foot(article: Article) -> int:
    """Return the number of the rule below which only short lines stand, as under a press release; the number of blocks where there is none."""
    for number in range(len(article.passages) - 1, -1, -1):
        passage = article.passages[number]
        if passage.block.kind is Kind.RULE:
            return number
        if passage.block.kind not in (Kind.PARAGRAPH, Kind.IMAGE) or len(passage.words.text) > SHORT_LINE:
            break
    return len(article.passages)


def is_pointer(block: Block) -> bool:
    """Return whether a line is nothing but a link of a few words to another site."""
    words = block.text.split()
    linked = "".join(run.text for run in block.runs if run.href and "://" in run.href)
    return 0 < len(words) <= 5 and linked.strip() == block.text.strip()


@along
def unseen(passage: Passage) -> bool:
    """Return whether a passage shows readers nothing."""
    return passage.block.kind is Kind.HIDDEN


@along
def broken_off(passage: Passage) -> bool:
    """Return whether a line breaks off; below a heading that is a link, it is what a website shows of its other pages."""
    block = passage.block
    return block.kind is Kind.PARAGRAPH and block.text.rstrip().endswith(("...", "…")) and len(block.text.split()) <= LONGEST_LEFTOVER


def is_link(block: Block) -> bool:
    """Return whether a block is a heading all of which leads to another page."""
    if block.kind is not Kind.HEADING:
        return False
    return any(run.href for run in block.runs) and all(run.href or not run.text.strip() for run in block.runs)


def is_list(draft: Draft, number: int) -> bool:
    """Return whether a list stands at a block's number."""
    return number < len(draft.blocks) and draft.blocks[number].kind is Kind.ITEM


def is_empty(draft: Draft, number: int) -> bool:
    """Return whether nothing stands between a heading and the next one of its rank or the end of the article."""
    if draft.zones[number] is Zone.TITLE:
        return False
    level = draft.blocks[number].level
    for following in range(number + 1, len(draft.blocks)):
        block, zone = draft.blocks[following], draft.zones[following]
        if block.kind is Kind.HEADING:
            return block.level <= level and not NUMBERED.match(block.text) and not block.text.rstrip().endswith("?")
        if zone is Zone.FURNITURE or block.kind is Kind.RULE or not (block.text.strip() or block.pictures):
            continue
        return False
    return True


RULE = DraftRule(
    id="ST004",
    name="leftover-or-empty-block",
    severity=Severity.WARNING,
    nature=Nature.FACT,
    waiver=WaiverClass.ANYONE,
    area="Page and record",
    title="A piece of the website is left in the text",
    message="“{text}” looks left over from the website.",
    fix="Delete it.",
    fixes={"hidden": "Delete it, or write it out if readers need it.", "empty-section": "Write the section, or take its heading out."},
    why="Buttons and placeholders in the middle of advice look careless and lead nowhere on the published page.",
    standard="Google (sloppy production); own rule",
    messages={
        "template": "“{text}” is template code or a placeholder, not text for readers.",
        "footer": "{count} bare links to other sites stand below the article, “{text}” first.",
        "empty-section": "Nothing stands below the heading “{text}”.",
        "teaser": "“{text}” breaks off, as {count} lines below linked headings do: a website shows its other pages so.",
        "hidden": "“{text}” is in the file, and readers do not see it.",
    },
    titles={"template": "A placeholder is left in the text", "hidden": "The file holds something readers do not see", "empty-section": "A section is empty"},
    bad="Ketamine is an anesthetic drug used in hospitals.\n\n⟦Text Us⟧",
    good="Text us at 555-0100 if you need to change your visit.",
    kinds={
        "template": "Our desk is open on weekdays. ⟦{{ opening_hours }}⟧",
        "footer": "Heel pain is common.\n\n---\n\n[⟦Foot club⟧](https://example.org/foot)\n\n[Running news](https://example.net/run)",
        "teaser": "Heel pain is common.\n\n#### [Bunions](/bunions)\n\n⟦A bunion grows...⟧\n\n#### [Corns](/corns)\n\nCorns come from...",
        "hidden": "Heel pain is common in runners.\n\n⟦<!-- ask Anna for the figure -->⟧\n\nMost get better within a year.",
        "empty-section": "# Heel pain\n\nHeel pain is common.\n\n## ⟦What helps⟧\n\n## When to call us\n\nCall us when it wakes you at night.",
    },
    traps={
        "a sentence with the words of a button": "You can read more about heel pain in our leaflet.",
        "a real list of contents": "In this post\n\n- What heel pain is\n- What helps\n\nHeel pain is common in runners.",
        "a section with subsections": "## Exercises\n\n### For the calf\n\nStretch the calf against a wall.",
        "a heading with the words of a button": "Heel pain is common.\n\n## Get in touch\n\nOur desk is open on weekdays from nine to five.",
        "steps under a heading of their rank": "### Exercises for the calf\n\n### 1. Wall stretch\n\nLean on a wall.",
        "a story that pauses": "#### [Bunions](/bunions)\n\nShe waited and waited...\n\n#### Corns\n\nHe did not wait...",
        "a goal of care": "- Return to normal activities\n- Sleep through the night",
        "a source below a line": "Heel pain is common.\n\n---\n\n[Doe J. Heel pain in adult runners: a survey of two clubs. 2024.](https://example.org/heel)",
        "a mark for the publishing program": "Heel pain is common in runners.\n\n<!--more-->\n\nMost get better within a year.",
        "a label that the builder of the page left": "Heel pain is common in runners.\n\n<!-- Comparison Table -->\n\nMost get better within a year.",
        "a comment shown as code": "Write it so:\n\n```\n<!-- a comment -->\n```",
        "a marker behind a cry": "It worked at once![1] She was well the next day.\n\n[1] Doe J. Heel pain in runners. Foot Ankle Int. 2020;41(2):10–19.",
        "a quotation": "> Text us\n\nThat was all the message said.",
        "letters that stand for themselves": "People with XX and XY chromosomes took part, and each filled in a form.",
    },
    check=check,
    reads=noticed,
)
