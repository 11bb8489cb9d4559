"""Words for what a route costs, draws and earns."""

from decimal import Decimal

from pathplanner.core.money import AcademicYear
from pathplanner.core.route_money import (
    DrawWhy,
    Earnings,
    FeeKind,
    FeeWhy,
    Lasts,
    Ledger,
    LedgerLine,
    RouteFees,
    StepFee,
)
from pathplanner.planning.wording.explanations import day_of
from pathplanner.planning.wording.names import Names


def fee(names: Names, found: StepFee) -> str:
    """ "Free", "Up to £9,790 a year (2026/27 cap; colleges often ask less)", "No fee, employer pays", "Varies: ask"."""
    t = names.t
    says = _fee(names, found)
    is_said = found.kind is FeeKind.VARIES or not found.typical
    return says if is_said else t("{says}; typical, check with the provider").format(says=says)


def _fee(names: Names, found: StepFee) -> str:
    t = names.t
    match found.kind:
        case FeeKind.FREE:
            return t("Free ({why})").format(why=_free_because(names, found.why))
        case FeeKind.NO_FEE:
            return t("No fee, employer pays")
        case FeeKind.UP_TO:
            return _up_to(names, found)
        case FeeKind.VARIES:
            return t("Varies: ask ({why})").format(why=_varies_because(names, found))


def _free_because(names: Names, why: FeeWhy) -> str:
    t = names.t
    match why:
        case FeeWhy.FIRST_LEVEL_2:
            return t("a first full level 2 at 19 to 23")
        case FeeWhy.FIRST_LEVEL_3:
            return t("a first full level 3 at 19 to 23")
        case FeeWhy.ENGLISH_AND_MATHS:
            return t("for adults without grade 4 in the subject")
        case FeeWhy.DIGITAL_SKILLS:
            return t("digital skills for adults")
        case _:
            return t("study at 16 to 18")


def _up_to(names: Names, found: StepFee) -> str:
    """The cap with its year; where two years have their own, both."""
    t = names.t
    first, *others = found.caps
    if others:
        told = [t("{pounds} in {year}").format(pounds=_pounds(cap.pounds), year=cap.year) for cap in found.caps]
        caps = t("{first} and {last}").format(first=", ".join(told[:-1]), last=told[-1])
        parts = [t("Up to {caps} for a full-time year (colleges often ask less)").format(caps=caps)]
    else:
        by_credit = t("Up to {pounds} for 120 credits ({year} cap; colleges often ask less)")
        says = by_credit if found.by_credit else t("Up to {pounds} a year ({year} cap; colleges often ask less)")
        parts = [says.format(pounds=_pounds(first.pounds), year=first.year)]
    if found.classroom is not None:
        says = t("classroom subjects up to {pounds} ({year} cap)")
        parts.append(says.format(pounds=_pounds(found.classroom.pounds), year=found.classroom.year))
    if found.max is not None and found.max != first.pounds:
        parts.append(t("up to {pounds} for the whole step").format(pounds=_pounds(found.max)))
    if found.longer:
        parts.append(t("a placement year or a year abroad comes on top, at a lower cap"))
    if found.years_not_known:
        parts.append(_not_known(names, found.years_not_known))
    elif found.starts_in is None:
        parts.append(t("the year it begins in is not known"))
    return "; ".join(parts)


def _not_known(names: Names, years: tuple[AcademicYear, ...]) -> str:
    """That nobody published the caps of some years; three and more are told by their ends."""
    t = names.t
    if len(years) == 1:
        return t("the cap for {year} is not known").format(year=years[0])
    first, *between, last = years
    told = t("{first} to {last}").format(first=first, last=last) if between else names.all_of((first, last))
    return t("the caps for {years} are not known").format(years=told)


