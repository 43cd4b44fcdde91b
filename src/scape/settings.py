"""The settings in `scape.toml`. Every default is safe to run with."""

from collections.abc import Iterable
from pathlib import Path
from typing import Annotated, Literal
from urllib.parse import urlsplit

import msgspec
from msgspec import Meta

from scape.base.addresses import ADDRESS, IpNetwork, is_public, split_address
from scape.base.config import Misfits
from scape.base.sections import Alarms, Backup, Data, Disk, Dispatch, Journal

_NAME = r"^(|[0-9A-Za-z:]([0-9A-Za-z.:-]*[0-9A-Za-z])?)$"
Address = Annotated[str, Meta(pattern=ADDRESS)]


class Agency(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """The agency of this node."""

    name: Annotated[
        str,
        Meta(
            min_length=1,
            description="The agency's name in its own language.",
            examples=["Liepājas pilsētas Pašvaldības policija"],
        ),
    ]
    language: Annotated[
        Literal["lv", "lt", "en"],
        Meta(description="The default language of sign-in and of new accounts.", examples=["lv"]),
    ] = "en"


class Recordings(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """How long recordings of calls are kept. Removal is in the journal, and shown with the call."""

    days: Annotated[
        int,
        Meta(
            ge=0,
            le=3650,
            description="Days that a recording is kept; 0: it is never removed.",
            examples=[90],
        ),
    ] = 0
    emergency_days: Annotated[
        int,
        Meta(
            ge=0,
            le=3650,
            description="Days for recordings of emergencies: marked calls, and those of the radio "
            "and its talkgroup from an hour before the alarm until it is over; 0: they are never "
            "removed. While the alarm is open they stay in any case.",
            examples=[730],
        ),
    ] = 0
    megabytes: Annotated[
        int,
        Meta(
            ge=0,
            description="The space for recordings; 0: any. Beyond it, or with less free space than "
            "`[disk] report_below`, the oldest are removed before their days are over, except "
            "those of emergencies. An alarm says so before.",
            examples=[200000],
        ),
    ] = 0

    def mistakes(self) -> Misfits:
        if self.emergency_days and not self.days:
            yield "emergency_days", "emergency-days-alone", {}
        if self.emergency_days and self.emergency_days < self.days:
            yield "emergency_days", "emergency-days-short", {"days": self.days}
        if self.megabytes and not self.days:
            yield "megabytes", "quota-without-days", {}


class Web(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Where consoles connect."""

    listen: Annotated[
        str,
        Meta(
            pattern=ADDRESS,
            description="The address and port of the console: an address of the private network "
            "with TLS of its own, 127.0.0.1 behind a reverse proxy that does TLS.",
            examples=["127.0.0.1:8460"],
        ),
    ] = "127.0.0.1:8460"
    listen_publicly: Annotated[
        bool,
        Meta(
            description="Whether the address above may be public. Without TLS, never.",
            examples=[True],
        ),
    ] = False
    name: Annotated[
        str,
        Meta(
            pattern=_NAME,
            description="The name of this server, or its address in the private network, as users "
            "type it and as its certificate says.",
            examples=["scape.liepaja.home.arpa"],
        ),
    ] = ""
    certificate: Annotated[
        str,
        Meta(
            description="A certificate that the agency has from elsewhere, in PEM with those "
            "between it and its root; relative to this file. Empty: the agency's own authority if "
            "`scape tls init` has made it, else no TLS.",
            examples=["/etc/scape/scape.crt"],
        ),
    ] = ""
    key: Annotated[
        str,
        Meta(
            description="The key of that certificate, in PEM without a password.",
            examples=["/etc/scape/scape.key"],
        ),
    ] = ""
    public: Annotated[
        str,
        Meta(
            pattern=r"^(|https?://[^/?#\s]+/?)$",
            description="The address that users type, if it is not made of the name and port "
            "above: that of a proxy.",
            examples=["https://scape.example.lv"],
        ),
    ] = ""
    proxies: Annotated[
        list[IpNetwork],
        Meta(
            description="The networks of reverse proxies, whose word is taken for the address of a "
            "client and for TLS; empty: there is no proxy.",
            examples=[["127.0.0.1/32"]],
        ),
    ] = msgspec.field(default_factory=list)
    metrics: Annotated[
        list[IpNetwork],
        Meta(
            description="The networks that may read `/metrics`, figures without personal data; "
            "empty: none.",
            examples=[["127.0.0.1/32", "10.8.0.9/32"]],
        ),
    ] = msgspec.field(default_factory=lambda: [IpNetwork("127.0.0.1/32"), IpNetwork("::1/128")])

    def mistakes(self) -> Misfits:
        yield from _public_addresses([self.listen], self.listen_publicly)
        if bool(self.certificate) != bool(self.key):
            yield "certificate", "certificate-without-key", {}


class People(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Who signs in, and how."""

    second_factor: Annotated[
        bool,
        Meta(description="Whether all but viewers must have a second factor.", examples=[True]),
    ] = False
    trusted_days: Annotated[
        int,
        Meta(
            ge=0,
            le=90,
            description="Days without it on a device where it was proven; 0: it is always asked.",
            examples=[7],
        ),
    ] = 0
    lock_after: Annotated[
        int,
        Meta(
            ge=1,
            le=720,
            description="Minutes without keys or pointer until a console locks.",
            examples=[15],
        ),
    ] = 15
    lock_after_of: Annotated[
        dict[str, Annotated[int, Meta(ge=1, le=720)]],
        Meta(
            max_length=32,
            description="Other minutes for some roles; of several roles of an account, the fewest "
            "count.",
            examples=[{"viewer": 60}],
        ),
    ] = msgspec.field(default_factory=dict)


class Radio(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Where repeaters connect, and how long calls may be. Times in seconds."""

    listen: Annotated[
        list[Address],
        Meta(
            min_length=1,
            description="The UDP addresses and ports of the Homebrew master, IPv4 or [IPv6].",
            examples=[["127.0.0.1:62031"]],
        ),
    ] = msgspec.field(default_factory=lambda: ["127.0.0.1:62031"])
    listen_publicly: Annotated[
        bool,
        Meta(
            description="Whether the addresses above may be public. The "
            "protocol of the repeaters is not encrypted: a tunnel is better.",
            examples=[True],
        ),
    ] = False
    hang_time: Annotated[
        float,
        Meta(
            ge=0,
            le=60,
            description="How long a slot stays with its talkgroup after a call, for the answer.",
            examples=[5.0],
        ),
    ] = 5.0
    time_out: Annotated[
        float,
        Meta(
            ge=1,
            le=3600,
            description="The longest a radio may talk. Keep it below the repeaters' own timer, "
            "which is 180 s in an MMDVM.",
            examples=[170.0],
        ),
    ] = 170.0
    emergency_hang: Annotated[
        float,
        Meta(
            ge=0,
            le=600,
            description="How long a slot is held after an emergency call, for the officer in need.",
            examples=[30.0],
        ),
    ] = 30.0
    unknown_radios: Annotated[
        Literal["allow", "listen-only", "refuse"],
        Meta(
            description="What an unregistered radio may do: talk, only be called, or nothing.",
            examples=["listen-only"],
        ),
    ] = "allow"
    data_id: Annotated[
        int,
        Meta(
            ge=1,
            le=0xFFFCDF,
            description="The radio id of this control room: texts, positions and registrations "
            "are sent to it, and what the control room sends comes from it. No radio may have it. "
            "The default is the highest that a radio can have.",
            examples=[9990001],
        ),
    ] = 0xFFFCDF  # TS 102 361-1, A.1
    allowed: Annotated[
        list[IpNetwork],
        Meta(
            description="The networks that repeaters may connect from; empty: any. Datagrams "
            "from elsewhere are not answered.",
            examples=[["10.8.0.0/16", "fd00:8::/32"]],
        ),
    ] = msgspec.field(default_factory=list)

    def mistakes(self) -> Misfits:
        return _public_addresses(self.listen, self.listen_publicly)


class Sound(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Where consoles hear and talk, and what makes the frames of calls audible: docs/guide/sound.md
    has what each vocoder may be used for.
    """

    listen: Annotated[
        str,
        Meta(
            pattern=ADDRESS,
            description="The address and port of the sound of consoles; TLS as for the console.",
            examples=["127.0.0.1:8461"],
        ),
    ] = "127.0.0.1:8461"
    listen_publicly: Annotated[
        bool,
        Meta(
            description="Whether the address above may be public. Without TLS, never.",
            examples=[True],
        ),
    ] = False
    public: Annotated[
        str,
        Meta(
            pattern=r"^(|wss?://[^/?#\s]+(/[^?#\s]*)?)$",
            description="The address that consoles connect to, if it is not made of the console's "
            "name and the port above: that of a proxy.",
            examples=["wss://scape.example.lv/sound"],
        ),
    ] = ""
    vocoder: Annotated[
        Literal["auto", "software", "dvsi", "none"],
        Meta(
            description="`software`: the package of the extra `vocoder`; `dvsi`: DVSI hardware "
            "behind AMBE servers; `none`: no sound; `auto`: the software if it is installed.",
            examples=["dvsi"],
        ),
    ] = "auto"
    dvsi: Annotated[
        list[Address],
        Meta(
            max_length=64,
            description="The UDP addresses and ports of the AMBE servers.",
            examples=[["127.0.0.1:2460"]],
        ),
    ] = msgspec.field(default_factory=list)

    def mistakes(self) -> Misfits:
        yield from _public_addresses([self.listen], self.listen_publicly)
        if self.vocoder == "dvsi" and not self.dvsi:
            yield "vocoder", "dvsi-without-address", {}


class Places(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Positions of radios and vehicles."""

    days: Annotated[
        int,
        Meta(
            ge=1,
            le=3650,
            description="How many days positions are kept. They are then deleted; the "
            "position of an emergency stays with its alarm.",
            examples=[30],
        ),
    ] = 30


class Settings(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """The whole of `scape.toml`."""

    agency: Agency
    data: Data = Data()
    journal: Journal = Journal()
    disk: Disk = Disk()
    recordings: Recordings = Recordings()
    backup: Backup = Backup()
    web: Web = Web()
    people: People = People()
    radio: Radio = Radio()
    sound: Sound = Sound()
    places: Places = Places()
    alarms: Alarms = Alarms()
    dispatch: Dispatch = Dispatch()


def _public_addresses(addresses: Iterable[str], meant: bool) -> Misfits:
    """A public address needs `listen_publicly`."""
    for address in addresses:
        if not meant and is_public(split_address(address)[0]):
            yield "listen", "public-address", {"address": address}


def data_folder(settings: Settings, file: Path) -> Path:
    """The data folder, relative to the settings file."""
    return (file.resolve().parent / settings.data.folder).resolve()


def tls_folder(data: Path) -> Path:
    """Where the agency's own certificate authority is, if it has one."""
    return data / "tls"


def does_tls(settings: Settings, data: Path) -> bool:
    """Whether the node itself does TLS: with a given certificate, or one of the own authority."""
    return bool(settings.web.certificate) or (tls_folder(data) / "root.crt").exists()


def complete(settings: Settings, file: Path) -> Settings:
    """The settings with the address that users type, and the paths of the certificate in full."""
    folder, web = file.resolve().parent, settings.web
    given = {
        name: str(folder / path) if (path := getattr(web, name)) else ""
        for name in ("certificate", "key")
    }
    public = web.public or _typed(web, does_tls(settings, data_folder(settings, file)))
    return msgspec.structs.replace(
        settings, web=msgspec.structs.replace(web, public=public, **given)
    )


def sound_address(settings: Settings) -> str:
    """Where consoles connect for sound; the settings are complete."""
    if settings.sound.public:
        return settings.sound.public
    console = urlsplit(settings.web.public)
    scheme = "wss" if console.scheme == "https" else "ws"
    host = console.hostname or ""
    port = split_address(settings.sound.listen)[1]
    return f"{scheme}://{f'[{host}]' if ':' in host else host}:{port}"


def certificate_files(settings: Settings, data: Path) -> tuple[Path, Path] | None:
    """The certificate and the key of this server, each in PEM; None: it does no TLS itself."""
    if settings.web.certificate:
        return Path(settings.web.certificate), Path(settings.web.key)
    leaf = tls_folder(data) / "leaf.pem"
    return (leaf, leaf) if does_tls(settings, data) else None


def _typed(web: Web, tls: bool) -> str:
    """The address made of name and port."""
    host, port = split_address(web.listen)
    name = web.name or host
    name = f"[{name}]" if ":" in name else name
    scheme, usual = ("https", 443) if tls else ("http", 80)
    return f"{scheme}://{name}" if port == usual else f"{scheme}://{name}:{port}"
