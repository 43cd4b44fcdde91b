"""A security key in software: makes keys and signs with them, as a browser passes it on."""

import base64
import hashlib
import json
import os
import struct
from dataclasses import dataclass, field
from typing import Any

import cbor2
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.hashes import SHA256

PRESENT, ATTESTED = 0x01, 0x40  # WebAuthn, 6.1: flags
ES256, P256 = -7, 1


def text(value: bytes) -> str:
    return base64.urlsafe_b64encode(value).rstrip(b"=").decode()


@dataclass
class SecurityKey:
    """One key pair. `origin` is the page's; the relying party id is that of the options."""

    origin: str
    id: bytes = field(default_factory=lambda: os.urandom(32))
    count: int = 0
    counts: bool = True
    site: str = ""  # another relying party id than the options name
    private: ec.EllipticCurvePrivateKey = field(
        default_factory=lambda: ec.generate_private_key(ec.SECP256R1())
    )

    def make(self, options: dict[str, Any]) -> dict[str, str]:
        """The answer to PublicKeyCredentialCreationOptionsJSON, without attestation."""
        attested = bytes(16) + struct.pack(">H", len(self.id)) + self.id + self._public()
        data = self._data(options["rp"]["id"], PRESENT | ATTESTED) + attested
        attestation = cbor2.dumps({"fmt": "none", "attStmt": {}, "authData": data})
        return {
            "id": text(self.id),
            "client_data": text(self._client("webauthn.create", options)),
            "attestation": text(attestation),
        }

    def use(self, options: dict[str, Any]) -> dict[str, str]:
        """The answer to PublicKeyCredentialRequestOptionsJSON."""
        data = self._data(options["rpId"], PRESENT)
        client = self._client("webauthn.get", options)
        signed = data + hashlib.sha256(client).digest()
        return {
            "id": text(self.id),
            "client_data": text(client),
            "authenticator_data": text(data),
            "signature": text(self.private.sign(signed, ec.ECDSA(SHA256()))),
        }

    def _data(self, site: str, flags: int) -> bytes:
        self.count += self.counts
        name = hashlib.sha256((self.site or site).encode()).digest()
        return name + struct.pack(">BI", flags, self.count)

    def _client(self, type: str, options: dict[str, Any]) -> bytes:
        said = {"type": type, "challenge": options["challenge"], "origin": self.origin}
        return json.dumps(said).encode()

    def _public(self) -> bytes:
        point = self.private.public_key().public_numbers()
        x, y = point.x.to_bytes(32), point.y.to_bytes(32)
        return cbor2.dumps({1: 2, 3: ES256, -1: P256, -2: x, -3: y})
