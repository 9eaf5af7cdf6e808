"""Work on one document, or one story, that may take its process away: then it is a Problem of its own, and the next one goes on."""

from ..engine.hand import SLOW, Died, Hand
from ..errors import EngineFailed
from ..record import Problem

_HAND = Hand()  # one a worker, kept from task to task: it holds the language model


def guarded(work: str, payload: bytes, limit: float, origin: str) -> bytes | Problem:
    """What the function ``package.module:function`` makes of some bytes, in a process of its own.

    A process that was killed is replaced, and the same work tried once more: it may have been another's fault.

    Args:
        work: the function.
        payload: what it is given.
        limit: seconds it may take.
        origin: the document or story, as a problem names it.

    Raises:
        TellingsError: one that concerns every document, such as ModelMissing.
    """
    how = ""
    for _ in range(2):
        try:
            return _HAND.call(work, payload, limit)
        except EngineFailed as error:  # not the pipeline's own functions, which turn what is raised into problems, but what is around them
            reason = f"the work on it failed ({error}). Please report this."
            return Problem(origin=origin, stage="engine", code="failed", reason=reason)
        except Died as died:
            how = died.how
            if how.startswith(SLOW):
                reason = f"the work on it {how}, and was ended; raise --limit, or look at what it holds"
                return Problem(origin=origin, stage="engine", code="too_slow", reason=reason)
    reason = f"the process that worked on it {how}, twice: it may need more memory than there is, or be made to do this"
    return Problem(origin=origin, stage="engine", code="killed", reason=reason)
