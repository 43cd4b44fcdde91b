"""The sections of `scape.toml` about what is kept, the disk that it is kept on, and time limits."""

from typing import Annotated

import msgspec
from msgspec import Meta

from scape.base.addresses import ADDRESS
from scape.base.config import Misfits

_MAIL = r"^[^@\s<>,;]+@[^@\s<>,;]+$"


class Data(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Where data is stored."""

    folder: Annotated[
        str,
        Meta(
            description="The folder of the store, the keys, the spool and the recordings; "
            "relative to this file.",
            examples=["data"],
        ),
    ] = "data"
    store: Annotated[
        str,
        Meta(
            pattern=r"^(|postgresql\+psycopg://.+)$",
            description="A PostgreSQL database instead of the embedded one; empty for embedded.",
            examples=["postgresql+psycopg://scape@localhost/scape"],
        ),
    ] = ""


class Journal(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Where the hash of the journal's last row is sent each hour. With it, a journal that was cut
    or rewritten is detected even if everything on this machine was changed.
    """

    heads_file: Annotated[
        str,
        Meta(
            pattern="^(|/.+)$",
            description="A file on another disk or machine that gets a line each hour; "
            "`scape journal verify --heads FILE` checks the journal against it.",
            examples=["/mnt/other-disk/scape-heads"],
        ),
    ] = ""
    heads_syslog: Annotated[
        str,
        Meta(
            pattern=rf"^$|{ADDRESS}",
            description="A syslog server that gets a message each hour, over UDP.",
            examples=["10.8.0.9:514"],
        ),
    ] = ""
    heads_mail: Annotated[
        str,
        Meta(
            pattern=rf"^$|{_MAIL}",
            description="A mail address that gets a message each hour, as from itself.",
            examples=["archive@example.lv"],
        ),
    ] = ""
    heads_relay: Annotated[
        str,
        Meta(
            pattern=rf"^$|{ADDRESS}",
            description="The mail relay of your network that takes this mail without signing in.",
            examples=["10.8.0.9:25"],
        ),
    ] = ""

    def mistakes(self) -> Misfits:
        if bool(self.heads_mail) != bool(self.heads_relay):
            yield "heads_mail", "mail-without-relay", {}


class Disk(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What happens as the disk of the data folder fills up. All in MB of free space."""

    report_below: Annotated[
        int,
        Meta(
            ge=0,
            description="With less, the console shows that the disk fills up.",
            examples=[20000],
        ),
    ] = 2048
    recordings_above: Annotated[
        int,
        Meta(
            ge=0,
            description="With less, calls are no longer recorded; they go on.",
            examples=[10000],
        ),
    ] = 1024
    imports_above: Annotated[
        int,
        Meta(ge=0, description="With less, imports of lists are refused.", examples=[5000]),
    ] = 512
    reserve: Annotated[
        int,
        Meta(
            ge=1,
            description="Space kept for the journal and for signing in; a full disk releases it.",
            examples=[1000],
        ),
    ] = 256


class Backup(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Who can open the backups that `scape backup` makes."""

    public_key: Annotated[
        str,
        Meta(
            pattern=r"^(|[A-Za-z0-9+/]{43}=)$",
            description="The public key that `scape backup keygen` shows: backups then need no "
            "passphrase, and only the private key opens them. Empty: a passphrase.",
            examples=["mT5SxkU5LbqYAdpXrcUcy3FoBjHLkqVPGYuC+Y0xMGE="],
        ),
    ] = ""
    every_days: Annotated[
        int,
        Meta(
            ge=0,
            le=365,
            description="`scape doctor` asks for a backup that is no older; 0: for none.",
            examples=[7],
        ),
    ] = 2


class Alarms(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Alarms of all features."""

    escalate_minutes: Annotated[
        int,
        Meta(
            ge=0,
            le=1440,
            description="After how long an emergency that was taken and is still open sounds again "
            "on every console, to be taken by somebody else; 0: never.",
            examples=[5],
        ),
    ] = 10
    tell_taken: Annotated[
        bool,
        Meta(
            description="Whether a radio that raised an emergency gets a call alert when a person "
            "takes it. It can be heard beside the radio, and whether an alarm is covert cannot be "
            "seen here: only where no radio raises covert alarms.",
            examples=[True],
        ),
    ] = False


class Dispatch(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """The control room: how long callers are kept, and how long something may take before an alarm
    says so.
    """

    caller_days: Annotated[
        int,
        Meta(
            ge=1,
            le=3650,
            description="How many days numbers and names of callers are kept. They are then erased "
            "from the journal too; the incidents stay.",
            examples=[90],
        ),
    ] = 90
    unanswered_seconds: Annotated[
        int,
        Meta(
            ge=0,
            le=3600,
            description="How long a unit that was sent may take to accept; 0: any time.",
            examples=[180],
        ),
    ] = 120
    on_way_minutes: Annotated[
        int,
        Meta(
            ge=0,
            le=1440,
            description="How long a unit may be in status 3, on the way; 0: any time.",
            examples=[30],
        ),
    ] = 20
    on_scene_minutes: Annotated[
        int,
        Meta(
            ge=0,
            le=1440,
            description="How long a unit may be in status 4, on scene; 0: any time.",
            examples=[90],
        ),
    ] = 60
    transport_minutes: Annotated[
        int,
        Meta(
            ge=0,
            le=1440,
            description="How long a unit may be in status 7, taking a person; 0: any time.",
            examples=[90],
        ),
    ] = 60
    unavailable_minutes: Annotated[
        int,
        Meta(
            ge=0,
            le=1440,
            description="How long a unit may be in status 6, unavailable; 0: any time.",
            examples=[60],
        ),
    ] = 120
    lone_worker_amber_seconds: Annotated[
        int,
        Meta(
            ge=10,
            le=3600,
            description="After the prompt to a lone worker, how long until consoles show that "
            "it is not answered.",
            examples=[30],
        ),
    ] = 60
    lone_worker_red_seconds: Annotated[
        int,
        Meta(
            ge=20,
            le=7200,
            description="After the prompt to a lone worker, how long until it is an emergency.",
            examples=[120],
        ),
    ] = 180

    def mistakes(self) -> Misfits:
        if self.lone_worker_red_seconds <= self.lone_worker_amber_seconds:
            amber = self.lone_worker_amber_seconds
            yield "lone_worker_red_seconds", "red-before-amber", {"amber": amber}
