"""The room that all requests share: the way to the library, the threads that draw pages, what is being added."""

import asyncio
import contextlib
import threading
from collections.abc import Awaitable, Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING, TypeVar

from starlette.requests import Request
from starlette.responses import Response

from ..errors import LibraryError, NotInLibrary, TellingsError
from . import forms
from .forms import Form
from .gate import Gate
from .serving import Serving
from .sessions import Sessions
from .visit import Coming, Handler, Refused, Visit, not_there

if TYPE_CHECKING:
    from ..library import Library
    from .jobs import Jobs
    from .making import Making

T = TypeVar("T")
Endpoint = Callable[[Request], Awaitable[Response]]
Sent = Callable[[Visit, Form], Response]
CLOSED = Refused(403, "Nothing can be changed here", "This room was opened for reading only.")


class Room:
    """What the requests share.

    Attributes:
        jobs: what is being added; None where nothing ever is. Readers can't add to a room for reading only, whatever is here.
        making: has the records made that readers wait for; None where they are made by whoever asks.
    """

    def __init__(
        self,
        open_library: Callable[[], "Library"],
        serving: Serving,
        write: Callable[[], "Library"] | None,
        jobs: "Jobs | None",
        making: "Making | None" = None,
    ) -> None:
        self.open, self.serving = open_library, serving
        self.jobs, self.making = jobs, making
        self.sessions = Sessions()
        self.gate = Gate(serving.token, serving.limits)
        self._write = None if serving.read_only else write
        self._writing = threading.Lock()
        self._threads = ThreadPoolExecutor(serving.limits.drawing, "page")

    def page(self, handler: Handler) -> Endpoint:
        """A handler as an endpoint: in a thread, with a library that is opened for this request."""

        async def endpoint(request: Request) -> Response:
            return await self.draw(lambda: self._visited(request, handler))

        return endpoint

    def form(self, sent: Sent, *, files: bool = False) -> Endpoint:
        """The same for what is sent by a form: it is read first, and has to be one of ours."""

        async def endpoint(request: Request) -> Response:
            stage = self.jobs.stage if files and self.jobs and not self.serving.read_only else None
            session = request.state.session
            form = await forms.read(request, self.serving.limits, lambda token: self.sessions.from_form(session, token), stage)
            try:
                return await self.draw(lambda: self._visited(request, lambda visit: sent(visit, form)))
            except Refused:
                if form.staging:
                    await self.draw(form.staging.drop)
                raise

        return endpoint

    async def draw(self, work: Callable[[], T]) -> T:
        """What a thread makes of some work.

        Raises:
            Refused: if that takes too long. The thread goes on to its end, and nobody else gets it until then.
        """
        running = asyncio.get_running_loop().run_in_executor(self._threads, work)
        try:
            return await asyncio.wait_for(running, self.serving.limits.page)
        except TimeoutError as error:
            raise Refused(503, "This takes too long", "The room is busy, or the page is very large. Try again in a minute.") from error

    @contextlib.contextmanager
    def writing(self) -> "Iterator[Library]":
        """The library, to be changed; one request at a time.

        Raises:
            Refused: if nothing may be changed here, or another writer does not finish.
        """
        if self._write is None:
            raise CLOSED
        if not self._writing.acquire(timeout=self.serving.limits.page / 2):
            raise Refused(503, "Somebody else is writing", "Nothing was changed. Send it again in a minute.")
        try:
            library = self._write()
            try:
                yield library
            finally:
                library.close()
        except NotInLibrary as error:
            raise not_there("correction") from error
        except TellingsError as error:
            raise Refused(503, "The library can't be changed now", f"{error}. Nothing was changed.") from error
        finally:
            self._writing.release()

    @contextlib.contextmanager
    def held(self) -> Iterator[None]:
        """The library, kept open as long as the room is: whoever closes a SQLite file last has to tidy it up, and no page should."""
        with contextlib.ExitStack() as stack:
            with contextlib.suppress(TellingsError):  # each page says what is wrong
                stack.enter_context(self.open())
            yield

    def close(self) -> None:
        """Stop what is being added; it goes on when the room is opened again."""
        if self.jobs:
            self.jobs.close()
        if self.making:
            self.making.close()
        self._threads.shutdown(wait=False, cancel_futures=True)

    def _visited(self, request: Request, handler: Handler) -> Response:
        try:
            library = self.open()
        except TellingsError as error:
            raise Refused(503, "The library can't be opened", str(error)) from error
        try:
            session = request.state.session
            visit = Visit(request, library, session, self.sessions.form(session), self.serving, self.making)
            try:
                return handler(visit)
            except Coming as coming:
                return visit.draw("coming.html", {"row": coming.row}, 202)
        except NotInLibrary as error:
            raise not_there("page") from error
        except LibraryError as error:
            raise Refused(503, "The library can't be read now", str(error)) from error
        finally:
            library.close()
