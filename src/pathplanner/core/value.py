"""The base of every value: frozen, compared by content, unknown fields refused."""

from typing import Self

from pydantic import BaseModel, ConfigDict


class Value(BaseModel):
    """An immutable value. Build a new one instead of changing it; building validates."""

    model_config = ConfigDict(frozen=True, extra="forbid", populate_by_name=True)

    def changed(self, **fields: object) -> Self:
        """The same value with other fields, checked as if it were built anew; raises ValidationError."""
        return self.model_validate({**dict(self), **fields})
