"""How datagrams leave, on real sockets."""

import socket
from collections.abc import Iterator

import pytest

from scape.radio.switch.links.homebrew import Address
from scape.radio.switch.routing.routes import Road
from scape.radio.switch.sender import Sender
from tests.waiting import PATIENCE

FRAME = b"DMRD" + bytes(range(51))


@pytest.fixture
def sockets() -> Iterator[list[socket.socket]]:
    hosts = ("127.0.0.1", "::1", "127.0.0.1", "127.0.0.1", "::1")
    made = [
        socket.socket(socket.AF_INET6 if ":" in host else socket.AF_INET, socket.SOCK_DGRAM)
        for host in hosts
    ]
    for host, one in zip(hosts, made, strict=True):
        one.settimeout(PATIENCE)
        one.bind((host, 0))
    yield made
    for one in made:
        one.close()


def address_of(receiver: socket.socket, way: int) -> Address:
    host, port, *_ = receiver.getsockname()
    return Address(host, port, way)


def for_(number: int) -> bytes:
    return FRAME[:11] + number.to_bytes(4, "big") + FRAME[15:]


@pytest.mark.parametrize("at_once", [True, False])
def test_a_frame_reaches_everybody_through_the_right_socket(
    sockets: list[socket.socket], at_once: bool
) -> None:
    ours, receivers = sockets[:2], sockets[2:]
    ways = [0, 0, 1]
    road = Road(
        (number.to_bytes(4, "big"), address_of(receiver, way))
        for number, receiver, way in zip((1, 2, 3), receivers, ways, strict=True)
    )
    sender = Sender(ours, at_once=at_once)
    for data in (FRAME, FRAME + b"more", FRAME[:53]):
        sender.send([(data, road)])
    for number, receiver, way in zip((1, 2, 3), receivers, ways, strict=True):
        whole, sender_address = receiver.recvfrom(100)
        assert whole == for_(number)
        assert sender_address == ours[way].getsockname()
        assert receiver.recv(100) == for_(number)
        assert receiver.recv(100) == for_(number)[:53] + b"\0\0"
    assert (sender.delivered, sender.failed) == (9, 0)


def test_one_who_cannot_be_reached_costs_the_others_nothing(sockets: list[socket.socket]) -> None:
    ours, receivers = sockets[:1], sockets[2:4]
    unreachable = Address("255.255.255.255", 9)  # a broadcast, which the socket may not send
    addresses = [address_of(receivers[0], 0), unreachable, address_of(receivers[1], 0)]
    road = Road((bytes(4), address) for address in addresses)
    sender = Sender(ours)
    sender.send([(FRAME, road), (b"pong", unreachable), (b"pong", addresses[0])])
    assert receivers[0].recv(100) == for_(0)
    assert receivers[1].recv(100) == for_(0)
    assert receivers[0].recv(100) == b"pong"
    assert (sender.delivered, sender.failed) == (3, 2)


def test_an_interface_that_is_gone_costs_its_own_receivers_alone(
    sockets: list[socket.socket],
) -> None:
    ours, receiver = sockets[:2], sockets[2]
    gone = Address("fe80::1%gone0", 62031, 1)
    road = Road([(bytes(4), gone), (bytes(4), address_of(receiver, 0))])
    Sender(ours).send([(FRAME, road)])
    assert receiver.recv(100) == for_(0)


def test_who_has_not_spoken_yet_is_sent_to_by_a_socket_of_its_kind(
    sockets: list[socket.socket],
) -> None:
    far_end = sockets[4]
    Sender(sockets[:2]).send([(b"hello", address_of(far_end, way=0))])
    data, address = far_end.recvfrom(100)
    assert (data, address) == (b"hello", sockets[1].getsockname())
