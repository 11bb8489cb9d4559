"""Words for sectors, occupations, named qualifications and pay, the same on the screen and on the command line."""

from collections.abc import Iterable, Mapping

from pathplanner.core.ids import SourceId
from pathplanner.core.occupations import Basis, NamedKind, OccupationStatus
from pathplanner.core.provenance import Source
from pathplanner.planning.offers import Offer
from pathplanner.planning.pay import NoPay, Pay
from pathplanner.planning.search import FoundKind
from pathplanner.planning.sectors import Band, CardCount
from pathplanner.planning.wording.names import Translate, as_written


class OccupationWords:
    """Says what the occupation map knows. `translate` gives each whole sentence in the reader's language."""

    def __init__(self, translate: Translate = as_written) -> None:
        self._t = translate

    def band(self, band: Band) -> str:
        """ "Higher technical, levels 4 and 5"."""
        t = self._t
        return {
            Band.TECHNICAL: t("Technical, levels 2 and 3"),
            Band.HIGHER_TECHNICAL: t("Higher technical, levels 4 and 5"),
            Band.PROFESSIONAL: t("Professional, levels 6 and 7"),
        }[band]

    def kind(self, kind: NamedKind) -> str:
        """ "HTQ", "T Level specialism"."""
        t = self._t
        return {
            NamedKind.HTQ: t("HTQ"),
            NamedKind.T_LEVEL: t("T Level specialism"),
            NamedKind.TECHNICAL_QUALIFICATION: t("Technical qualification"),
            NamedKind.FOUNDATION_APPRENTICESHIP: t("Foundation apprenticeship"),
            NamedKind.APPRENTICESHIP: t("Apprenticeship"),
            NamedKind.APPRENTICESHIP_UNIT: t("Apprenticeship unit"),
        }[kind]

    def found_kind(self, kind: FoundKind) -> str:
        """ "Occupation", for what has no kind of its own."""
        t = self._t
        return {
            FoundKind.OCCUPATION: t("Occupation"),
            FoundKind.QUALIFICATION: t("Named qualification"),
            FoundKind.JOB_GROUP: t("Group of jobs"),
        }[kind]

    def status(self, status: OccupationStatus) -> str:
        """How far the standard of an occupation has come; empty where it is approved."""
        t = self._t
        return {
            OccupationStatus.APPROVED: "",
            OccupationStatus.IN_DEVELOPMENT: t("its standard is being written"),
            OccupationStatus.WITHOUT_APPRENTICESHIP: t("it has a standard and no apprenticeship"),
            OccupationStatus.POTENTIAL: t("it has no standard yet"),
        }[status]

    def offer(self, offer: Offer) -> str:
        """Why it cannot be begun; empty where it can."""
        t = self._t
        return {
            Offer.OPEN: "",
            Offer.TO_COME: t("not open yet"),
            Offer.CLOSED: t("closed to new learners"),
        }[offer]

    def count(self, count: CardCount) -> str:
        """ "12 in this sector", "none in this sector"; "at least 12 in this sector" where the card stands for more."""
        t = self._t
        if count.count == 0:
            return t("none in this sector") if count.is_all else t("none named in this sector")
        says = t("{number} in this sector") if count.is_all else t("at least {number} in this sector")
        return says.format(number=count.count)

    def basis(self, basis: Basis) -> str:
        """Whose pay it is."""
        t = self._t
        return {Basis.FULL_TIME: t("full-time"), Basis.ALL: t("full-time and part-time")}[basis]

    def pay_range(self, pay: Pay) -> str:
        """ "£30,835 to £47,045 a year, middle £38,572": the middle half and the median, so far as published."""
        t, row, median = self._t, pay.row, _pounds(pay.median)
        if row.p25 is not None and row.p75 is not None:
            says = t("{low} to {high} a year, middle {median}")
            return says.format(low=_pounds(row.p25), high=_pounds(row.p75), median=median)
        if row.p25 is not None:
            return t("middle {median} a year, a quarter below {low}").format(median=median, low=_pounds(row.p25))
        if row.p75 is not None:
            return t("middle {median} a year, a quarter above {high}").format(median=median, high=_pounds(row.p75))
        return t("middle {median} a year, no range published").format(median=median)

    def pay(self, pay: Pay | NoPay, sources: Mapping[SourceId, Source]) -> str:
        """The pay with measure, group, year, place, source and a limit, in sentences; or why there is none."""
        if isinstance(pay, NoPay):
            return self.no_pay(pay)
        t, terms = self._t, pay.terms
        says = t("{title} (SOC 2020 group {group}): {range}.").format(
            title=pay.row.title, group=pay.row.group, range=self.pay_range(pay)
        )
        return f"{says} {self.pay_terms(pay, sources)} {terms.limits[0]}"

    def pay_terms(self, pay: Pay, sources: Mapping[SourceId, Source]) -> str:
        """ "Annual pay before tax, full-time. Employees of all ages .... United Kingdom, 2025. Source: ..."."""
        t, terms = self._t, pay.terms
        return t("{measure}, {basis}. {people}. {place}, {year}. Source: {publisher}.").format(
            measure=terms.measure,
            basis=self.basis(pay.row.basis),
            people=terms.group,
            place=terms.place,
            year=terms.year,
            publisher=sources[terms.source].publisher,
        )

    def no_pay(self, why: NoPay) -> str:
        """ "No reliable figure: ..."."""
        t = self._t
        return {
            NoPay.NO_GROUP: t("No reliable figure: this occupation is in no group for which pay is counted."),
            NoPay.NOT_IN_TABLE: t("No reliable figure: the table of pay does not have its group."),
            NoPay.NOT_PUBLISHED: t("No reliable figure: none was published for its group."),
            NoPay.QUALITY_UNKNOWN: t(
                "No reliable figure: nothing was published on how uncertain the one for its group is."
            ),
            NoPay.NOT_RELIABLE: t("No reliable figure: the one for its group is too uncertain."),
        }[why]

    def served_by(self, kinds: Iterable[NamedKind]) -> str:
        """ "HTQ: 12; Apprenticeship: 1", each kind once."""
        given = list(kinds)
        return "; ".join(f"{self.kind(kind)}: {given.count(kind)}" for kind in NamedKind if kind in given)


def _pounds(amount: int) -> str:
    return f"£{amount:,}"
