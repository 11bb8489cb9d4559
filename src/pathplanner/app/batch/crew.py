"""Who makes the plans of a group: some processes beside this one, or this one alone."""

import os
import signal
import sys
from collections.abc import Iterator
from concurrent.futures import FIRST_COMPLETED, Future, ProcessPoolExecutor, wait
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from multiprocessing import get_context, resource_tracker
from typing import Protocol

from pathplanner.app.batch.making import Made, Making, Order, PlanMaker, begin, make_here

Orders = Iterator[Order | None]
"""What is to be made; None stands for a row of which nothing is."""

LOOKED_AT = 100
"""Of how many rows at most it is found out at a time whether anything is to be made of them."""

MOST_USUAL = 4
"""How many processes are begun unasked at most."""

AHEAD = 3
"""How many orders are handed out for each process, so that none waits and memory stays as it is."""


class WorkersLost(Exception):
    """A process that made plans ended by itself, as where memory runs out."""


class Crew(Protocol):
    """Takes orders one after another and hands back what came of them."""

    def collect(self, seconds: float, /) -> tuple[Made, ...]:
        """What is finished by now, waiting up to so long for the first; raises WorkersLost."""

    @property
    def is_done(self) -> bool:
        """Whether every order is finished, or all that were begun when it was stopped."""

    def stop(self) -> None:
        """Take no more orders; those that are begun are finished."""

    def close(self) -> None:
        """Let the processes go; waits for what they are making."""


class Alone:
    """Makes the plans in this process, one at each call."""

    def __init__(self, orders: Orders, how: Making) -> None:
        self._orders = orders
        self._maker = PlanMaker(how)
        self.is_done = False

    def collect(self, _seconds: float) -> tuple[Made, ...]:
        """Make the next, however long it takes."""
        wanted = (order for order in self._orders if order is not None)
        order = None if self.is_done else next(wanted, None)
        if order is None:
            self.is_done = True
            return ()
        return (self._maker.make(order),)

    def stop(self) -> None:
        """Make no more."""
        self.is_done = True

    def close(self) -> None:
        """Nothing is to be let go."""


class Workers:
    """Makes the plans in so many processes."""

    def __init__(self, orders: Orders, how: Making, count: int) -> None:
        self._orders = orders
        self._most = count * AHEAD
        self._begun: set[Future[Made]] = set()
        self._takes_more = True
        self._pool = ProcessPoolExecutor(count, get_context("spawn"), begin, (how,))

    def collect(self, seconds: float) -> tuple[Made, ...]:
        """What is finished by now."""
        self._hand_out()
        finished, _ = wait(self._begun, seconds, FIRST_COMPLETED)
        self._begun -= finished
        try:
            return tuple(future.result() for future in finished if not future.cancelled())
        except BrokenProcessPool as error:
            raise WorkersLost from error

    @property
    def is_done(self) -> bool:
        """Whether nothing is begun and nothing is to be begun."""
        return not (self._begun or self._takes_more)

    def stop(self) -> None:
        """Take no more orders."""
        self._takes_more = False
        for future in self._begun:
            future.cancel()

    def close(self) -> None:
        """Wait for the processes to end."""
        self._pool.shutdown(cancel_futures=True)

    def _hand_out(self) -> None:
        for _ in range(LOOKED_AT):
            if not self._takes_more or len(self._begun) >= self._most:
                return
            try:
                order = next(self._orders)
            except StopIteration:
                self._takes_more = False
                return
            if order is not None:
                self._begun.add(self._submitted(order))

    def _submitted(self, order: Order) -> "Future[Made]":
        with _not_interrupted():
            try:
                return self._pool.submit(make_here, order)
            except BrokenProcessPool as error:
                raise WorkersLost from error


@contextmanager
def _not_interrupted() -> Iterator[None]:
    """Processes started meanwhile do not hear Ctrl+C, of which they would complain; ours is heard afterwards."""
    if sys.platform == "win32":
        yield
        return
    resource_tracker.ensure_running()  # it would open our ears again
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def crew_for(orders: Orders, how: Making, processes: int) -> Crew:
    """A crew of so many processes beside this one; none makes the plans in this process."""
    return Workers(orders, how, processes) if processes else Alone(orders, how)


def usual_processes(plans: int) -> int:
    """How many processes to make so many plans with: one for each core, where they are not too many."""
    return max(1, min(os.cpu_count() or 1, MOST_USUAL, plans))
