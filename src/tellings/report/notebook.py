"""The record in a notebook: what matters, in one small fragment that takes the notebook's own fonts and colours."""

from markupsafe import Markup

from ..record import Record
from .reading import Reading
from .words import LOOKS, count, day, visible

TOP = 10


def notebook(record: Record) -> str:
    """An HTML fragment without scripts and styles; ``record.to_html()`` is the whole page."""
    reading = Reading(record)
    happenings = Markup("").join(
        Markup("<li><b>{}</b>: {}</li>").format(day(happening.value), ", ".join(reading.label(account) for account in happening.accounts))
        for happening in record.story.happenings
    )
    rows = Markup("").join(
        Markup("<tr><td>{} {}</td><td>{}</td><td>{}</td></tr>").format(
            LOOKS[finding.status].symbol,
            LOOKS[finding.status].word,
            visible(finding.title),
            "; ".join(dict.fromkeys(reading.label(account) for variant in finding.variants for account in variant.accounts)),
        )
        for finding in record.findings[:TOP]
    )
    more = len(record.findings) - TOP
    return str(
        Markup("<div><h4>{}</h4><p>{}, {}</p><ul>{}</ul><table><tbody>{}</tbody></table>{}</div>").format(
            visible(record.story.title),
            count(len(record.accounts), "report"),
            count(len(record.findings), "finding"),
            happenings,
            rows,
            Markup("<p>and {} more in <code>record.findings</code></p>").format(more) if more > 0 else "",
        )
    )
