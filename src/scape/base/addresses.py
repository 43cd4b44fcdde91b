"""Addresses and networks as settings have them."""

from ipaddress import ip_address, ip_network

_PORT = r"([1-9]\d{0,3}|[1-5]\d{4}|6[0-4]\d{3}|65[0-4]\d{2}|655[0-2]\d|6553[0-5])"
ADDRESS = rf"^(\[[0-9A-Fa-f:.]+\]|[^\[\]:\s]+):{_PORT}$"


class IpNetwork(str):
    """A network of addresses, such as 10.1.0.0/16; ValueError for any other text."""

    __slots__ = ()

    def __new__(cls, text: str) -> "IpNetwork":
        if not isinstance(text, str):  # a bare number would also be an address
            raise ValueError(f"'{text}' is not a network")
        return super().__new__(cls, ip_network(text))


def split_address(address: str) -> tuple[str, int]:
    """`host:port` or `[v6]:port` as host and port."""
    host, _, port = address.rpartition(":")
    return host.strip("[]"), int(port)


def is_public(host: str) -> bool:
    """Whether this address is public. A host name counts as public unless it is localhost."""
    try:
        ip = ip_address(host)
    except ValueError:
        return host != "localhost"
    ip = getattr(ip, "ipv4_mapped", None) or ip
    return ip.is_unspecified or ip.is_global
