"""Pages in headless Chromium: clicked, focused and hovered, with every script that runs and every request counted."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
from collections.abc import Sequence
from html import unescape
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import NamedTuple

CHROMIUM = os.environ.get("CHROMIUM") or shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome") or ""
BATCH = 120
"""Pages in frames of one page of one browser: starting it takes longer than they do."""
OWN = re.compile(r"(?:^|\.)(?:google|googleapis|gvt1|gstatic)\.com$")
"""Whom a browser asks on its own account; no page of these tests names them."""
PARENT = """<!DOCTYPE html><meta charset="utf-8"><title>waiting</title><body><script>
const hits = new Set(); window.hit = (number) => { hits.add(number); return true; };
const wait = (time) => new Promise((done) => setTimeout(done, time));
const frames = FRAMES.map((number) => { const made = document.createElement('iframe'); made.src = '/doc/' + number;
  made.width = 300; made.height = 200; document.body.append(made); return made; });
(async () => {
  await Promise.all(frames.map((frame) => new Promise((done) => { frame.onload = done; setTimeout(done, 3000); })));
  await wait(700);
  await fetch('/touch');
  for (const frame of frames) {
    let inner; try { inner = frame.contentDocument; } catch { continue; }
    if (!inner) continue;
    inner.addEventListener('click', (event) => { const link = event.target.closest && event.target.closest('a[href]');
      if (link && !/^\\s*javascript:/i.test(link.href)) event.preventDefault(); }, true);
    for (const one of [...inner.querySelectorAll('*')]) {
      try {
        for (const name of ['mouseover', 'mouseenter', 'mousedown']) one.dispatchEvent(new MouseEvent(name, { bubbles: true }));
        one.dispatchEvent(new PointerEvent('pointerover', { bubbles: true }));
        if (one.focus) one.focus();
        for (const name of ['focus', 'focusin']) one.dispatchEvent(new FocusEvent(name, { bubbles: name === 'focusin' }));
        if (one.click) one.click(); else one.dispatchEvent(new MouseEvent('click', { bubbles: true }));
      } catch { }
    }
  }
  await wait(700);
  document.title = 'done ' + JSON.stringify([...hits]);
})();
</script>"""


class Ran(NamedTuple):
    """What became of some pages: the numbers whose script ran, and what was asked of other hosts as they were loaded."""

    fired: frozenset[int]
    asked: tuple[str, ...]


def run(documents: Sequence[str], folder: Path, *, policy: str = "") -> Ran:
    """Return what becomes of whole pages in a browser that can reach nothing but this process; `policy` is sent as their CSP header."""
    fired: set[int] = set()
    asked: list[str] = []
    for start in range(0, len(documents), BATCH):
        numbers = range(start, min(start + BATCH, len(documents)))
        server = _server(documents, numbers, policy)
        Thread(target=server.serve_forever, daemon=True).start()
        try:
            fired |= _shown(server, folder)
        finally:
            server.shutdown()
            server.server_close()
        asked += server.asked
    return Ran(frozenset(fired), tuple(asked))


class Server(ThreadingHTTPServer):
    """Hands out the pages of a batch, and writes down what else is asked for until they are touched."""

    daemon_threads = True

    def __init__(self, parent: str, pages: dict[str, str], policy: str) -> None:
        super().__init__(("127.0.0.1", 0), _Handler)
        self.parent, self.pages, self.policy = parent, pages, policy
        self.asked: list[str] = []
        self.touched = False


class _Handler(BaseHTTPRequestHandler):
    server: Server

    def do_GET(self) -> None:
        """Answer with a page, or with nothing."""
        server = self.server
        own = self.headers.get("Host", "").startswith("127.0.0.1:")
        if self.path == "/" and own:
            self._send(server.parent, "")
        elif self.path in server.pages and own:
            self._send(server.pages[self.path], server.policy)
        else:
            if self.path == "/touch":
                server.touched = True
            elif not own and not server.touched and not OWN.search(self.headers.get("Host", "")):
                server.asked.append(f"{self.headers.get('Host', '')}{self.path}")
            self.send_response(204)
            self.end_headers()

    def _send(self, text: str, policy: str) -> None:
        data = text.encode("utf-8", "replace")
        self.send_response(200)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(data)))
        if policy:
            self.send_header("Content-Security-Policy", policy)
        self.end_headers()
        self.wfile.write(data)

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing."""


def _server(documents: Sequence[str], numbers: range, policy: str) -> Server:
    pages = {f"/doc/{number}": documents[number] for number in numbers}
    return Server(PARENT.replace("FRAMES", json.dumps(list(numbers))), pages, policy)


def _shown(server: Server, folder: Path) -> set[int]:
    port = server.server_address[1]
    command = [
        CHROMIUM,
        "--headless=new",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-dev-shm-usage",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-popup-blocking",
        "--disable-sync",
        "--disable-features=NetworkTimeServiceQuerying,OptimizationHints,MediaRouter,Translate",
        f"--host-resolver-rules=MAP * 127.0.0.1:{port}",
        f"--user-data-dir={folder}/profile",
        "--virtual-time-budget=12000",
        "--dump-dom",
        f"http://127.0.0.1:{port}/",
    ]
    ended = subprocess.run(command, capture_output=True, text=True, timeout=110, check=False)
    title = re.search(r"<title>(.*?)</title>", ended.stdout, re.DOTALL)
    told = unescape(title.group(1)) if title else "nothing"
    assert told.startswith("done "), f"the browser did not come to an end: {told} {ended.stderr[-500:]}"
    return set(json.loads(told[5:]))
