"""The part of the node's HTTP API that prepares the demo."""

import http.cookiejar
import json
import urllib.error
import urllib.request
from collections.abc import Mapping
from typing import Any

TIMEOUT = 20.0  # seconds


class NodeRefused(Exception):
    """The node refused: its code, such as `number-taken`."""

    def __init__(self, code: str, facts: Mapping[str, Any]) -> None:
        super().__init__(f"{code} {dict(facts)}")
        self.code = code


class Node:
    """One session with a node at `address`, as http://127.0.0.1:8460."""

    def __init__(self, address: str) -> None:
        self.address = address
        cookies = urllib.request.HTTPCookieProcessor(http.cookiejar.CookieJar())
        direct = urllib.request.ProxyHandler({})  # it is on this machine
        self._opener = urllib.request.build_opener(cookies, direct)

    def answers(self) -> bool:
        """Whether the node is up."""
        try:
            self.ask("GET", "/api/agency")
        except (OSError, NodeRefused):
            return False
        return True

    def sign_in(self, name: str, password: str) -> None:
        self.ask("POST", "/api/session", name=name, password=password)

    def change_password(self, old: str, new: str) -> None:
        self.ask("POST", "/api/people/password", old=old, new=new)

    def ask(self, method: str, path: str, **body: Any) -> Any:
        """One request. NodeRefused: the node refused. OSError: it was not reached."""
        request = urllib.request.Request(
            self.address + path,
            data=json.dumps(body).encode() if body else None,
            headers={"Content-Type": "application/json", "Origin": self.address},
            method=method,
        )
        try:
            with self._opener.open(request, timeout=TIMEOUT) as answer:
                content = answer.read()
        except urllib.error.HTTPError as error:
            raise _refusal(error) from None
        return json.loads(content) if content else None


def _refusal(error: urllib.error.HTTPError) -> NodeRefused:
    try:
        said = json.loads(error.read())
        return NodeRefused(said["code"], said["facts"])
    except (ValueError, KeyError):
        return NodeRefused(f"http-{error.code}", {})
