"""The command line of the simulator."""

import argparse
import io
import signal
import sys
import time
from collections.abc import Iterator
from heapq import merge
from itertools import cycle
from pathlib import Path
from random import Random

from scape.radio.switch.links.homebrew import Details
from simulator import client, demo, desk, evening, transmission
from simulator.agency import COLLEAGUE, PASSWORD
from simulator.deeds import Deed
from simulator.errors import CannotGoOn
from simulator.liepaja import NETWORK
from simulator.node import Node
from simulator.repeater import Repeater
from simulator.report import line
from simulator.scenario import SEED, Carried, Network, Radio, Site, Talkgroup, night
from simulator.slot import SIMPLEX
from simulator.transmission import KeyUp


def main(arguments: list[str] | None = None) -> int:
    """Run one command; returns its exit status."""
    # A job started in the background of a script begins with SIGINT ignored.
    for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        signal.signal(number, signal.default_int_handler)
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(errors="replace")  # names and frames on a terminal without them
    options = _parser().parse_args(arguments)
    return int(options.command(options) or 0)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m simulator", description="A simulated radio network for Scape."
    )
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    _add_demo(commands.add_parser("demo", help="a whole demo agency"))
    _add_desk(commands.add_parser("desk", help="a colleague who plays the evening"))
    _add_repeater(commands.add_parser("repeater", help="one repeater with its radios"))
    return parser


def _add_demo(parser: argparse.ArgumentParser) -> None:
    parser.description = (
        "Prepare an agency in a folder of its own, start its node and a simulated radio network, "
        "and print its address. Ctrl-C stops everything; the next start keeps the data."
    )
    parser.add_argument("--folder", type=Path, default=Path(".demo"), help="(%(default)s)")
    parser.add_argument("--port", type=int, help="of the console; 0 takes a free one")
    parser.add_argument("--headless", action="store_true", help="open no browser")
    parser.add_argument("--minutes", type=float, help="stop after so many minutes")
    parser.add_argument("--seed", type=int, default=SEED, help="another seed, another night")
    parser.add_argument("--quiet", action="store_true", help="nobody talks, and nothing happens")
    parser.set_defaults(command=_demo)


def _add_desk(parser: argparse.ArgumentParser) -> None:
    parser.description = "Sign in to the demo's node and do what simulator/evening.toml says."
    parser.add_argument("--address", required=True, help="of the node, as http://127.0.0.1:8460")
    parser.add_argument("--start", type=float, help="of the evening, in seconds since 1970 (now)")
    parser.set_defaults(command=_desk)


def _add_repeater(parser: argparse.ArgumentParser) -> None:
    parser.description = (
        "Log in to a Homebrew master as one repeater whose radios talk in real time. "
        "A repeater of the demo's network needs neither --radios nor --talkgroups."
    )
    parser.add_argument("--id", type=int, required=True, help="its repeater id, as 247001")
    secret = parser.add_mutually_exclusive_group(required=True)
    secret.add_argument("--secret", help="its secret; other users of this machine can see it")
    secret.add_argument("--secret-file", type=Path, help="a file that holds the secret")
    parser.add_argument("--master", type=_address, default="127.0.0.1:62031", help="(%(default)s)")
    parser.add_argument("--radios", type=_numbers, help="the radios that talk, as 2470121,2470122")
    parser.add_argument(
        "--talkgroups",
        type=_talkgroups,
        help="its talkgroups, each with its slot, as 1:101,2:900",
    )
    parser.add_argument(
        "--colour-code",
        type=int,
        choices=range(16),
        metavar="0..15",
        default=1,
        help="(%(default)s)",
    )
    parser.add_argument(
        "--data-id", type=int, default=0, help="the radio id that its radios register with (none)"
    )
    parser.add_argument(
        "--simplex", action="store_true", help="a hotspot: only slot 2, deaf while it sends"
    )
    parser.add_argument("--voice", type=Path, help="AMBE+2 frames of nine bytes (spoken phrases)")
    parser.add_argument("--seed", type=int, default=SEED, help="another seed, another night")
    parser.add_argument(
        "--start", type=float, help="the start of the night, in seconds since 1970 (now)"
    )
    parser.add_argument("--quiet", action="store_true", help="nobody talks")
    parser.add_argument(
        "--stop-with-input", action="store_true", help="stop when standard input ends"
    )
    parser.set_defaults(command=_repeater, parser=parser)


