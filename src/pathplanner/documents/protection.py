"""Protection by a passphrase: scrypt makes the key, AES-256-GCM keeps the content and vouches for the header.

A protected file is a line of JSON (the header), the content as AES-GCM gives it, and a SHA-256 of all before it. The
sum is no protection: it tells a file that was damaged from one for which the passphrase is wrong.
"""

import binascii
import hashlib
import json
import os
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any, Self

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.kdf.scrypt import Scrypt

from pathplanner.documents.refusals import Reason, refused
from pathplanner.documents.sealing import PROTECTED, Seal, Unseal, header_of

VERSION = 1
KEY_BYTES = 32
SALT_BYTES = 16
NONCE_BYTES = 12
SUM_BYTES = 32


@dataclass(frozen=True, slots=True)
class Cost:
    """What it costs to try a passphrase: 128 * n * r bytes of memory, p times over."""

    n: int = 2**17
    r: int = 8
    p: int = 1

    @property
    def bearable(self) -> bool:
        """Whether a file may ask for it: it is at most what this version asks for itself, and scrypt knows it."""
        power_of_two = self.n > 1 and self.n & (self.n - 1) == 0
        return power_of_two and 0 < self.r <= Cost().r and self.p == Cost().p and self.n <= Cost().n


@dataclass(frozen=True, slots=True)
class PassphraseSeal:
    """The key made from a passphrase. It is kept in memory, so that scrypt works once and not at every write."""

    salt: bytes
    cost: Cost
    key: bytes = field(repr=False)

    @classmethod
    def new(cls, passphrase: str, cost: Cost = Cost()) -> Self:
        """A seal for a plan that had none; raises PlanFileRefused where the passphrase is empty."""
        return cls.derived(passphrase, os.urandom(SALT_BYTES), cost)

    @classmethod
    def derived(cls, passphrase: str, salt: bytes, cost: Cost) -> Self:
        """The same seal again, from the salt in a file."""
        # Keyboards write the same letter in several ways.
        secret = unicodedata.normalize("NFKC", passphrase).encode("utf-8", "surrogatepass")
        if not secret:
            raise refused(Reason.NO_PASSPHRASE)
        return cls(salt, cost, Scrypt(salt=salt, length=KEY_BYTES, n=cost.n, r=cost.r, p=cost.p).derive(secret))

    def seal(self, content: bytes, delete_after: date | None = None) -> bytes:
        """The protected file, with a nonce of its own."""
        nonce = os.urandom(NONCE_BYTES)
        said = {
            "format": PROTECTED,
            "version": VERSION,
            "kdf": "scrypt",
            "n": self.cost.n,
            "r": self.cost.r,
            "p": self.cost.p,
            "salt": self.salt.hex(),
            "nonce": nonce.hex(),
            "delete_after": delete_after.isoformat() if delete_after else None,
        }
        header = json.dumps(said).encode() + b"\n"
        sealed = header + AESGCM(self.key).encrypt(nonce, content, header)
        return sealed + hashlib.sha256(sealed).digest()

    def open(self, sealed: bytes) -> bytes:
        """What was sealed with this passphrase; raises PlanFileRefused."""
        return self._opened(_Sealed.read(sealed))

    def _opened(self, file: "_Sealed") -> bytes:
        try:
            return AESGCM(self.key).decrypt(file.nonce, file.content, file.header)
        except InvalidTag:
            raise refused(Reason.WRONG_PASSPHRASE) from None


def unsealing(passphrase: str) -> Unseal:
    """Opens protected files with a passphrase."""

    def unseal(sealed: bytes) -> tuple[bytes, Seal]:
        file = _Sealed.read(sealed)
        seal = PassphraseSeal.derived(passphrase, file.salt, file.cost)
        return seal._opened(file), seal

    return unseal


@dataclass(frozen=True, slots=True)
class _Sealed:
    """A protected file in its parts."""

    header: bytes
    salt: bytes
    cost: Cost
    nonce: bytes
    content: bytes

    @classmethod
    def read(cls, sealed: bytes) -> Self:
        """The parts of a file that is whole; raises PlanFileRefused."""
        header, said = header_of(sealed)
        version = said.get("version")
        if said.get("format") == PROTECTED and type(version) is int and version > VERSION:
            raise refused(Reason.NEWER_PROTECTION)
        body, total = sealed[:-SUM_BYTES], sealed[-SUM_BYTES:]
        if len(body) < len(header) or hashlib.sha256(body).digest() != total:
            raise refused(Reason.DAMAGED)
        salt, nonce, cost = _bytes(said, "salt"), _bytes(said, "nonce"), _cost(said)
        if said.get("kdf") != "scrypt" or len(nonce) != NONCE_BYTES or len(salt) != SALT_BYTES or not cost.bearable:
            raise refused(Reason.DAMAGED)
        return cls(header, salt, cost, nonce, body[len(header) :])


def _bytes(said: Mapping[str, Any], name: str) -> bytes:
    try:
        return bytes.fromhex(said[name])
    except (KeyError, TypeError, ValueError, binascii.Error):
        raise refused(Reason.DAMAGED) from None


def _cost(said: Mapping[str, Any]) -> Cost:
    numbers = [said.get(name) for name in ("n", "r", "p")]
    if not all(type(number) is int for number in numbers):
        raise refused(Reason.DAMAGED)
    return Cost(*(int(number) for number in numbers if number is not None))
