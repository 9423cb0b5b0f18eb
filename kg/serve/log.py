"""The log: a JSON object a line, whoever has something to say, and nothing of what was asked."""

from __future__ import annotations

import json
import logging
import traceback
from types import TracebackType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

LOG = logging.getLogger("kg.serve")


def log(level: int, event: str, said: Mapping[str, object]) -> None:
    """Write down what happened."""
    LOG.log(level, json.dumps({"event": event, **said}))


class JsonLines(logging.Formatter):
    """Lines of the service as they are, and those of the libraries below it as objects too.

    Of an error the class is told and where it came from: its message may hold what somebody asked for.
    """

    def format(self, record: logging.LogRecord) -> str:
        """The line of a record."""
        if record.name == LOG.name:
            return record.getMessage()
        # What is put into the message, and its further lines, may come from a request.
        said = str(record.msg).strip().partition("\n")[0]
        line: dict[str, object] = {"event": "server", "level": record.levelname.lower(), "message": said}
        if record.exc_info and record.exc_info[0] is not None:
            line |= {"error": record.exc_info[0].__name__, "places": places(record.exc_info[2])}
        return json.dumps(line)


def places(trace: TracebackType | None) -> list[str]:
    """Where an error came from: functions and lines."""
    return [f"{frame.name}:{frame.lineno}" for frame in traceback.extract_tb(trace)]
