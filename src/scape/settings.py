"""The settings in `scape.toml`. Every default is safe to run with."""

from collections.abc import Iterable, Iterator
from ipaddress import ip_address, ip_network
from pathlib import Path
from typing import Annotated, Any, Literal

import msgspec
from msgspec import Meta

_PORT = r"([1-9]\d{0,3}|[1-5]\d{4}|6[0-4]\d{3}|65[0-4]\d{2}|655[0-2]\d|6553[0-5])"
_ADDRESS = rf"^(\[[0-9A-Fa-f:.]+\]|[^\[\]:\s]+):{_PORT}$"
Address = Annotated[str, Meta(pattern=_ADDRESS)]


class IpNetwork(str):
    """Addresses that are next to each other, such as 10.1.0.0/16; ValueError for what is none."""

    __slots__ = ()

    def __new__(cls, text: str) -> "IpNetwork":
        if not isinstance(text, str):  # a bare number would be an address too
            raise ValueError(f"'{text}' is not a network")
        return super().__new__(cls, ip_network(text))


Misfits = Iterator[tuple[str, str, dict[str, Any]]]


class Agency(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Whose node this is."""

    name: Annotated[
        str,
        Meta(
            min_length=1,
            description="The agency's name, as its people write it.",
            examples=["Liepājas pilsētas Pašvaldības policija"],
        ),
    ]
    language: Annotated[
        Literal["lv", "lt", "en"],
        Meta(description="The language that sign-in and new accounts begin with.", examples=["lv"]),
    ] = "en"


class Data(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Where what must survive is kept."""

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


class Web(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Where consoles connect."""

    listen: Annotated[
        str,
        Meta(
            pattern=_ADDRESS,
            description="The address and port of the console. Leave it on 127.0.0.1 behind a "
            "reverse proxy that does TLS.",
            examples=["127.0.0.1:8460"],
        ),
    ] = "127.0.0.1:8460"
    listen_publicly: Annotated[
        bool,
        Meta(
            description="Whether the address above may be one that everybody can reach. The "
            "console itself speaks no TLS.",
            examples=[True],
        ),
    ] = False
    public: Annotated[
        str,
        Meta(
            pattern=r"^(|https?://[^/?#\s]+/?)$",
            description="The address people type, when it is another than the one above.",
            examples=["https://scape.example.lv"],
        ),
    ] = ""
    metrics: Annotated[
        list[IpNetwork],
        Meta(
            description="The networks that may fetch `/metrics`, figures without personal data; "
            "empty: nobody.",
            examples=[["127.0.0.1/32", "10.8.0.9/32"]],
        ),
    ] = msgspec.field(default_factory=lambda: [IpNetwork("127.0.0.1/32"), IpNetwork("::1/128")])

    def mistakes(self) -> Misfits:
        return _public_addresses([self.listen], self.listen_publicly)


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
            description="Whether the addresses above may be ones that everybody can reach. The "
            "protocol of the repeaters is not encrypted: a tunnel is better.",
            examples=[True],
        ),
    ] = False
    hang_time: Annotated[
        float,
        Meta(
            ge=0,
            le=60,
            description="How long a slot stays on its talkgroup after a call, for the answer.",
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
            description="What a radio may do that is not in the register: talk, only be called, "
            "or nothing.",
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
            description="The networks that repeaters may come from; empty: any. Whatever comes "
            "from elsewhere is not answered.",
            examples=[["10.8.0.0/16", "fd00:8::/32"]],
        ),
    ] = msgspec.field(default_factory=list)

    def mistakes(self) -> Misfits:
        return _public_addresses(self.listen, self.listen_publicly)


class Places(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Where radios and vehicles were."""

    days: Annotated[
        int,
        Meta(
            ge=1,
            le=3650,
            description="How many days positions are kept. They are taken away after that; the "
            "position of an emergency stays with its alarm.",
            examples=[30],
        ),
    ] = 30


class Settings(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """The whole of `scape.toml`."""

    agency: Agency
    data: Data = Data()
    web: Web = Web()
    radio: Radio = Radio()
    places: Places = Places()


def split_address(address: str) -> tuple[str, int]:
    """`host:port` or `[v6]:port` in two."""
    host, _, port = address.rpartition(":")
    return host.strip("[]"), int(port)


def _public_addresses(addresses: Iterable[str], meant: bool) -> Misfits:
    """A public address needs `listen_publicly`."""
    for address in addresses:
        if not meant and _is_public(split_address(address)[0]):
            yield "listen", "public-address", {"address": address}


def _is_public(host: str) -> bool:
    """Whether this address is public. A name may be, unless it is this machine's own."""
    try:
        ip = ip_address(host)
    except ValueError:
        return host != "localhost"
    ip = getattr(ip, "ipv4_mapped", None) or ip
    return ip.is_unspecified or ip.is_global


def data_folder(settings: Settings, file: Path) -> Path:
    """The data folder, seen from the settings file."""
    return (file.resolve().parent / settings.data.folder).resolve()
