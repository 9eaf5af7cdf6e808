"""Documents that try to break out of whatever shows them: an invented story, told by reports full of markup, code and odd characters."""

import html
import json
from pathlib import Path

RUN = "window.ran=(window.ran||0)+1"
BIDI, ZERO = "\u202e", "\u200b\u200d\u2060\ufeff"
ZALGO = "Z" + "\u0301\u0316\u0489" * 60
LONG = "Lintelmillgate" * 900


def payloads(canary: str) -> dict[str, str]:
    """What is tried, by name; ``canary`` is an address that nobody may ask for anything."""
    return {
        "script": f"<script>{RUN}</script><script src={canary}/s.js></script>",
        "handler": f'<img src={canary}/i.png onerror="{RUN}"><b onmouseover="{RUN}" onfocus="{RUN}" tabindex=1 autofocus>b</b>',
        "svg": f'<svg onload="{RUN}"><script>{RUN}</script><image href="{canary}/svg.png"/><a xlink:href="javascript:{RUN}">x</a></svg>',
        "link": f'<a href="javascript:{RUN}">click</a> <a href="data:text/html,<script>{RUN}</script>">data</a> javascript:{RUN}',
        "style": f'<style>@import url({canary}/c.css);body{{display:none}}</style><p style="background:url({canary}/b.png)">s</p>',
        "refresh": f'<meta http-equiv="refresh" content="0;url={canary}/refresh"><base href="{canary}/base/">',
        "frame": f'<iframe srcdoc="<script>parent.{RUN}</script>" src="{canary}/f"></iframe><object data="{canary}/o"></object>',
        "form": f'<form action="{canary}/form"><input name=x autofocus onfocus="{RUN}"><button>go</button></form>',
        "ends": f"</script></style></title></textarea></noscript></template><script>{RUN}</script>--><script>{RUN}</script>]]>",
        "quotes": f"\"'><script>{RUN}</script> \" onmouseover=\"{RUN}\" ' onfocus='{RUN}' autofocus `${{{RUN}}}`",
        "template": "{{7*9871}} {% for x in ().__class__.__mro__ %}x{% endfor %} {# #} ${7*9871} <%=7*9871%> {{ visit.session }}",
        "mutation": f'<noscript><p title="</noscript><img src=x onerror={RUN}>"><math><mtext><table><mglyph><style><img src onerror={RUN}>',
        "plain": "<plaintext><xmp><listing><!--",
        "bidi": f"abc {BIDI}gnp.exe\u2066 hidden \u2069{ZERO} end",
        "odd": f"{ZALGO} \u2028 \u2029 \u0085 \x0b \x7f \u200f\u061c 🏴\U000e0067\U000e007f ﷽ {chr(0xFFFD)}",
        "long": LONG,
    }


HEAD = "Mill at Lintel burns"
BODY = (
    "A fire at the old mill in Lintel injured {number} people on Tuesday, the fire chief said.",
    '"The roof has gone, but the walls are standing," the chief, Mara Oster {payload}, told reporters in Lintel.',
    "The mayor, {payload} Oskar Dunn, said that {number} families had left their homes. He denied that the owner had been warned.",
    "The owner, Lintel Works {payload}, promised $4 million by 3 June 2021. Witnesses said: “It began in the {payload} store.”",
    "Under the Mill Safety Act {payload} the owner must pay, according to the district court of Lintel.",
)


def page(number: int, payload: str, raw: bool) -> str:
    """A report as a page: the payload as text, and as the markup that it is where ``raw``."""
    shown = payload if raw else html.escape(payload)
    body = "".join(f"<p>{part.format(number=number, payload=shown)}</p>" for part in BODY)
    data = {"@type": "NewsArticle", "headline": f"{HEAD} {payload}", "author": {"name": f"Ida {payload}"}, "datePublished": "2021-05-04"}
    linked = json.dumps(data).replace("</", "<\\/")
    site = html.escape(f"Courier {number} {payload}", quote=True)
    return (
        f'<!doctype html><html><head><title>{html.escape(f"{HEAD} {payload}")}</title><meta property="og:site_name" content="{site}">'
        f'<meta property="article:published_time" content="2021-05-04"><link rel="canonical" href="javascript:{RUN}">'
        f'<script type="application/ld+json">{linked}</script></head><body><article><h1>{HEAD} {shown}</h1>{body}'
        f"<figure><figcaption>The mill {shown}</figcaption></figure></article></body></html>"
    )


def plain(number: int, payload: str) -> str:
    """The same as plain text, where markup is nothing but characters."""
    body = "\n\n".join(part.format(number=number, payload=payload) for part in BODY)
    return f"{HEAD} {payload}\n\nLINTEL, 4 May 2021 (Wire {payload}) - {body}\n"


def corpus(folder: Path, canary: str) -> list[Path]:
    """The documents as files, whose names try it, too."""
    made = []
    for number, (name, payload) in enumerate(payloads(canary).items(), 12):
        bad = f'"><img src=x onerror={RUN}> {{{{7*9871}}}} {BIDI}{name}'.replace("/", "_")[:120]
        for kind, text in ((f"{bad}.html", page(number, payload, raw=number % 2 == 0)), (f"{bad}.txt", plain(number, payload))):
            path = folder / kind
            path.write_text(text, "utf-8")
            made.append(path)
    nul = folder / "nul.txt"
    nul.write_bytes(plain(40, "nul\0nul \x1b[2J \x1b]0;title\x07").encode())
    return [*made, nul]
