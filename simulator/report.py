"""What happens at a repeater, in one line each."""

from simulator.link import LoggedIn, LoggedOut
from simulator.repeater import Event, GaveUp, Heard, KeyedUp
from simulator.scenario import Network, Site
from simulator.transmission import SUPERFRAME, KeyUp

_WHY = {
    "refused": "turned away by the master; trying again",
    "closed": "the master has left; trying again",
    "silent": "no answer from the master; trying again",
}


def line(network: Network, site: Site, event: Event) -> str:
    """The event in words, beginning with its site."""
    return f"{site.name}: {_what(network, event)}"


def _what(network: Network, event: Event) -> str:
    match event:
        case LoggedIn():
            return "logged in"
        case LoggedOut(why):
            return _WHY[why]
        case KeyedUp(key_up):
            return f"{_who(network, key_up)} talks for {key_up.length * SUPERFRAME:.1f} s"
        case GaveUp(key_up):
            return f"{_who(network, key_up)} found the channel busy"
        case Heard():
            end = "" if event.whole else ", its end was lost"
            who, where = _radio(network, event.source), _talkgroup(network, event.talkgroup)
            return f"heard {who} on {where}, {event.frames} bursts{end}"


def _who(network: Network, key_up: KeyUp) -> str:
    cry = "EMERGENCY " if key_up.emergency else ""
    return f"{cry}{_radio(network, key_up.radio)} on {_talkgroup(network, key_up.talkgroup)}"


def _radio(network: Network, number: int) -> str:
    names = {radio.number: radio.name for radio in network.radios}
    return names.get(number) or f"radio {number}"


def _talkgroup(network: Network, number: int) -> str:
    names = {group.number: group.name for group in network.talkgroups}
    return names.get(number) or f"talkgroup {number}"
