"""The events of a repeater, one line each."""

from simulator.link import LoggedIn, LoggedOut
from simulator.radio import Comforted, Obeyed, SignedOn, TextRead
from simulator.repeater import Event, GaveUp, KeyedUp
from simulator.scenario import Network, Site
from simulator.slot import Heard, Spoiled
from simulator.transmission import SUPERFRAME, KeyUp

_WHY = {
    "refused": "refused by the master; trying again",
    "closed": "the master has left; trying again",
    "silent": "no answer from the master; trying again",
}
_SPOILED = {
    "mixed": "is mixed into another call",
    "ignored": "begins before the last call has ended",
    "spliced": "sends control signalling into a call",
    "cut": "cuts a call off with data",
}
_OBEYED = {
    "check": "answered a radio check",
    "alert": "was called for",
    "inhibit": "is inhibited",
    "revive": "is revived",
    "location": "was asked where it is",
}


def line(network: Network, site: Site, event: Event) -> str:
    """The event in words, beginning with its site."""
    return f"{site.name}: {_what(network, site, event)}"


def _what(network: Network, site: Site, event: Event) -> str:
    match event:
        case LoggedIn():
            return "logged in"
        case LoggedOut(why):
            return _WHY[why]
        case KeyedUp(key_up):
            return f"{_call(network, site, key_up)} talks for {key_up.length * SUPERFRAME:.1f} s"
        case GaveUp(key_up):
            return f"{_call(network, site, key_up)} found the channel busy"
        case Heard():
            end = "" if event.whole else ", its end was lost"
            where = _talkgroup(network, site, event.slot, event.talkgroup)
            who = _radio(network, event.source)
            return f"heard {who} on {where}, {event.frames} bursts{end}"
        case Spoiled():
            return f"WRONG: {_radio(network, event.source)} {_SPOILED[event.why]}"
        case _:
            return _data(network, event)


def _data(network: Network, event: SignedOn | TextRead | Obeyed | Comforted) -> str:
    who = _radio(network, event.radio)
    match event:
        case SignedOn():
            return f"{who} is signed on"
        case TextRead():
            return f"{who} reads from {_radio(network, event.source)}: {event.text}"
        case Obeyed():
            return f"{who} {_OBEYED[event.what]}"
        case Comforted():
            return f"{who} knows that its alarm was heard"


def _call(network: Network, site: Site, key_up: KeyUp) -> str:
    cry = "EMERGENCY " if key_up.emergency else ""
    who = f"{cry}{_radio(network, key_up.radio)}"
    if key_up.private:
        return f"{who} to {_radio(network, key_up.talkgroup)}"
    return f"{who} on {_talkgroup(network, site, key_up.slot, key_up.talkgroup)}"


def _radio(network: Network, number: int) -> str:
    names = {radio.number: radio.name for radio in network.radios}
    return names.get(number) or f"radio {number}"


def _talkgroup(network: Network, site: Site, slot: int, number: int) -> str:
    """The name of a number on the air of this site: a talkgroup, else a radio called privately."""
    names = {radio.number: radio.name for radio in network.radios}
    names |= {
        carried.number: carried.talkgroup.name for carried in site.carried if carried.slot == slot
    }
    return names.get(number) or f"talkgroup {number}"
