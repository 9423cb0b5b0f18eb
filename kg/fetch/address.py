"""Which addresses may be asked: public ones, whatever way they are written."""

from __future__ import annotations

import ipaddress
import socket
from dataclasses import dataclass
from urllib.parse import quote, urlsplit

_PORTS = {80, 443, 8080, 8443}
# IPv6 addresses that carry an IPv4 address in their last 32 bits (RFC 6052, RFC 8215, RFC 4291).
_CARRIERS = tuple(map(ipaddress.IPv6Network, ("64:ff9b::/96", "64:ff9b:1::/48", "::/96", "::ffff:0:0:0/96")))
# What stays as it is; letters beyond ASCII are written in per cent.
_SAFE = "/%:@!$&'()*+,;=~?-._"
_Address = ipaddress.IPv4Address | ipaddress.IPv6Address


class RefusedAddressError(ValueError):
    """An address that must not be asked; its text says why."""


@dataclass(frozen=True, slots=True)
class Target:
    """A checked address: where to connect, and what to ask for there. `ip` is connected to as it was checked."""

    url: str
    scheme: str
    host: str
    port: int
    path: str
    ip: str

    @property
    def site(self) -> str:
        """Scheme, host and port: the scope of robots.txt and of the rate limit."""
        return f"{self.scheme}://{self.host}:{self.port}"


def checked_target(url: str, allowed: frozenset[str] = frozenset()) -> Target:
    """Look an http(s) address up. Raises RefusedAddressError, and OSError where its host isn't found.

    `allowed` are pairs "host:port" that are let through unchecked: for tests on this machine.
    """
    try:
        parts = urlsplit(url)
        port = parts.port or {"http": 80, "https": 443}.get(parts.scheme, 0)
    except ValueError as error:
        raise RefusedAddressError(f"it is no address ({error})") from error
    host = parts.hostname or ""
    if parts.scheme not in {"http", "https"} or not host:
        raise RefusedAddressError("it is no http or https address")
    if parts.username is not None or any(c <= " " or c == "\x7f" for c in url):
        raise RefusedAddressError("it holds a password, spaces or control characters")
    is_allowed = f"{host}:{port}" in allowed
    if port not in _PORTS and not is_allowed:
        raise RefusedAddressError(f"port {port} is not one of web servers")
    ips = [info[4][0] for info in socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)]
    if not is_allowed:
        for ip in ips:
            if not is_public(str(ip)):
                raise RefusedAddressError(f"{host} is {ip}, which is not public")
    path = quote(parts.path or "/", safe=_SAFE) + (f"?{quote(parts.query, safe=_SAFE)}" if parts.query else "")
    return Target(url, parts.scheme, host, port, path, str(ips[0]))


def is_public(ip: str) -> bool:
    """Is it an address of the public internet, with whatever IPv4 address it carries inside?

    >>> [is_public(ip) for ip in ("8.8.8.8", "10.0.0.1", "::ffff:127.0.0.1", "64:ff9b::a00:1", "2002:7f00:1::")]
    [True, False, False, False, False]
    """
    address = ipaddress.ip_address(ip.partition("%")[0])
    return all(one.is_global and not one.is_multicast for one in _unwrapped(address))


def _unwrapped(address: _Address) -> list[_Address]:
    """The IPv4 addresses inside, or the address itself where there are none."""
    if isinstance(address, ipaddress.IPv4Address):
        return [address]
    inside: list[_Address] = [one for one in (address.ipv4_mapped, address.sixtofour) if one is not None]
    inside += address.teredo or ()
    if any(address in network for network in _CARRIERS):
        inside.append(ipaddress.IPv4Address(int(address) & 0xFFFFFFFF))
    return inside or [address]
