"""How much one client may have: takes a client or a session and the time, gives yes or no.

For example, with a rate of 2 the first four requests of a client in a second pass, and the fifth
is told how long to wait. Both tables are bounded, and both are used in the event loop alone.
"""
from collections import OrderedDict
from collections.abc import Callable

Clock = Callable[[], float]

_BURST_SECONDS = 2.0  # a page that loads asks a few things at once
_MAX_CLIENTS = 10_000  # the least recently seen goes first; it has long filled up again


class RateLimit:
    """A bucket of requests for each client, which fills up by `rate` a second. A rate of 0 limits nothing."""

    def __init__(self, rate: float, clock: Clock) -> None:
        self._rate = rate
        self._size = max(1.0, rate * _BURST_SECONDS)
        self._clock = clock
        self._buckets: OrderedDict[str, tuple[float, float]] = OrderedDict()

    def seconds_to_wait(self, client: str) -> float:
        """0 when the request may pass (and is counted), else the seconds until one may."""
        if not self._rate:
            return 0.0
        now = self._clock()
        left, since = self._buckets.pop(client, (self._size, now))
        left = min(self._size, left + (now - since) * self._rate)
        wait = 0.0 if left >= 1 else (1 - left) / self._rate
        self._buckets[client] = (left if wait else left - 1, now)
        if len(self._buckets) > _MAX_CLIENTS:
            self._buckets.popitem(last=False)
        return wait


class SessionLimit:
    """The sessions that are in use. One that nobody used for `seconds` is over, and `forget` is told."""

    def __init__(self, most: int, seconds: float, forget: Callable[[str], None], clock: Clock) -> None:
        self._most = most
        self._seconds = seconds
        self._forget = forget
        self._clock = clock
        self._used: OrderedDict[str, float] = OrderedDict()

    def __len__(self) -> int:
        self._drop_old()
        return len(self._used)

    def admit(self, session: str) -> bool:
        """Whether a session may go on or begin. A conversation that runs is never dropped for a new one."""
        self._drop_old()
        if session not in self._used and len(self._used) >= self._most:
            return False
        self._used[session] = self._clock()
        self._used.move_to_end(session)
        return True

    def _drop_old(self) -> None:
        oldest = self._clock() - self._seconds
        while self._used and next(iter(self._used.values())) < oldest:
            session, _ = self._used.popitem(last=False)
            self._forget(session)
