"""Words for what a route costs, draws and earns."""

from pathplanner.core.route_money import Earnings, Ledger, LedgerLine, RouteFees, StepFee
from pathplanner.planning.wording.names import Names


def fee(names: Names, found: StepFee) -> str:
    """ "Free", "Up to £9,790 a year (2026/27 cap; colleges often ask less)", "No fee, employer pays", "Varies: ask"."""
    raise NotImplementedError


def fee_total(names: Names, found: RouteFees) -> str:
    """The fees of a route as a range, with what is not known named."""
    raise NotImplementedError


def draws(names: Names, line: LedgerLine) -> str:
    """What a step draws from the entitlement, or why it draws nothing, and the balance after it."""
    raise NotImplementedError


def ledger_total(names: Names, found: Ledger) -> str:
    """What a route draws in all, what is left, and what would still be open."""
    raise NotImplementedError


def pay_floor(names: Names, found: Earnings) -> str:
    """The least an apprentice is paid, said as a floor."""
    raise NotImplementedError


def limits(names: Names) -> str:
    """The one line of limits that goes with every total."""
    raise NotImplementedError
