"""The whole of Scape as an agency runs it: supervisor, switch, node, each a real process."""

import os
import signal
import subprocess
import sys
from pathlib import Path
from types import TracebackType

from simulator.node import Node as Api
from tests.radio.process import free_port
from tests.waiting import PATIENCE, until

PASSWORD = "a password for the tests"
HOST = "127.0.0.1"


class Whole:
    """Scape in a folder of its own, with its administrator signed in at `api`.

    `sound` are further lines of its settings.
    """

    def __init__(
        self, folder: Path, python: str = sys.executable, store: str = "", sound: str = ""
    ) -> None:
        self.python = python
        self.folder = folder
        self.data = folder / "data"
        self.config = folder / "scape.toml"
        self.address = (HOST, free_port(HOST))
        web, self.sound = free_port(HOST), (HOST, free_port(HOST))
        self.console = f"http://{HOST}:{web}"
        self.config.write_text(
            f'[agency]\nname = "Testpils"\n[data]\nstore = "{store}"\n'
            f'[web]\nlisten = "{HOST}:{web}"\n'
            f'[radio]\nlisten = ["{HOST}:{self.address[1]}"]\nhang_time = 0.1\n'
            f'[sound]\nlisten = "{HOST}:{self.sound[1]}"\n{sound}\n'
        )
        self.api = Api(self.console)

    def __enter__(self) -> "Whole":
        self.start()
        try:
            password = (self.data / "first-sign-in").read_text().strip()
            self.api.sign_in("administrator", password)
            self.api.change_password(password, PASSWORD)
        except BaseException:
            self.stop()
            raise
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        at: TracebackType | None,
    ) -> None:
        self.stop()

    def start(self) -> None:
        command = [self.python, "-m", "scape", "run", "--config", str(self.config)]
        with (self.folder / "scape.log").open("a") as log:
            self.process = subprocess.Popen(
                command, stdin=subprocess.PIPE, stdout=log, stderr=subprocess.STDOUT
            )
        try:
            until(self.api.answers)
        except AssertionError:
            self.stop()
            raise

    def stop(self) -> int:
        """Ask it to stop, as a service manager does."""
        self.process.send_signal(signal.SIGTERM)
        code = self.process.wait(PATIENCE)
        assert self.process.stdin
        self.process.stdin.close()
        return code

    def kill(self, program: str) -> None:
        """kill -9 of the `node`, the `switch` or the `sound`."""
        for number in self._children():
            try:
                command = Path(f"/proc/{number}/cmdline").read_bytes().split(b"\0")
            except FileNotFoundError:
                continue
            if program.encode() in command:
                os.kill(number, signal.SIGKILL)

    def _children(self) -> list[int]:
        listed = Path(f"/proc/{self.process.pid}/task/{self.process.pid}/children").read_text()
        return [int(number) for number in listed.split()]

    def register_site(self, number: int) -> str:
        """A site that carries talkgroup 19535 on slot 2; its secret."""
        talkgroups = [{"slot": 2, "talkgroup": 19535}]
        site = {"number": number, "name": f"Site {number}", "talkgroups": talkgroups}
        self.api.ask("POST", "/api/radio/sites", **site)
        secret: str = self.api.ask("POST", f"/api/radio/sites/{number}/secret")["secret"]
        return secret

    def scape(self, *arguments: str) -> subprocess.CompletedProcess[str]:
        """A command of the command line on this agency."""
        command = [self.python, "-m", "scape", *arguments, "--config", str(self.config)]
        return subprocess.run(command, capture_output=True, text=True, check=False)
