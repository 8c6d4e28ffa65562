"""What no line of the program may say, told from its syntax; each is a way that a stranger's words have harmed other programs."""

from __future__ import annotations

import ast
from collections.abc import Iterator

RICH = frozenset({"setHtml", "setMarkdown", "insertHtml", "appendHtml", "fromHtml", "fromMarkdown"})
BOXES = frozenset({"information", "question", "warning", "critical", "about"})
RUN = frozenset({"eval", "exec", "__import__"})
READS = frozenset({"open", "read_bytes", "read_text", "copy", "copy2", "copyfile", "copyfileobj"})
WIDGETS = {"QLabel", "QMessageBox"}

PLAIN, PREVIEW = "reviewer/ui/parts/words/plain.py", "reviewer/ui/parts/documents/reading_view.py"
ASKING = frozenset({"reviewer/lookup/transport.py", "reviewer/lookup/fetcher.py", "reviewer/lookup/client.py"})

OWN_SERVER = "reviewer/lookup/server.py"
"""Asks a server of grammar that it started on this machine itself."""


def forbidden(source: str, path: str) -> list[str]:
    """Return what a file says that it must not, in the order of its lines."""
    return [f"{path}:{line}: {words}" for line, words in sorted(set(_found(ast.parse(source), path)))]


def _found(tree: ast.AST, path: str) -> Iterator[tuple[int, str]]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Import | ast.ImportFrom):
            yield from ((node.lineno, words) for words in _imported(node, path))
        elif isinstance(node, ast.Call):
            yield from ((node.lineno, words) for words in _called(node, path))
        elif isinstance(node, ast.If) and "ToolTipRole" in ast.unparse(node.test):
            yield from ((line, "a tool tip not made by tip()") for line in _untold(node))
        elif isinstance(node, ast.Name | ast.Attribute) and _name(node) == "QTextBrowser" and path != PREVIEW:
            yield node.lineno, "QTextBrowser outside the preview"


def _imported(node: ast.Import | ast.ImportFrom, path: str) -> Iterator[str]:
    module = getattr(node, "module", None) or ""
    for name in node.names:
        full = f"{module}.{name.name}" if module else name.name
        if "QtSql" in full or "QtWebEngine" in full:
            yield "a part of Qt with a database or a browser in it"
        if full.split(".")[0] in ("pickle", "shelve", "yaml", "dill"):
            yield "a reader that runs what it reads"
        if full.split(".")[0] in ("requests", "urllib3", "httpx", "aiohttp") and path not in ASKING:
            yield "the network outside the fetcher"
        if full.startswith(("urllib.request", "http.client", "ftplib", "smtplib")) and path != OWN_SERVER:
            yield "the network outside the fetcher"


def _called(node: ast.Call, path: str) -> Iterator[str]:
    name, whole = _name(node.func), ast.unparse(node.func)
    if name in RICH:
        yield f"{name}: words read as markup"
    if name in WIDGETS and path != PLAIN:
        yield f"{name} not made by reviewer.ui.parts.words.plain"
    if whole.startswith("QMessageBox.") and name in BOXES:
        yield f"QMessageBox.{name} guesses whether words are markup"
    if name == "setToolTip" and not (node.args and _safe(node.args[0])):
        yield "a tool tip not made by tip()"
    if isinstance(node.func, ast.Name) and name in RUN:
        yield f"{name} runs what it is given"
    if whole in ("os.system", "os.popen", "tempfile.mktemp", "yaml.load") or name == "extractall":
        yield f"{whole} is never safe"
    if any(word.arg == "shell" and not (isinstance(word.value, ast.Constant) and word.value.value is False) for word in node.keywords):
        yield "a shell"
    if name in READS and not whole.startswith("Library.") and ("paths.library(" in ast.unparse(node)):
        yield "the library opened as a file: that gives up its lock"


def _untold(node: ast.If) -> Iterator[int]:
    for inner in node.body:
        for found in ast.walk(inner):
            if isinstance(found, ast.Return) and found.value is not None and not _safe(found.value):
                yield found.lineno


def _safe(value: ast.expr) -> bool:
    """Return whether a tool tip's words are made plain, or are none."""
    if isinstance(value, ast.IfExp):
        return _safe(value.body) and _safe(value.orelse)
    if isinstance(value, ast.Constant):
        return value.value in ("", None)
    return isinstance(value, ast.Call) and _name(value.func) == "tip"


def _name(node: ast.expr) -> str:
    return node.id if isinstance(node, ast.Name) else node.attr if isinstance(node, ast.Attribute) else ""
