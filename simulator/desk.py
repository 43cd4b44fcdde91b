"""A colleague at the desk, who plays the demo's evening over HTTP."""

import os
import select
import sys
import time
from collections.abc import Callable
from typing import Any

from simulator.evening import Act, Closes, Evening, Opens, Reports, Sends, acts
from simulator.node import Node, NodeRefused

LATE = 2.0  # seconds; what was due earlier, before the start, is skipped


class Desk:
    """`ids` has the incident that each name stands for; a visitor may have closed it meanwhile."""

    def __init__(self, node: Node, say: Callable[[str], None]) -> None:
        self._node = node
        self._say = say
        self._ids: dict[str, str] = {}
        self._units = {row["call_sign"]: row["id"] for row in node.ask("GET", UNITS)["rows"]}

    def do(self, act: Act) -> None:
        """One act. What the node refuses is said: a visitor may have been faster."""
        try:
            self._do(act)
        except NodeRefused as refused:
            self._say(f"the desk was refused: {refused}")
        except OSError as problem:  # the node starts again
            self._say(f"the desk does not reach the node: {problem}")

    def _do(self, act: Act) -> None:
        match act:
            case Opens(name=name) if name not in self._ids:
                self._ids[name] = self._open(act)
            case Sends(name=name, unit=unit):
                known = {"unit": self._units[unit]}
                self._node.ask("POST", f"{self._incident(name)}/units", **known)
            case Closes(name=name):
                incident = self._incident(name)
                del self._ids[name]
                closing = {"result": act.result, "note": act.note}
                self._node.ask("POST", f"{incident}/closed", **closing)
            case Reports(radio=radio):
                loss = {"state": "stolen", "why": "Nozagta no automašīnas"}
                self._node.ask("POST", f"/api/radio/radios/{radio}/lost", **loss)

    def _incident(self, name: str) -> str:
        return f"/api/dispatch/incidents/{self._ids.get(name, name)}"

    def _open(self, act: Opens) -> str:
        north, east = act.place
        where: dict[str, Any] = {"text": act.where, "latitude": north, "longitude": east}
        body = {"category": act.category, "where": where, "note": act.said}
        body["source"] = "telephone"
        return str(self._node.ask("POST", "/api/dispatch/incidents", **body)["incident"])


UNITS = "/api/dispatch/units?limit=200"


def run(desk: Desk, evening: Evening, start: float) -> None:
    """Play the evening until standard input ends. `start`: seconds since 1970."""
    began = time.time() - start - LATE
    for act in acts(evening):
        if act.at < began:
            continue
        while (wait := start + act.at - time.time()) > 0:
            if _input_ended(wait):
                return
        desk.do(act)


def _input_ended(wait: float) -> bool:
    ready, _, _ = select.select([sys.stdin], [], [], wait)
    return bool(ready) and not os.read(sys.stdin.fileno(), 4096)
