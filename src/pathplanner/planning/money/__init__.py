"""Money: what the steps of a route cost, draw from the entitlement and earn, as pure functions."""

from pathplanner.planning.money.reckoner import Reckoner

__all__ = ["Reckoner"]
