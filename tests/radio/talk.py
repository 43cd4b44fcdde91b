"""Radios that speak real bursts, through the repeaters of `network`."""

from scape import dmr
from scape.radio.switch.links.homebrew import Frame, Kind
from tests.radio.network import HEADER, PRIVATE, SYNC, TERMINATOR, Repeater

ALARM = dmr.ServiceOptions(emergency=True)


class Radio:
    """Speaks from one repeater on one slot; what it embeds beside its link control is `beside`."""

    def __init__(
        self,
        repeater: Repeater,
        destination: int,
        *,
        source: int = 2222223,
        slot: int = 2,
        stream: int = 7,
        private: bool = False,
        options: dmr.ServiceOptions | None = None,
    ) -> None:
        kind = dmr.UnitVoice if private else dmr.GroupVoice
        self.repeater = repeater
        self.control = kind(
            destination=destination, source=source, options=options or dmr.ServiceOptions()
        )
        self.about = {"slot": slot, "source": source, "destination": destination}
        self.stream = stream
        self.private = PRIVATE if private else 0

    def say(self, flags: int, burst: bytes) -> None:
        frame = self.repeater.frame(flags | self.private, self.stream, **self.about)
        self.repeater.send(_with(frame, burst))
        self.repeater.network.advance(0.06)

    def key_up(self) -> None:
        self.say(HEADER, dmr.voice_header(self.control, 1))

    def speak(self, beside: dmr.LinkControl | None = None) -> list[bytes]:
        """One superframe."""
        bursts = dmr.superframe([dmr.SILENCE] * 18, beside or self.control, 1)
        for index, burst in enumerate(bursts):
            self.say(SYNC if index == 0 else index, burst)
        return list(bursts)

    def release(self) -> None:
        self.say(TERMINATOR, dmr.terminator(self.control, 1))

    def call(self) -> None:
        self.key_up()
        self.speak()
        self.release()


def heard(repeater: Repeater) -> list[Frame]:
    return repeater.frames()


def shape(frames: list[Frame]) -> str:
    """H a header, A to F the voice, T a terminator, P a privacy header."""
    return "".join(_letter(frame) for frame in frames)


def controls(frames: list[Frame]) -> set[tuple[int, int]]:
    """Destination and source of every link control in these frames, wherever it stands."""
    reader, found = dmr.EmbeddedReader(), set()
    for frame in frames:
        control: dmr.LinkControl | None = None
        if frame.kind in (Kind.HEADER, Kind.TERMINATOR):
            control = dmr.decode_link_control(frame.burst).link_control
        elif frame.kind is Kind.VOICE and (embedded := reader.read(frame.burst)):
            control = embedded.link_control
        if isinstance(control, dmr.GroupVoice | dmr.UnitVoice):
            found.add((control.destination, control.source))
    return found


def _letter(frame: Frame) -> str:
    letters = {Kind.HEADER: "H", Kind.TERMINATOR: "T", Kind.PRIVACY: "P", Kind.VOICE_SYNC: "A"}
    return letters.get(frame.kind) or "ABCDEF"[frame.flags & 0xF]


def _with(frame: Frame, burst: bytes) -> Frame:
    return Frame(
        sequence=frame.sequence,
        source=frame.source,
        destination=frame.destination,
        repeater=frame.repeater,
        flags=frame.flags,
        stream=frame.stream,
        burst=burst,
    )