def _demo(options: argparse.Namespace) -> int:
    plan = demo.Plan(
        options.folder,
        options.port,
        options.minutes,
        options.seed,
        not options.headless,
        options.quiet,
    )
    try:
        demo.run(plan)
    except CannotGoOn as problem:
        print(f"\nThe demo cannot continue: {problem}", file=sys.stderr)
        return 1
    return 0


def _desk(options: argparse.Namespace) -> None:
    node = Node(options.address)
    node.sign_in(COLLEAGUE, PASSWORD)
    start = time.time() if options.start is None else options.start
    desk.run(desk.Desk(node, lambda text: print(text, flush=True)), evening.read(), start)


def _repeater(options: argparse.Namespace) -> None:
    network = _network(options)
    site = next(site for site in network.sites if site.number == options.id)
    coming = _deeds(network, site, options)
    try:
        client.run(
            _build(site, options),
            options.master,
            coming if any(site.number in radio.sites for radio in network.radios) else (),
            time.time() if options.start is None else options.start,
            lambda event: print(line(network, site, event), flush=True),
            stop_with_input=options.stop_with_input,
        )
    except OSError as problem:  # a missing file or host
        options.parser.error(str(problem))


def _deeds(network: Network, site: Site, options: argparse.Namespace) -> Iterator[Deed]:
    """Those of the site; with a voice of its own nobody says a phrase."""
    if options.quiet:
        return
    told = evening.deeds(evening.read(), network) if network is NETWORK else iter(())
    for deed in merge(night(network, options.seed), told, key=lambda deed: deed.at):
        if deed.site == site.number:
            if options.voice and isinstance(deed, KeyUp):
                yield deed._replace(phrase=None)
            else:
                yield deed


def _build(site: Site, options: argparse.Namespace) -> Repeater:
    secret = options.secret or options.secret_file.read_text().strip()
    voice = transmission.cut(options.voice.read_bytes()) if options.voice else ()
    random = Random(f"{options.seed}/{site.number}")
    return Repeater(details(site, simplex=options.simplex), secret, voice, random)


def _network(options: argparse.Namespace) -> Network:
    """The demo's scenario, or one of this repeater alone, its radios divided between the slots."""
    if not (options.radios or options.talkgroups):
        if options.id in {site.number for site in NETWORK.sites}:
            return NETWORK
        options.parser.error(f"{options.id} is no site of the demo: give --radios and --talkgroups")
    groups = options.talkgroups or ()
    slots = cycle(sorted({group.slot for group in groups}) or [1])
    radios = tuple(
        Radio(number, "", "", (options.id,), tuple(g for g in groups if g.slot == slot))
        for number, slot in zip(options.radios or (), slots, strict=False)
    )
    carried = tuple(Carried(group, group.slot) for group in groups)
    site = Site(options.id, f"{options.id}", "", (0.0, 0.0), carried, options.colour_code)
    return Network((site,), radios, options.data_id)


def details(site: Site, *, simplex: bool = False) -> Details:
    """The site's description of itself at login."""
    north, east = site.position
    channel = site.number % 10 * 25_000
    return Details(
        repeater=site.number,
        callsign=f"YL{site.number}",
        receive_hz=162_500_000 + channel,
        transmit_hz=167_100_000 + channel,
        power=25,
        colour_code=site.colour_code,
        latitude=f"{north:.5f}",
        longitude=f"{east:.5f}",
        height=60,
        location=site.name,
        slots=SIMPLEX if simplex else "3",
        software="simulator",
        package="MMDVM",
    )


def _address(text: str) -> tuple[str, int]:
    host, _, port = text.rpartition(":")
    if not (host and port.isdecimal()):
        raise argparse.ArgumentTypeError("say host:port")
    return host.strip("[]"), int(port)


def _numbers(text: str) -> tuple[int, ...]:
    numbers = text.split(",")
    if not all(map(_is_identity, numbers)):
        raise argparse.ArgumentTypeError("give numbers between 1 and 16777215, as 2470121,2470122")
    return tuple(map(int, numbers))


def _talkgroups(text: str) -> tuple[Talkgroup, ...]:
    pairs = [item.partition(":") for item in text.split(",")]
    if not all(slot in ("1", "2") and _is_identity(number) for slot, _, number in pairs):
        raise argparse.ArgumentTypeError("give slots with talkgroups, as 1:101,2:900")
    return tuple(Talkgroup(int(number), "", int(slot)) for slot, _, number in pairs)


def _is_identity(text: str) -> bool:
    return text.isdecimal() and 0 < int(text) <= 0xFFFFFF


if __name__ == "__main__":
    sys.exit(main())
