"""The page on which a device learns to trust the agency's own authority.

It needs no sign-in and is also served without TLS: a device that does not trust the root yet could
not open it otherwise. What protects it is the fingerprint, which is compared with a printed one.
"""

import io
import plistlib
import uuid
from html import escape
from typing import Any

import segno
from cryptography import x509
from cryptography.hazmat.primitives.serialization import Encoding
from litestar import MediaType, Request, Response, get
from litestar.di import NamedDependency

from scape.base.errors import Missing
from scape.base.words import LANGUAGES, Words
from scape.web import authority
from scape.web.certificates import Certificates, install_address
from scape.web.feature import Feature, Parts
from scape.web.guard import access
from scape.web.rights import PUBLIC, Operation

PAGE = "/install"
DEVICES = ("windows", "android", "apple", "firefox")
NAMES = {"lv": "Latviešu", "lt": "Lietuvių", "en": "English"}
_OPEN = access(PUBLIC, Operation.NONE)
_FRESH = {"Cache-Control": "no-cache"}
Own = NamedDependency[Certificates]


def in_plain(path: str) -> bool:
    """Whether a path is also served without TLS."""
    return path == PAGE or path.startswith(f"{PAGE}/")


def _root(certificates: Certificates) -> x509.Certificate:
    if certificates.root is None:
        raise Missing("no-such-address")
    return certificates.root


@get(PAGE, opt=_OPEN)
async def page(request: Request[Any, Any, Any], certificates: Own) -> Response[str]:
    """Certificate, fingerprint and instructions, in the language asked for or the browser's."""
    root = _root(certificates)
    language = request.query_params.get("language") or _preferred(request)
    words = Words(language if language in LANGUAGES else "en")
    html = _html(words, language, root, install_address(certificates.address))
    return Response(html, media_type=MediaType.HTML, headers=_FRESH)


@get(f"{PAGE}/scape-root.crt", opt=_OPEN)
async def certificate(certificates: Own) -> Response[bytes]:
    """The root certificate as Windows, Android and Firefox read it."""
    der = _root(certificates).public_bytes(Encoding.DER)
    return Response(der, media_type="application/x-x509-ca-cert", headers=_FRESH)


@get(f"{PAGE}/scape-root.mobileconfig", opt=_OPEN)
async def profile(certificates: Own) -> Response[bytes]:
    """The root certificate as a profile for iPhone, iPad and Mac."""
    content = _profile(_root(certificates))
    return Response(content, media_type="application/x-apple-aspen-config", headers=_FRESH)


@get(f"{PAGE}/address.svg", opt=_OPEN)
async def code(certificates: Own) -> Response[bytes]:
    """The address of the page as a QR code."""
    _root(certificates)
    image = io.BytesIO()
    segno.make(install_address(certificates.address)).save(image, kind="svg", scale=6, light="#fff")
    return Response(image.getvalue(), media_type="image/svg+xml", headers=_FRESH)


def _preferred(request: Request[Any, Any, Any]) -> str:
    wanted = request.headers.get("accept-language", "").split(",")
    known = [each.strip()[:2].lower() for each in wanted]
    return next((each for each in known if each in LANGUAGES), "en")


def _profile(root: x509.Certificate) -> bytes:
    name = authority.name_of(root)
    ours = authority.fingerprint(root)

    def payload(kind: str, **content: object) -> dict[str, object]:
        return {
            "PayloadType": kind,
            "PayloadVersion": 1,
            "PayloadIdentifier": f"scape.{kind}",
            "PayloadUUID": str(uuid.uuid5(uuid.NAMESPACE_OID, f"{kind} {ours}")).upper(),
            "PayloadDisplayName": name,
            **content,
        }

    inner = payload("com.apple.security.root", PayloadContent=root.public_bytes(Encoding.DER))
    return plistlib.dumps(payload("Configuration", PayloadContent=[inner]))


def _html(words: Words, language: str, root: x509.Certificate, address: str) -> str:
    def say(id: str, **facts: str) -> str:
        return escape(words.say(id, **facts))

    links = " · ".join(
        f'<a href="{PAGE}?language={each}" lang="{each}">{NAMES[each]}</a>' for each in LANGUAGES
    )
    steps = "".join(
        f"<h2>{say(f'web-install-{device}')}</h2><ol>{_items(say(f'web-install-{device}-steps'))}</ol>"
        for device in DEVICES
    )
    until = root.not_valid_after_utc.date().isoformat()
    return f"""<!doctype html>
<html lang="{escape(language)}">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>{say("web-install-title")}</title>
<p>{links}</p>
<h1>{say("web-install-title")}</h1>
<p>{say("web-install-why")}</p>
<p>{say("web-install-subject")}<br><strong>{escape(authority.name_of(root))}</strong></p>
<p>{say("web-install-until", on=until)}</p>
<p>{say("web-install-compare")}</p>
<pre>{_lines(authority.fingerprint(root))}</pre>
<p><a href="{PAGE}/scape-root.crt">{say("web-install-certificate")}</a></p>
<p><a href="{PAGE}/scape-root.mobileconfig">{say("web-install-profile")}</a></p>
{steps}
<h2>{say("web-install-phone")}</h2>
<p>{say("web-install-scan")}</p>
<p><img src="{PAGE}/address.svg" alt="{escape(address)}"></p>
<p>{escape(address)}</p>
</html>
"""


def _items(steps: str) -> str:
    return "".join(f"<li>{step}</li>" for step in steps.splitlines())


def _lines(fingerprint: str) -> str:
    """Lines of eight bytes, which fit on a phone."""
    pairs = fingerprint.split(":")
    return "\n".join(":".join(pairs[i : i + 8]) for i in range(0, len(pairs), 8))


async def start(parts: Parts) -> Certificates:
    return Certificates(parts.node, parts.settings.web)


FEATURE = Feature(
    name="certificates",
    routes=(page, certificate, profile, code),
    start=start,
    run=Certificates.run,
    metrics=lambda certificates: (certificates.figures,),
)
