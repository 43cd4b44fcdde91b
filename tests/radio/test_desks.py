"""What consoles say, in the switch: who gets the floor, and what repeaters then hear."""

import pytest

from scape import dmr
from scape.base.errors import Malformed
from scape.radio.events import DESK, CallBlocked, CallEnded, CallStarted, Carried, EmergencyRaised
from scape.radio.sound.over import Called, Over
from scape.radio.switch.links.homebrew import Kind
from scape.radio.wire.messages import Radio as Registered
from scape.radio.wire.messages import Talkgroup
from scape.radio.wire.voice import Floor, Say
from tests.radio.network import Network
from tests.radio.talk import ALARM, Radio, controls, heard, shape
from tests.radio.test_roads import OVER, PATROL, TRAFFIC, carrying, everywhere, network_of, only

CONTROL_ROOM = 0xFFFCDF
FRAMES = [dmr.SILENCE] * 3


class Desk:
    """A console whose voice is silence."""

    def __init__(
        self,
        network: Network,
        called: Called,
        *,
        stream: int = 100,
        rank: int = 0,
        account: str = "ilze",
        alias: str = "",
    ) -> None:
        self.network = network
        self.over = Over(stream, CONTROL_ROOM, called, alias)
        self.rank, self.account = rank, account

    def say(self, frame: bytes) -> Floor | None:
        said = Say(frame=frame, rank=self.rank, account=self.account)
        floor = self.network.switch.say(said, self.network.now)
        self.network.advance(0.06)
        return floor

    def key_up(self) -> Floor:
        floor = self.say(self.over.header())
        assert floor is not None
        return floor

    def speak(self, bursts: int = 6) -> None:
        for _ in range(bursts):
            assert self.say(self.over.voice(FRAMES)) is None

    def release(self) -> None:
        assert self.say(self.over.terminator()) is None


def test_every_site_hears_an_over_of_a_console() -> None:
    network, sites = network_of(*everywhere(PATROL))
    desk = Desk(network, Called(PATROL))
    floor = desk.key_up()
    desk.speak()
    desk.release()
    for site in sites:
        frames = heard(site)
        assert shape(frames) == OVER
        assert controls(frames) == {(PATROL, CONTROL_ROOM)}
    (started,) = only(network, CallStarted)
    assert (started.call, started.site, started.desk) == (floor.call, DESK, "ilze")
    assert (started.sites, started.busy) == (3, ())
    assert floor.limit == 170.0


def test_radios_read_the_name_of_the_desk() -> None:
    network, (site,) = network_of(*everywhere(PATROL, sites=1))
    desk = Desk(network, Called(PATROL), alias="Dežūrdaļa")
    desk.key_up()
    desk.speak(bursts=6 * 8)
    desk.release()
    reader, alias = dmr.EmbeddedReader(), dmr.TalkerAlias()
    for frame in heard(site):
        found = reader.read(frame.burst) if frame.kind is Kind.VOICE else None
        if found and isinstance(
            part := found.link_control, dmr.TalkerAliasHeader | dmr.TalkerAliasBlock
        ):
            alias = alias.add(part)
    assert alias.text == "Dežūrdaļa"


def test_a_desk_waits_for_a_radio_of_the_same_rank() -> None:
    network, (first, _, _) = network_of(*everywhere(PATROL))
    radio = Radio(first, PATROL)
    radio.key_up()
    (talks,) = only(network, CallStarted)
    floor = Desk(network, Called(PATROL)).key_up()
    assert (floor.call, floor.refused, floor.holder) == ("", "busy", talks.call)
    (blocked,) = only(network, CallBlocked)
    assert blocked.site == DESK


def test_a_desk_that_may_pre_empt_takes_the_floor_from_a_radio() -> None:
    network, (first, second, _) = network_of(*everywhere(PATROL))
    Radio(first, PATROL).key_up()
    heard(second)
    desk = Desk(network, Called(PATROL), rank=60)
    assert desk.key_up().call
    assert shape(heard(second)) == "TH"
    assert heard(first) == []  # its radio still talks there


def test_a_desk_never_takes_the_floor_from_an_emergency() -> None:
    network, (first, _, _) = network_of(*everywhere(PATROL))
    Radio(first, PATROL, options=ALARM).key_up()
    assert Desk(network, Called(PATROL), rank=60).key_up().refused == "busy"


def test_of_two_desks_the_first_keeps_the_floor() -> None:
    network, _ = network_of(*everywhere(PATROL))
    first, second = (Desk(network, Called(PATROL), stream=stream) for stream in (1, 2))
    holder = first.key_up().call
    assert second.key_up().holder == holder
    first.speak()
    first.release()
    assert only(network, CallEnded)[0].reason == "terminator"


