"""Template code, placeholders and typesetters' Latin that stand where words should: in a block, in front matter, as a picture's address."""

from __future__ import annotations

import re

from reviewer.model.draft import Block
from reviewer.model.patterns.late import late
from reviewer.reading.passage import Passage
from reviewer.rules.places import cue

CODE = late(
    r"\{\{[^{}\n]{0,200}\}\}|\{%[^{}\n]{0,200}%\}|\{\{ ?[\w.]+\(|^@(?:stop|endsection|section|extends|include|yield)\b|\[/?(?:vc_|et_pb_)\w+[^\]\n]{0,200}\]"
    r"|^\{: ?[.#][^{}\n]{1,80}\}|<\?(?:php|=)[^\n]{0,200}|(?<!\S)!\[[^\W\d][^\[\]\n]{2,120}\]"
)
BRACKETED = late(
    r"\[(?:citation needed|source\??|todo|tbd|insert [^\]\n]{1,40}|add [^\]\n]{1,40})\]|\bx{3,}\b|\blorem ipsum\b|\bTODO\b|\bTBD\b"
    r"|\[(?:city|town|clinic|practice|company|business|phone|address|location|website)\]|\[\w+[ _-](?:name|number|address|here|url)\]|\[your [a-z ]{2,30}\]|(?-i:\bXX\b)(?=%|\s(?:percent|weeks|days|months|years|hours|minutes|people|patients|visits|sessions|mg)\b)"
    r"|\bas an AI (?:language )?model\b|\bas of my last (?:knowledge )?update\b",
    re.IGNORECASE,
)
CODE_SIGNS = ("{{", "{%", "{:", "<?", "![", "[vc_", "[/vc_", "[et_pb_", "[/et_pb_")
BRACKET_SIGNS = (
    *("[citation needed", "[source", "[todo", "[tbd", "[insert ", "[add ", "[your ", "lorem ipsum", "todo", "tbd", "xx", "as an ai", "as of my last"),
    *("[city", "[town", "[clinic", "[practice", "[company", "[business", "[phone", "[address", "[location", "[website", "name]", "number]", "address]", "here]", "url]"),
)
"""Letters, in lower case, without one of which no text holds what `BRACKETED` finds: most brackets hold a marker."""
UNBRACKETED = ("TODO", "TBD", "XX", "xxx", "Xxx", "psum", "s an AI", "s of my last")
"""Letters of what stands for words outside brackets."""
STAND_IN = late(r"(?:^|[/_.-])place-?holder[^/]*\.\w{3,4}$|//(?:via\.placeholder|placehold|dummyimage|picsum)\.", re.IGNORECASE)
"""An address of a picture that only keeps the place of one."""
UNNAMED = late(r"^\W*(?:[{<\[][^{}<>\[\]]{2,40}[}>\]]|(?:your )?(?:alt(?:ernative)? text|image description)(?: (?:goes )?here)?)\W*$", re.IGNORECASE)
"""An alternative text that nobody has written yet."""
FEWEST_LATIN = 3
FRONT = late(r"^(?P<line>[\w-]+:[ \t]*[\"']?(?P<value>[^\"'\n]{2,40}?))[\"']?[ \t]*$", re.MULTILINE)


def code(block: Block) -> tuple[int, int] | None:
    """Return the range of template code or of a placeholder inside a block."""
    text = block.text
    found = None
    if (("{" in text or "[" in text) and any(map(text.__contains__, CODE_SIGNS))) or text.startswith("@"):
        found = CODE.search(text)
    lowered = text.lower() if found is None and ("[" in text or any(map(text.__contains__, UNBRACKETED))) else ""
    if lowered:
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


def filler(passage: Passage) -> tuple[int, int] | None:
    """Return the range of a block's sentences in the Latin that typesetters set where nobody has written yet; a word or two of it are a name."""
    if "filler" not in passage.cues:
        return None
    lines = [line for line in passage.lines if "filler" in line.cues]
    said = {passage.words.text[first] for line in lines for first, _ in line.cues["filler"]}
    return (lines[0].start, lines[-1].end) if len(said) >= FEWEST_LATIN else None


def stood_in(passage: Passage) -> tuple[int, int] | None:
    """Return the range of what stands in a block for words that are not there."""
    return code(passage.block) or bracketed(passage) or filler(passage)
