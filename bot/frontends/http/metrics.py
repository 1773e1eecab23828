"""What the server counts: takes requests and answers as they happen, gives Prometheus's text format.

For example, after one question to `/v1/ask` there is `bot_questions_total{door="ask",status="answered"} 1.0`.
"""
from collections.abc import Callable

from prometheus_client import CollectorRegistry, Counter, Gauge, Histogram
from prometheus_client.exposition import CONTENT_TYPE_LATEST, generate_latest

CONTENT_TYPE = CONTENT_TYPE_LATEST

_SECONDS = (0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5)  # answers take milliseconds


class Metrics:
    """The counters of one application (none is global, so two of them don't mix)."""

    def __init__(self, sessions: Callable[[], float]) -> None:
        self._registry = CollectorRegistry()
        self._questions = Counter("bot_questions", "Questions by the door they came through and the "
                                  "status of the answer.", ["door", "status"], registry=self._registry)
        self._requests = Histogram("bot_request_seconds", "Time to answer a request.",
                                   ["method", "path", "status"], buckets=_SECONDS, registry=self._registry)
        Gauge("bot_sessions", "Sessions in use.", registry=self._registry).set_function(sessions)

    def count_question(self, door: str, status: str) -> None:
        """One more question was answered."""
        self._questions.labels(door, status).inc()

    def count_request(self, method: str, path: str, status: int, seconds: float) -> None:
        """One more request is done."""
        self._requests.labels(method, path, str(status)).observe(seconds)

    def exposition(self) -> bytes:
        """Everything counted so far, as Prometheus reads it."""
        return generate_latest(self._registry)
