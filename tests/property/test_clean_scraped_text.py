"""Any mixture of a page's lines: nothing is lost, every character has its bytes; and the states found are the best of all."""

from hypothesis import given
from hypothesis import strategies as st

from tellings.clean import plain, scraped
from tellings.clean.scraped import Scores, State
from tellings.errors import Unusable
from tellings.settings import Settings
from tests.cleaning import cleaned

LINES = st.sampled_from(
    [
        "Home", "Log in", "Most read", "Share this article", "Advertisement", "Privacy policy", "We value your privacy", "3 comments",
        "Reply",
        "2 days ago", "10:15", "By Ada Berg", "3 March 2015", "Ferries collide off Lund", "Bakers win cup for the third year", ", who",
        "said on Monday.", "The port of Lund was closed on Monday after two ferries collided in thick fog, the harbour master said.",
        "“We heard a long scrape,” said Marta Lind, who was on the smaller boat with her two sons and a dog.", "[00:01:02] ADA: Yes.", "…",
    ]
)  # fmt: skip
NUMBERS = st.floats(-20, 20)


@given(st.lists(st.one_of(LINES, st.text(max_size=30)), max_size=60), st.sampled_from(["\n", "\n\n", "\r\n"]))
def test_any_page_of_lines_keeps_its_bytes_and_its_letters(lines, between):
    text = between.join(lines)
    drafts = plain.drafts_of(text, Settings())
    assert all(draft.kind for draft in drafts)
    assert sum(map(str.isalnum, "".join(draft.text for draft in drafts))) <= sum(map(str.isalnum, text))
    try:
        cleaned(text)
    except Unusable:
        return


@given(st.lists(st.tuples(NUMBERS, NUMBERS, NUMBERS, NUMBERS), min_size=1, max_size=7), NUMBERS, NUMBERS)
def test_the_best_states_are_the_best_of_all(rows, island, end):
    found = Scores(*map(list, zip(*rows, strict=True)), island)
    found.ends.append(end)
    best = scraped.best(found)
    assert _score(found, best) >= max(_score(found, states) for states in _all(len(rows))) - 1e-6


def _all(size):
    follows = {
        State.ABOVE: (State.ABOVE, State.BODY),
        State.BODY: (State.BODY, State.INSIDE, State.BEHIND),
        State.INSIDE: (State.INSIDE, State.BODY),
        State.BEHIND: (State.BEHIND,),
    }
    paths = [[State.ABOVE], [State.BODY]]
    for _ in range(size - 1):
        paths = [[*path, state] for path in paths for state in follows[path[-1]]]
    return [path for path in paths if State.BODY in path and path[-1] != State.INSIDE]


def _score(found, states):
    total = 0.0
    for number, (before, state) in enumerate(zip([State.ABOVE, *states], states, strict=False)):
        total += found.body[number] if state == State.BODY else found.inside[number] if state == State.INSIDE else 0.0
        total += found.begins[number] if (before, state) == (State.ABOVE, State.BODY) else 0.0
        total += found.island if (before, state) == (State.BODY, State.INSIDE) else 0.0
        total += found.ends[number] if (before, state) == (State.BODY, State.BEHIND) else 0.0
    return total + (found.ends[-1] if states[-1] == State.BODY else 0.0)