def _varies_because(names: Names, found: StepFee) -> str:
    t = names.t
    match found.why:
        case FeeWhy.DEPENDS_ON_AGE:
            return t("it depends on the age at the start")
        case FeeWhy.ONLY_ENGLISH_AND_MATHS:
            return t("for adults English and maths are free without grade 4 in the subject, other subjects are not")
        case FeeWhy.DEPENDS_ON_EARNINGS:
            return t("it can be free for adults on low pay{limit}").format(limit=_earnings_limit(names, found))
        case FeeWhy.ESOL_EARNINGS:
            return t("it can be free for adults on a low income")
        case FeeWhy.LOAN_OR_EARNINGS:
            says = t("an Advanced Learner Loan is usual; it can be free for adults out of work or on low pay{limit}")
            return says.format(limit=_earnings_limit(names, found))
        case FeeWhy.ACCESS_LOAN:
            return t(
                "an Advanced Learner Loan from age 19, written off once you complete higher education that qualifies"
            )
        case FeeWhy.ASK_ADULT_FUNDING:
            return t("what adults pay differs from place to place")
        case FeeWhy.LOAN_FUNDED:
            return t("no cap was found; there may be a loan")
        case FeeWhy.NO_CAP:
            return t("there is no cap: each university sets its fee")
        case FeeWhy.PART_TIME_CAP_NOT_KNOWN:
            return _part_time_cap(names, found)
        case _:
            return t("no fee was found")


def _part_time_cap(names: Names, found: StepFee) -> str:
    t = names.t
    last = found.caps[-1]
    says = t("the part-time cap for {years} is not known; in {year} it was {pounds}")
    years = names.all_of(found.years_not_known)
    return says.format(years=years, year=last.year, pounds=_pounds(last.pounds))


def _earnings_limit(names: Names, found: StepFee) -> str:
    """What follows "low pay": the limit with its year, and that a later one is not known."""
    t, limit, not_known = names.t, found.earnings, found.years_not_known
    if limit is None:
        return ""
    says = t(", in {year} under {pounds}").format(year=limit.year, pounds=_pounds(limit.pounds))
    if not not_known:
        return says
    return t("{says}, for {later} not known").format(says=says, later=names.all_of(not_known))


def fee_total(names: Names, found: RouteFees) -> str:
    """The fees of a route as a range, with what is not known named."""
    t = names.t
    parts = [_range(names, found)]
    if found.unknown:
        parts.append(t("not counted: {cards}").format(cards=names.all_of(map(names.short, found.unknown))))
    if found.years_not_known:
        says = t("counted at {year} caps, as {not_known}")
        parts.append(says.format(year=found.price_years[-1], not_known=_not_known(names, found.years_not_known)))
    elif found.price_years:
        parts.append(t("at {years} caps").format(years=names.all_of(found.price_years)))
    if any(step.caps and step.starts_in is None for step in found.steps):
        parts.append(t("when some steps begin is not known"))
    return "; ".join(parts)


def _range(names: Names, found: RouteFees) -> str:
    t = names.t
    if found.is_free:
        return t("No fees")
    if found.max is None and not found.known_max:
        return t("Fees vary: ask")
    if found.min:
        return t("{least} to {most}").format(least=_pounds(found.min), most=_pounds(found.known_max))
    return t("Up to {most}").format(most=_pounds(found.known_max))


def draws(names: Names, line: LedgerLine) -> str:
    """What a step draws from the entitlement, or why it draws nothing, and the balance after it."""
    t = names.t
    left = t("{credits} credits ({pounds}) left").format(credits=line.credits_left, pounds=_pounds(line.gbp_left))
    says = _draws(names, line)
    if line.short_by:
        short = t("{credits} credits more than there are").format(credits=line.short_by)
        return t("{says}: {short}; {left}").format(says=says, short=short, left=left)
    return t("{says}; {left}").format(says=says, left=left)


