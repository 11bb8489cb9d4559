"""Reading resources/money into a MoneyBook."""

from pathlib import Path

from pathplanner.core.framework import Framework
from pathplanner.core.money import MoneyBook


def read_money(resources: Path, framework: Framework) -> MoneyBook:
    """Read and check what resources/money says of fees, loans and wages; raises DataFaults with every fault found."""
    raise NotImplementedError
