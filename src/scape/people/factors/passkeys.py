"""Security keys and passkeys (WebAuthn level 2), as a second factor. Pure.

A browser offers them for a name and over HTTPS only. A key belongs to the name for which it was
made, the relying party id: under another name of the server no browser shows it.

The library is loaded with the first key that is used: it takes a tenth of a second.
"""

import base64
from typing import Annotated, Any

import msgspec
from msgspec import Meta

from scape.base.errors import Refused

TIMEOUT = 120_000  # milliseconds for the user to find the key
ALGORITHMS = (-8, -7, -257)  # COSE: EdDSA, ES256, RS256
CHALLENGE = 32  # bytes

Encoded = Annotated[str, Meta(max_length=4096, pattern=r"^[A-Za-z0-9_-]*$(?!\n)")]
Id = Annotated[str, Meta(max_length=1400, pattern=r"^[A-Za-z0-9_-]*$(?!\n)")]  # 1023 bytes at most


class Site(msgspec.Struct, frozen=True):
    """Where keys are used: the name of the server, and the origin of its pages."""

    name: str
    origin: str


class Attestation(msgspec.Struct, frozen=True):
    """A browser's answer to the making of a key, in base64url."""

    id: Id
    client_data: Encoded
    attestation: Encoded


class Assertion(msgspec.Struct, frozen=True):
    """A browser's answer to the use of a key, in base64url."""

    id: Id
    client_data: Encoded
    authenticator_data: Encoded
    signature: Encoded


class Passkey(msgspec.Struct, frozen=True):
    """What is kept of a key: its credential id, and its public key in COSE."""

    id: str
    public: bytes


def creation(
    site: Site, agency: str, account: dict[str, Any], known: list[str], challenge: bytes
) -> dict[str, Any]:
    """What a browser needs to make a key, PublicKeyCredentialCreationOptionsJSON."""
    return {
        "rp": {"id": site.name, "name": agency},
        "user": {
            "id": _text(account["id"].encode()),
            "name": account["name"],
            "displayName": account["full_name"],
        },
        "challenge": _text(challenge),
        "pubKeyCredParams": [{"type": "public-key", "alg": each} for each in ALGORITHMS],
        "timeout": TIMEOUT,
        "excludeCredentials": _credentials(known),
        "authenticatorSelection": {"residentKey": "discouraged", "userVerification": "preferred"},
        "attestation": "none",
    }


def request(site: Site, known: list[str], challenge: bytes) -> dict[str, Any]:
    """What a browser needs to use one of the `known` keys."""
    return {
        "rpId": site.name,
        "challenge": _text(challenge),
        "timeout": TIMEOUT,
        "allowCredentials": _credentials(known),
        "userVerification": "preferred",
    }


def made(answer: Attestation, site: Site, challenge: bytes) -> tuple[Passkey, int]:
    """A new key and its signature counter; `Refused("key-wrong")`."""
    from webauthn import verify_registration_response  # noqa: PLC0415  (see above)
    from webauthn.helpers.cose import COSEAlgorithmIdentifier  # noqa: PLC0415

    response = {"clientDataJSON": answer.client_data, "attestationObject": answer.attestation}
    try:
        verified = verify_registration_response(
            credential=_credential(answer.id, response),
            expected_challenge=challenge,
            expected_rp_id=site.name,
            expected_origin=site.origin,
            supported_pub_key_algs=[COSEAlgorithmIdentifier(each) for each in ALGORITHMS],
        )
    except _wrong() as error:
        raise Refused("key-wrong") from error
    if _text(verified.credential_id) != answer.id:
        raise Refused("key-wrong")
    return Passkey(answer.id, verified.credential_public_key), verified.sign_count


def used(answer: Assertion, site: Site, challenge: bytes, key: Passkey, count: int) -> int | None:
    """The new counter of `key`, whose last was `count`; None when the answer does not prove it.

    A counter that does not grow belongs to a copy of the key, unless the key never counts.
    """
    from webauthn import verify_authentication_response  # noqa: PLC0415  (see above)

    response = {
        "clientDataJSON": answer.client_data,
        "authenticatorData": answer.authenticator_data,
        "signature": answer.signature,
    }
    try:
        verified = verify_authentication_response(
            credential=_credential(answer.id, response),
            expected_challenge=challenge,
            expected_rp_id=site.name,
            expected_origin=site.origin,
            credential_public_key=key.public,
            credential_current_sign_count=count,
        )
    except _wrong():
        return None
    return verified.new_sign_count


def _wrong() -> tuple[type[Exception], ...]:
    """What the library raises for bytes that violate the protocol."""
    from cryptography.exceptions import InvalidSignature, UnsupportedAlgorithm  # noqa: PLC0415
    from webauthn.helpers.exceptions import WebAuthnException  # noqa: PLC0415

    return (
        *(WebAuthnException, InvalidSignature, UnsupportedAlgorithm),
        *(ValueError, TypeError, LookupError, AttributeError, OverflowError),
    )


def _credential(id: str, response: dict[str, str]) -> dict[str, Any]:
    return {"id": id, "rawId": id, "type": "public-key", "response": response}


def _credentials(ids: list[str]) -> list[dict[str, str]]:
    return [{"type": "public-key", "id": id} for id in ids]


def _text(value: bytes) -> str:
    return base64.urlsafe_b64encode(value).rstrip(b"=").decode()