def _draws(names: Names, line: LedgerLine) -> str:
    t = names.t
    amount = t("{credits} credits").format(credits=line.credits)
    if line.gbp:
        amount = t("{credits} credits (up to {pounds})").format(credits=line.credits, pounds=_pounds(line.gbp))
    perhaps = amount if line.credits is not None else t("credits not known")
    return {
        DrawWhy.DRAWS: t("Uses {amount}").format(amount=amount),
        DrawWhy.DRAWS_UP_TO: t("Uses at most {amount}, less by what is credited").format(amount=amount),
        DrawWhy.PERHAPS: t("Some of these courses use it: ask ({amount})").format(amount=perhaps),
        DrawWhy.CREDITS_NOT_KNOWN: t("Uses it; how many credits was not found"),
        DrawWhy.OLD_SYSTEM: t("Uses none: begun before 1 January 2027, in the older system; it is taken off later"),
        DrawWhy.PERHAPS_OLD_SYSTEM: t("Uses {amount} unless begun before 1 January 2027").format(amount=amount),
        DrawWhy.BELOW_LEVEL_4: t("Uses none: it is below level 4"),
        DrawWhy.SCHOOL_AGE: t("Uses none: study at 16 to 18"),
        DrawWhy.APPRENTICESHIP: t("Uses none: an apprenticeship is a paid job"),
        DrawWhy.POSTGRADUATE: t("Uses none, but for some healthcare courses: other loans are for postgraduates"),
        DrawWhy.FROM_60: t("Uses none: there is no fee loan from age 60"),
        DrawWhy.PERHAPS_FROM_60: t("Uses {amount} if begun before age 60").format(amount=amount),
        DrawWhy.NOT_FOUND: t("Whether it is in the entitlement was not found: ask"),
    }[line.why]


def ledger_total(names: Names, found: Ledger) -> str:
    """What a route draws in all, what is left, and what would still be open."""
    t = names.t
    if any(line.why is DrawWhy.FROM_60 for line in found.lines):
        return t("No fee loan from age 60, whatever is left of the entitlement")
    is_certain = all(line.certain for line in found.lines)
    surely = t("Uses {used} of {opening} credits; {left} credits ({pounds}) left, {open}")
    says = surely if is_certain else t("Uses up to {used} of {opening} credits; {left} credits ({pounds}) left, {open}")
    parts = [
        says.format(
            used=found.credits_used,
            opening=found.opening_credits,
            left=found.credits_left,
            pounds=_pounds(found.gbp_left),
            open=_still_open(names, found.still_open),
        )
    ]
    if found.lasts is Lasts.NO:
        parts.append(t("the entitlement runs out on this route"))
    if found.lasts is Lasts.PERHAPS:
        parts.append(t("whether it lasts is not certain: ask Student Finance England"))
    if found.unknown:
        parts.append(t("not counted: {cards}").format(cards=names.all_of(map(names.short, found.unknown))))
    if found.counts_later:
        cards = names.all_of(map(names.short, found.counts_later))
        parts.append(
            t("study in the older system is taken off later, by how much is not known: {cards}").format(cards=cards)
        )
    if found.held_at_4_or_above:
        cards = names.all_of(map(names.short, found.held_at_4_or_above))
        parts.append(t("less if this was publicly funded: {cards}").format(cards=cards))
    rates = t("{year} rates; later ones are not known") if found.priced_later else t("{year} rates")
    return "; ".join([*parts, rates.format(year=found.priced_at)])


def _still_open(names: Names, years: int) -> str:
    t = names.t
    if not years:
        return t("less than a full-time year")
    return t("enough for {years} full-time").format(years=names.months(years * 12))


def pay_floor(names: Names, found: Earnings) -> str:
    """The least an apprentice is paid, said as a floor."""
    t = names.t
    says = t("At least {hour} an hour in the first year, {week} for {hours} hours a week")
    parts = [says.format(hour=_rate(found.first_year), week=_rate(found.a_week), hours=found.hours_a_week)]
    if found.later is not None:
        parts.append(t("later at least {later} by age").format(later=_later(names, found.later)))
    if found.rates_from is not None and found.rates_until is not None:
        days = t("rates from {first} to {last}")
        told = days.format(first=day_of(names, found.rates_from), last=day_of(names, found.rates_until))
        parts.append(told if found.known_then else t("{rates}, later ones are not known").format(rates=told))
    return "; ".join([*parts, t("employers may pay more")])


def _later(names: Names, rates: tuple[Decimal, Decimal]) -> str:
    low, high = map(_rate, rates)
    return low if low == high else names.t("{low} to {high}").format(low=low, high=high)


def limits(names: Names) -> str:
    """The one line of limits that goes with every total."""
    return names.t(
        "Caps and lowest rates as published, not what a course costs or a job pays; nothing here is a promise: "
        "check with the provider and Student Finance England."
    )


def _pounds(amount: int) -> str:
    return f"£{amount:,}"


def _rate(amount: Decimal) -> str:
    return f"£{amount:,.2f}"
