"""Adding: files that are dropped, a text or a page that is pasted, and how far they are."""

import re

from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from ..errors import NotInLibrary
from ..library import StoryRow
from . import addresses
from .forms import Form
from .jobs import Job, Jobs
from .room import CLOSED, Room
from .visit import Refused, Visit, go, not_there

PAGE = re.compile(r"\s*<(?:!doctype|html|head|body|article|main|div|p|\?xml)\b", re.I)
STOP = "/jobs/{job}/stop"
SHOWN = 100  # stories of a job that its page names


def routes(room: Room) -> list[Route]:
    """The form, what is sent with it, and the page of each job."""
    door = Adding(room)
    return [
        Route(addresses.ADD, room.page(door.show), methods=["GET"]),
        Route(addresses.ADD, room.form(door.add, files=True), methods=["POST"]),
        Route(addresses.JOB, room.page(door.job), methods=["GET"]),
        Route(STOP, room.form(door.stop), methods=["POST"]),
    ]


class Adding:
    """The handlers."""

    def __init__(self, room: Room) -> None:
        self.room = room

    @property
    def jobs(self) -> Jobs:
        """What is being added, for who may add; raises Refused for others."""
        if self.room.jobs is None or self.room.serving.read_only:
            raise CLOSED
        return self.room.jobs

    def show(self, visit: Visit) -> Response:
        """The form, and what was added last."""
        jobs, limits = self.room.jobs, self.room.serving.limits
        view = {"jobs": jobs.all() if jobs else [], "limits": limits, "open": jobs is not None and not self.room.serving.read_only}
        return visit.draw("add.html", view)

    def add(self, visit: Visit, form: Form) -> Response:
        """Files or a text were sent."""
        text, staging = form.one("text"), form.staging
        if text.strip():
            staging = staging or self.jobs.stage()
            staging.put("pasted.html" if PAGE.match(text) else "pasted.txt", text)
        if staging is None:
            raise Refused(400, "There is nothing to add", "Choose files, or paste a text.")
        if not staging.files:
            raise Refused(400, "Nothing could be taken", "; ".join(staging.notes) or "No file came whole.")
        return go(addresses.job(self.jobs.submit(staging).id))

    def job(self, visit: Visit) -> Response:
        """How far a job is."""
        found = self._job(visit)
        if visit.query("as") == "json":
            return JSONResponse(state(found))
        rows = [row for name in found.stories[:SHOWN] if (row := _row(visit, name))]
        return visit.draw("job.html", {"job": found, "stories": rows, "more": max(0, len(found.stories) - len(rows))})

    def stop(self, visit: Visit, _: Form) -> Response:
        """Stop a job."""
        found = self._job(visit)
        self.jobs.stop(found)
        return go(addresses.job(found.id))

    def _job(self, visit: Visit) -> Job:
        found = self.room.jobs.get(visit.path("job")) if self.room.jobs else None
        if found is None:
            raise not_there("upload")
        return found


def state(job: Job) -> dict[str, object]:
    """A job for the script that shows how far it is."""
    return {
        "state": job.state, "over": job.over, "done": job.done, "total": job.total, "name": job.name, "new": job.new, "known": job.known,
        "problems": job.problems, "stories": list(job.stories[:SHOWN]), "words": job.words,
    }  # fmt: skip


def _row(visit: Visit, story: str) -> StoryRow | None:
    try:
        return visit.library.story(story)
    except NotInLibrary:
        return None
