"""Words for narrowing and ordering routes, and for the mark on those that no other beats."""

from datetime import date

from pathplanner.core.qualifications import Lane
from pathplanner.planning.both_ways import BothWays
from pathplanner.planning.durations import Pace
from pathplanner.planning.narrow import Filter, Narrowed, Narrowing
from pathplanner.planning.order import Priority
from pathplanner.planning.wording.evidence import pounds
from pathplanner.planning.wording.explanations import month_of
from pathplanner.planning.wording.names import Names
from pathplanner.planning.wording.wording import Wording


class WeighingWords:
    """Says what narrowing hides and by what rule routes are ordered and marked; names are those of the wording."""

    def __init__(self, words: Wording) -> None:
        self._words = words
        self._t = words.t

    def pace(self, pace: Pace) -> str:
        """ "Full time"."""
        t = self._t
        return {Pace.FULL_TIME: t("Full time"), Pace.PART_TIME: t("Part time")}[pace]

    def month(self, first: date) -> str:
        """ "September 2027"."""
        return month_of(self._names, first)

    def filter(self, one: Filter) -> str:
        """The name of a filter."""
        t = self._t
        return {
            Filter.EARN: t("Earn while learning"),
            Filter.PACE: t("Full time or part time"),
            Filter.LONGEST: t("Longest time"),
            Filter.DEAREST: t("Highest fee per year"),
            Filter.PROVIDERS: t("Where it is taught"),
            Filter.LANES: t("Kind of route"),
            Filter.SECTOR: t("Sector"),
            Filter.MET: t("Only what I meet now"),
            Filter.OPENS: t("Open on a start date"),
        }[one]

    def asked(self, narrowing: Narrowing, one: Filter) -> str:
        """What a filter asks as it is set: "Within 3 years", "Part time"."""
        t, names = self._t, self._names
        match one:
            case Filter.PACE if narrowing.pace is not None:
                return self.pace(narrowing.pace)
            case Filter.LONGEST:
                return t("Within {length}").format(length=names.months(narrowing.longest or 0))
            case Filter.DEAREST:
                return t("Up to {amount} a year").format(amount=pounds(narrowing.dearest or 0))
            case Filter.PROVIDERS:
                return self._words.providers(
                    kind for kind in names.framework.provider_type if kind in narrowing.providers
                )
            case Filter.LANES:
                return names.all_of(self._words.lane(lane) for lane in Lane if lane in narrowing.lanes)
            case Filter.SECTOR if narrowing.sector is not None:
                sector = names.framework.sector.get(narrowing.sector)
                return narrowing.sector if sector is None else sector.name
            case Filter.OPENS if narrowing.starts is not None:
                return t("Start in {month}").format(month=month_of(names, narrowing.starts))
            case _:
                return self.filter(one)

    def filter_rule(self, one: Filter) -> str:
        """What a filter keeps, in a sentence."""
        t = self._t
        return {
            Filter.EARN: t("Keeps routes with at least one step that is a paid job."),
            Filter.PACE: t(
                "Hides routes with a step that is known at the other pace alone. Paid jobs stay: they are neither."
            ),
            Filter.LONGEST: t(
                "Hides routes that take longer even at their shortest. A length that is not known hides nothing."
            ),
            Filter.DEAREST: t(
                "Hides routes with a step that can ask more for a full-time year; colleges often ask less. A fee that "
                "is not known hides nothing."
            ),
            Filter.PROVIDERS: t("Keeps routes of which every step is taught at one of these, where that is known."),
            Filter.LANES: t(
                "Keeps routes of these kinds. A route with a paid job on it is an apprenticeship route; of the others, "
                "one with a technical or vocational step is technical."
            ),
            Filter.SECTOR: t("Hides routes through a qualification that has nothing to offer in this sector."),
            Filter.MET: t("Hides routes with a condition known not to be met. Those still to be checked hide nothing."),
            Filter.OPENS: t(
                "Hides routes with a step that is not open to new learners when its time comes, for a start then."
            ),
        }[one]

    def hidden(self, narrowed: Narrowed) -> str:
        """ "12 routes hidden by 2 filters"; empty where none is hidden."""
        t, routes, filters = self._t, len(narrowed.hidden), len(narrowed.hiding)
        if routes == 0:
            return ""
        if routes == 1 and filters == 1:
            return t("1 route hidden by 1 filter")
        if routes == 1:
            return t("1 route hidden by {filters} filters").format(filters=filters)
        if filters == 1:
            return t("{routes} routes hidden by 1 filter").format(routes=routes)
        return t("{routes} routes hidden by {filters} filters").format(routes=routes, filters=filters)

    def hidden_and_show(self, narrowed: Narrowed) -> str:
        """The same for what brings them back when it is clicked: "12 routes hidden by 2 filters: show"."""
        says = self.hidden(narrowed)
        return self._t("{hidden}: show").format(hidden=says) if says else ""

    def hidden_by(self, narrowed: Narrowed, one: Filter) -> str:
        """ "Within 3 years hides 8 routes, 5 of them alone"."""
        t = self._t
        hides, alone = len(narrowed.hidden_by(one)), narrowed.back_without(one)
        template = (
            t("{filter} hides 1 route, {alone} of them alone")
            if hides == 1
            else t("{filter} hides {hides} routes, {alone} of them alone")
        )
        return template.format(filter=self.asked(narrowed.narrowing, one), hides=hides, alone=alone or t("none"))

    def priority(self, priority: Priority | None) -> str:
        """What routes are ordered by, in a few words."""
        t = self._t
        return {
            None: t("What you meet, then time"),
            Priority.TIME: t("Time"),
            Priority.COST: t("Cost"),
            Priority.EARNING: t("Earning while learning"),
            Priority.CONDITIONS: t("Conditions met"),
            Priority.OPTIONS: t("Keeping options open"),
        }[priority]

    def priority_rule(self, priority: Priority | None) -> str:
        """The rule of an order, in a sentence or two."""
        t = self._t
        rule = {
            None: t("Fewest conditions not met first, then the shortest time, then the fewest steps."),
            Priority.TIME: t(
                "Shortest time first, then the shortest at its longest. Where the longest is not known, a route comes "
                "after those where it is."
            ),
            Priority.COST: t(
                "Lowest fees first, by the most that may be asked and then by the least. A route with a fee of which "
                "no figure is known comes after those without one."
            ),
            Priority.EARNING: t("Largest share of steps that are paid jobs first."),
            Priority.CONDITIONS: t("Fewest conditions not met first, then the fewest still to be checked."),
            Priority.OPTIONS: t("Most qualifications that can still be reached from the end first."),
        }[priority]
        return rule if priority is None else t("{rule} Equal routes: fewest not met, then shortest.").format(rule=rule)

    @property
    def on_front(self) -> str:
        """The mark of a route that no other beats."""
        return self._t("No other route beats it on time, fees, conditions and earning together")

    @property
    def front_rule(self) -> str:
        """What the mark means, and that it is no verdict."""
        return self._t(
            "A route is marked where no other is at least as good on all four and better on one: shortest and longest "
            "time, least and most fees, conditions not met and those still to be checked, share of steps that are paid "
            "jobs. What is not known of a step is taken to be the same on every route through it. The mark says "
            "nothing of what the routes lead to."
        )

    def both_ways(self, ways: BothWays) -> str:
        """How many cards lead into a destination, and how much of it is open to the learner."""
        t = self._t
        before = len(ways.into.cards - set(ways.ends))
        all_in = t("{count} qualifications lead to {end}.").format(count=before, end=self._names.any_of(ways.ends))
        if not ways.is_open:
            return all_in
        return t("{all_in} Open to you: {count} steps.").format(all_in=all_in, count=len(ways.open_steps))

    @property
    def open_to_you(self) -> str:
        """The words on what is a way in and open to the learner."""
        return self._t("Open to you")

    @property
    def _names(self) -> Names:
        return Names(self._words.framework, self._t)
