"""One row for each kind of datagram: for reading, for writing, and as seeds for the fuzzer."""

from scape.radio.switch.links import homebrew
from scape.radio.switch.links.homebrew import Datagram

ID = (246_001).to_bytes(4, "big")

CASES: dict[str, tuple[bytes, Datagram]] = {
    "login": (b"RPTL" + ID, homebrew.Login(246001)),
    "key": (b"RPTK" + ID + bytes(range(32)), homebrew.Key(246001, bytes(range(32)))),
    "details": (
        b"RPTC" + ID + b"YL1LPJ  " + b"433450000" + b"438450000" + b"25" + b"04"
        b"56.50470" + b"21.010800" + b"030" + b"Liepaja".ljust(20) + b"Karosta".ljust(19)
        + b"3" + b"https://police.example".ljust(124) + b"20230101".ljust(40) + b"MMDVM".ljust(40),
        homebrew.Details(
            246001,
            callsign="YL1LPJ",
            receive_hz=433450000,
            transmit_hz=438450000,
            power=25,
            colour_code=4,
            latitude="56.50470",
            longitude="21.010800",
            height=30,
            location="Liepaja",
            description="Karosta",
            slots="3",
            url="https://police.example",
            software="20230101",
            package="MMDVM",
        ),
    ),
    "options": (b"RPTO" + ID + b"TS1=1,2;TS2=3100", homebrew.Options(246001, "TS1=1,2;TS2=3100")),
    "ping": (b"RPTPING" + ID, homebrew.Ping(246001)),
    "close": (b"RPTCL" + ID, homebrew.Close(246001)),
    "position": (
        b"RPTG" + ID + b"+56.5047+021.0108",
        homebrew.Position(246001, "+56.5047+021.0108"),
    ),
    "alias": (b"DMRA" + bytes(11), homebrew.Alias(bytes(11))),
    "location": (b"DMRG" + bytes(10), homebrew.Location(bytes(10))),
    "ack": (b"RPTACK" + ID, homebrew.Ack(ID)),
    "nak": (b"MSTNAK" + ID, homebrew.Nak(246001)),
    "pong": (b"MSTPONG" + ID, homebrew.Pong(246001)),
    "master close": (b"MSTCL" + ID, homebrew.MasterClose(246001)),
    "beacon": (b"RPTSBKN" + ID, homebrew.Beacon(246001)),
    "trunking login": (b"DTCL" + ID, homebrew.Foreign(246001, "DTCL")),
    "trunking ping": (b"DTCPING" + ID, homebrew.Foreign(246001, "DTCPING")),
    "frame": (
        bytes.fromhex("444d5244 07 21e88f 004c4f 0003c0f1 a1 deadbeef") + bytes(33) + b"\x05\x5a",
        homebrew.Frame(
            sequence=7,
            source=2222223,
            destination=19535,
            repeater=246001,
            flags=0xA1,
            stream=0xDEADBEEF,
            burst=bytes(33),
            errors=5,
            rssi=90,
        ),
    ),
}  # fmt: skip
