"""Every string a person can meet, read from the source: words of the window, of troubles and notices, of rules; and what is amiss in one."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator

from reviewer import paths
from reviewer.model.named import NamedTuple
from reviewer.rules import RULES

NAMES = re.compile(r"World Health Organization|General Public License|Open Font License")
"""Spelt as their owners do."""
ROOT = paths.resources().parent / "reviewer"
ROOMS = ("ui", "desk", "store", "export", "lookup", "word", "review", "checking", "parsing", "pictures", "app", "settings")
SILENT = frozenset({"sheet.py", "entry.py", "styles.py", "damage.py", "other_words.py"})
"""Modules whose strings are a style sheet or are read by machines, and the other words a person may type for a command."""
BUTTONS = frozenset({"button", "addButton", "caption"})
MACHINE = re.compile(r"^(?:SELECT|INSERT|UPDATE|CREATE|DELETE|PRAGMA|ATTACH|BEGIN|WITH)\b|[{}<>\\=]|^\W*\w+\W*$|\bFROM \w+ WHERE\b")
"""What is no sentence: names, SQL, markup, patterns."""
LISTED = re.compile(
    r"\b(?:invalid|illegal|bad|fatal|you failed|failed to|oops|please|sorry|unfortunately|great|well done|awesome|successfully|abort(?:ed)?|terminate[ds]?)\b", re.I
)
AMERICAN = re.compile(
    r"\b(?:colou?rful|color|colors|behavior|center|centered|gray|favor|favorite|catalog|analyz\w+|organiz\w+|recogniz\w+|summariz\w+|fulfill|labor|license(?!d)|"
    r"canceled|labeled|modeled|traveled|program(?:me)?ing|judgment|cozy|specialty|pediatric|anesthe\w+|tumor|estrogen|fetus|hemo\w+|orthopedic)\b",
    re.I,
)
SPELT = re.compile(r"\b(?:three|four|five|six|seven|eight|nine|ten|eleven|twelve)\b", re.I)
"""Numbers that are to be digits. One and two also stand for what comes alone or in pairs (“the two copies”) and are left alone."""
CODE = re.compile(r"\b[A-Z]{2}\d{3}\b")
VERBS = frozenset(
    """accept add apply ask bring browse cancel change check choose clear close comment compare continue copy correct delete discard export find fix
    give go hand import insert keep leave let load look make merge move open overwrite paste put read record remove replace reply reset resolve restore revoke save search see select send
    set show sign start stop take tick try turn undo use withdraw write request judge hide draw end answer print verify unlock create trust import learn begin""".split()
)
STEPS = frozenset({"‹ Previous", "Next ›", "Previous", "Next", "Previous change", "Next change", "Back", "Forward", "Not now", "Match case", "Whole words"})
"""Buttons that lead on or back, or stay pressed for what is on, named as every program names them."""


class Said(NamedTuple):
    """A string, where it stands, and whether it is the headline of something or on a button."""

    text: str
    where: str
    headline: bool = False
    button: bool = False


def amiss(said: Said) -> list[str]:
    """Return what is wrong with the words, each in a few words."""
    text = NAMES.sub("", re.sub(r"“[^”]*”|\"[^\"]*\"", "", said.text))  # what is quoted is somebody's own
    faults = []
    if "!" in text:
        faults.append("an exclamation mark")
    if word := LISTED.search(text):
        faults.append(f"the word {word.group()}")
    if word := AMERICAN.search(text):
        faults.append(f"the spelling {word.group()}")
    if said.headline and CODE.search(text):
        faults.append("a code in a headline")
    if said.headline and len(re.sub(r"\{[^}]*\}", "…", said.text)) >= 50:
        faults.append(f"{len(said.text)} characters in a headline")
    if word := SPELT.search(text):
        faults.append(f"a number in letters: {word.group()}")
    if re.search(r"[\U0001F300-\U0001FAFF]", text):
        faults.append("an emoji")
    if said.button and said.text not in STEPS and said.text.replace("&", "").split()[0].casefold().strip("….") not in VERBS:
        faults.append("a button that is no verb")
    return faults


def of_rules() -> Iterator[Said]:
    """Yield the words of every rule: titles, messages, what to do and why."""
    for rule in RULES:
        for title in (rule.title, *rule.titles.values()):
            yield Said(title, rule.id, headline=True)
        for text in (rule.message, *rule.messages.values(), rule.fix, *rule.fixes.values(), rule.why):
            yield Said(text, rule.id)


def of_sources() -> Iterator[Said]:
    """Yield the sentences in the source of the window, and those of troubles wherever they are raised."""
    for room in ROOMS:
        for path in sorted((ROOT / room).rglob("*.py")):
            if path.name not in SILENT:
                yield from of_source(path.read_text("utf-8"), str(path.relative_to(ROOT)), everything=room == "ui")


def of_source(source: str, where: str, *, everything: bool = True) -> Iterator[Said]:
    """Yield the strings of one module that are words to people: all sentences with `everything`, else those in a Trouble only."""
    tree = ast.parse(source)
    silent = {id(node.body[0].value) for node in ast.walk(tree) if _documented(node)}  # type: ignore[attr-defined]
    silent |= {id(part) for node in ast.walk(tree) if isinstance(node, ast.JoinedStr) for part in ast.walk(node) if part is not node}
    silent |= {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)}
    told = {id(part): node for node in ast.walk(tree) if isinstance(node, ast.Call) for part in _arguments(node)}
    troubles = {id(part) for node in ast.walk(tree) if isinstance(node, ast.Call) and _name(node) in {"Trouble", "Unclear"} for part in ast.walk(node)}
    for node in ast.walk(tree):
        text = _text(node)
        if not text or id(node) in silent or not (everything or id(node) in troubles):
            continue
        call = told.get(id(node))
        button = call is not None and _name(call) in BUTTONS and not _link(call) and bool(re.search(r"[a-z]", text)) and not re.fullmatch(r"[a-z_]+", text)
        if button or (" " in text.strip() and re.search(r"[A-Za-z]{2}", text) and not MACHINE.search(text.strip())):
            yield Said(text, f"{where}:{node.lineno}", button=button and isinstance(node, ast.Constant))  # type: ignore[attr-defined]


def of_commands(texts: Iterator[tuple[str, str]]) -> Iterator[Said]:
    """Yield the texts of commands, given as (id, text)."""
    for name, text in texts:
        yield Said(text, f"command {name}", headline=True)


def _documented(node: ast.AST) -> bool:
    body = getattr(node, "body", None)
    return isinstance(body, list) and bool(body) and isinstance(body[0], ast.Expr) and isinstance(body[0].value, ast.Constant)


def _arguments(node: ast.Call) -> list[ast.expr]:
    return [*node.args, *(word.value for word in node.keywords if word.arg in ("text", "cancel"))]


def _link(node: ast.Call) -> bool:
    """Return whether a button looks like a link: it names where it leads."""
    return any(word.arg == "look" and isinstance(word.value, ast.Constant) and word.value.value == "link" for word in node.keywords)


def _name(node: ast.Call) -> str:
    return node.func.id if isinstance(node.func, ast.Name) else node.func.attr if isinstance(node.func, ast.Attribute) else ""


def _text(node: ast.AST) -> str:
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        return node.value
    if isinstance(node, ast.JoinedStr):
        return "".join(str(part.value) if isinstance(part, ast.Constant) else "…" for part in node.values)
    return ""
