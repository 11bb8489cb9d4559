"""The base of every value: frozen, compared by content, unknown fields refused."""

from pydantic import BaseModel, ConfigDict


class Value(BaseModel):
    """An immutable value. Build a new one instead of changing it; building validates."""

    model_config = ConfigDict(frozen=True, extra="forbid", populate_by_name=True)