def test_a_desk_that_asks_without_end_keeps_no_other_from_the_floor() -> None:
    sites = [carrying(1, Carried(1, PATROL), Carried(2, TRAFFIC))]
    network, _ = network_of(*sites)
    for stream in range(1, 100):
        header = Over(stream, CONTROL_ROOM, Called(PATROL)).header()
        network.switch.say(Say(frame=header, account="ilze"), network.now)
    assert Desk(network, Called(TRAFFIC), stream=200, account="anna").key_up().call


def test_two_desks_speak_at_once_on_two_talkgroups() -> None:
    sites = [carrying(1, Carried(1, PATROL), Carried(2, TRAFFIC))]
    network, (site,) = network_of(*sites)
    first, second = Desk(network, Called(PATROL)), Desk(network, Called(TRAFFIC), stream=2)
    assert first.key_up().call != second.key_up().call
    assert {frame.destination for frame in heard(site)} == {PATROL, TRAFFIC}


def test_a_higher_desk_ends_the_over_of_a_lower_one() -> None:
    network, (site,) = network_of(*everywhere(PATROL, sites=1))
    low, high = Desk(network, Called(PATROL)), Desk(network, Called(PATROL), stream=2, rank=60)
    lost = low.key_up().call
    low.speak()
    assert high.key_up().call
    (ended,) = only(network, CallEnded)
    assert (ended.call, ended.reason) == (lost, "preempted")
    assert shape(heard(site)) == "HABCDEFTH"
    assert low.say(low.over.voice(FRAMES)) is None
    assert heard(site) == []


def test_an_emergency_takes_the_floor_from_a_desk() -> None:
    network, (first, second, _) = network_of(*everywhere(PATROL))
    Desk(network, Called(PATROL), rank=60).key_up()
    heard(second)
    Radio(first, PATROL, options=ALARM).key_up()
    assert only(network, CallEnded)[0].reason == "preempted"
    assert shape(heard(second)) == "TH"


def test_the_answer_to_an_emergency_is_heard_on_the_kept_slot_and_raises_none() -> None:
    network, (site,) = network_of(carrying(1, Carried(1, PATROL), emergency_slot=2))
    desk = Desk(network, Called(PATROL, emergency=True))
    assert desk.key_up().call
    assert {frame.slot for frame in heard(site)} == {1, 2}
    assert only(network, EmergencyRaised) == []


def test_without_the_sound_process_an_over_ends_with_a_terminator() -> None:
    network, (site,) = network_of(*everywhere(PATROL, sites=1))
    desk = Desk(network, Called(PATROL))
    desk.key_up()
    desk.speak()
    network.switch.silence_desks(network.now)
    network.advance(0.1)
    assert shape(heard(site)) == OVER
    assert only(network, CallEnded)[0].reason == "site-lost"


def test_a_private_call_follows_its_radio_and_the_answer_reaches_the_desk() -> None:
    network, (first, second, _) = network_of(*everywhere(PATROL))
    Radio(second, PATROL).call()
    network.advance(6)  # until the slot is free again
    for site in (first, second):
        heard(site)
    desk = Desk(network, Called(2222223, private=True))
    assert desk.key_up().call
    desk.release()
    assert shape(heard(second)) == "HT"
    assert heard(first) == []
    network.take_events()
    Radio(second, CONTROL_ROOM, private=True, stream=8).call()
    assert only(network, CallStarted)[0].destination == CONTROL_ROOM


def test_a_desk_does_not_speak_to_a_lost_radio() -> None:
    lost = Registered(number=2222223, state="lost")
    network, (site,) = network_of(*everywhere(PATROL, sites=1), radios=(lost,))
    assert Desk(network, Called(2222223, private=True)).key_up().refused == "lost"
    assert heard(site) == []


def test_radios_may_call_the_desk_where_unknown_radios_may_not() -> None:
    network, (site,) = network_of(
        *everywhere(PATROL, sites=1),
        radios=(Registered(number=2222223),),
        unknown_radios="refuse",
        data_id=CONTROL_ROOM,
    )
    Radio(site, CONTROL_ROOM, private=True).call()
    assert only(network, CallStarted)[0].destination == CONTROL_ROOM
    assert Desk(network, Called(PATROL)).key_up().call


def test_a_talkgroup_that_nobody_knows_is_refused() -> None:
    network, _ = network_of(*everywhere(PATROL), talkgroups=(Talkgroup(number=7),))
    assert Desk(network, Called(8), stream=1).key_up().refused == "unknown"
    assert Desk(network, Called(7), stream=2).key_up().call


@pytest.mark.parametrize("frame", [b"", b"DMRD", b"RPTPING" + bytes(4)])
def test_what_is_no_voice_is_refused(frame: bytes) -> None:
    network, _ = network_of(*everywhere(PATROL))
    with pytest.raises(Malformed):
        network.switch.say(Say(frame=frame), network.now)
