"""Words for what would be otherwise, and for what would open a card."""

from collections.abc import Iterable
from datetime import date

from pathplanner.core.ids import QualificationId
from pathplanner.core.routes import Span
from pathplanner.planning.opening_up import Missing, MissingStep, Opening, OpeningUp
from pathplanner.planning.what_if import ConditionChange, WhatIf
from pathplanner.planning.wording.explanations import month_of
from pathplanner.planning.wording.names import Names
from pathplanner.planning.wording.wording import Wording


class WhatIfWords:
    """Says what changes in a what-if, and what is missing before a card; names are those of the wording."""

    def __init__(self, words: Wording) -> None:
        self._words = words
        self._t = words.t

    def changes(self, found: WhatIf) -> tuple[str, ...]:
        """What would be otherwise, a sentence for each kind of change; one that nothing would be, where that is so."""
        t = self._t
        if found.is_nothing:
            return (t("Nothing would change."),)
        says = [
            self._cards(t("Newly on a route: {cards}."), found.lit),
            self._cards(t("No longer on a route: {cards}."), found.unlit),
            self._cards(t("Newly open, with nothing known not to be met on the way: {cards}."), found.opened),
            self._cards(t("No longer open: {cards}."), found.closed),
            self._count(t("1 condition newly met."), t("{count} conditions newly met."), found.met),
            self._count(t("1 condition no longer met."), t("{count} conditions no longer met."), found.lost),
            self._count(t("1 condition nearer."), t("{count} conditions nearer."), found.nearer),
            self._count(t("1 condition further off."), t("{count} conditions further off."), found.further),
            self._routes(found),
        ]
        return tuple(sentence for sentence in says if sentence)

    def in_short(self, found: WhatIf) -> str:
        """All of it in one line."""
        return " ".join(self.changes(found))

    def condition(self, change: ConditionChange) -> str:
        """ "T Level to HNC: 48 UCAS points or more. Was: ... Now: ..."."""
        return self._t("{start} to {end}: {asks}. Was: {before} Would be: {after}").format(
            start=self._words.short(change.start),
            end=self._words.short(change.end),
            asks=self._words.asks(change.after.condition),
            before=self._words.stands(change.before),
            after=self._words.stands(change.after),
        )

    def what_would_open(self, found: OpeningUp) -> tuple[str, ...]:
        """Why the card stands as it does, and then a sentence for each of the nearest ways."""
        says = [self._words.explanation(found.why)]
        if found.opens is not None:
            says.append(self.there_is_a_way_from(found.opens))
        says += [self.opening(opening) for opening in found.openings]
        if not found.openings:
            says.append(self.nothing_known)
        return tuple(says)

    @property
    def nothing_known(self) -> str:
        """What to say where no way is known."""
        return self._t("We know of nothing that would open it.")

    def there_is_a_way_from(self, day: date) -> str:
        """ "There is a way from September 2027:"."""
        return self._t("There is a way from {month}:").format(month=month_of(self._names, day))

    def opening(self, opening: Opening) -> str:
        """One way: what to gain first, the steps that are missing with their time, and the conditions not met."""
        t = self._t
        steps = self._t(", then ").join(self.step(step) for step in opening.steps)
        total = self._words.length(opening.adds)
        parts = [
            t("From {start}: {steps}.").format(start=self._words.short(opening.starts_from), steps=steps)
            if opening.needs is None
            else t("First {steps}.").format(steps=steps),
            t("In all {length}.").format(length=total) if total and len(opening.steps) > 1 else "",
            *(self.missing(each) for each in opening.conditions),
            t("{count} conditions to check.").format(count=opening.to_check) if opening.to_check > 1 else "",
            t("1 condition to check.") if opening.to_check == 1 else "",
        ]
        return " ".join(part for part in parts if part)

    def step(self, step: MissingStep) -> str:
        """ "HNC (1 year)", "NVQ (length varies)"."""
        length = self._words.length(step.adds) or self._t("length varies")
        return self._t("{card} ({length})").format(card=self._words.short(step.card), length=length)

    def missing(self, missing: Missing) -> str:
        """ "Not met yet for HNC: ...; Functional Skills adds up to 1 year."."""
        t = self._t
        asks = self._words.asks(missing.assessment.condition)
        says = t("Not met for {end}: {asks}").format(end=self._words.short(missing.end), asks=asks)
        return t("{says}; {time}.").format(says=says, time=self._time(missing.through, missing.adds))

    def _time(self, through: QualificationId | None, adds: Span | None) -> str:
        t = self._t
        length = self._words.length(adds)
        if through is not None:
            return t("{card} brings it and adds {length}").format(
                card=self._words.short(through), length=length or t("a time that varies")
            )
        return t("it adds {length}").format(length=length) if length else t("the time it adds cannot be told")

    def counted(self, found: WhatIf) -> str:
        """How many cards are newly open and closed, and how many routes there are, in one line."""
        t = self._t
        if found.is_nothing:
            return t("Nothing would change.")
        opened = t("{opened} newly open, {closed} newly closed.").format(
            opened=len(found.opened) or t("None"), closed=len(found.closed) or t("none")
        )
        if found.routes_before == found.routes_after:
            routes = t("Routes: {count}, as in the plan.").format(count=found.routes_before)
        else:
            routes = t("Routes: {after} here, {before} in the plan.").format(
                after=found.routes_after, before=found.routes_before
            )
        return f"{opened} {routes}"

    @property
    def newly_open(self) -> str:
        """The words on a card that would be open, with their sign."""
        return self._t("+ newly open")

    @property
    def newly_closed(self) -> str:
        """The words on a card that would be open no longer."""
        return self._t("− newly closed")

    @property
    def newly_lit(self) -> str:
        """The words on a card that a route would run through, if one with a condition not met."""
        return self._t("+ newly on a route")

    @property
    def newly_unlit(self) -> str:
        """The words on a card that no route would run through any more."""
        return self._t("− no longer on a route")

    # Piece by piece, for what is set out with links

    def card(self, card: QualificationId) -> str:
        """The short name of a card."""
        return self._words.short(card)

    def begins(self, opening: Opening) -> str:
        """Where a way begins."""
        if opening.needs is not None:
            return self._t("First {card}").format(card=self._words.short(opening.needs))
        return self._t("From {card}").format(card=self._words.short(opening.starts_from))

    def in_all(self, opening: Opening) -> str:
        """ "3 years in all. 1 condition not met, 2 to check."."""
        t = self._t
        length = self._words.length(opening.adds)
        unmet, to_check = len(opening.conditions), opening.to_check
        parts = (
            t("{length} in all.").format(length=length) if length else t("How long it takes varies."),
            t("1 condition not met.") if unmet == 1 else t("{count} conditions not met.").format(count=unmet),
            t("1 condition to check.") if to_check == 1 else t("{count} conditions to check.").format(count=to_check),
        )
        return " ".join(part for part, wanted in zip(parts, (True, unmet, to_check), strict=True) if wanted)

    def adds(self, span: Span) -> str:
        """ "adds 1 to 2 years", "length varies"."""
        length = self._words.length(span)
        return self._t("adds {length}").format(length=length) if length else self._t("length varies")

    def not_met(self, missing: Missing) -> str:
        """ "Not met for HNC: 48 UCAS points or more."."""
        asks = self._words.asks(missing.assessment.condition)
        return self._t("Not met for {end}: {asks}.").format(end=self._words.short(missing.end), asks=asks)

    def brings(self, missing: Missing) -> str:
        """What a card that meets a condition adds, after its name."""
        length = self._words.length(missing.adds)
        return self._t("brings it and adds {length}").format(length=length or self._t("a time that varies"))

    def _cards(self, template: str, cards: Iterable[QualificationId]) -> str:
        named = [self._words.short(card) for card in cards]
        return template.format(cards=self._names.all_of(named)) if named else ""

    def _count(self, one: str, several: str, changes: tuple[ConditionChange, ...]) -> str:
        if not changes:
            return ""
        return one if len(changes) == 1 else several.format(count=len(changes))

    def _routes(self, found: WhatIf) -> str:
        if found.routes_before == found.routes_after:
            return ""
        return self._t("Routes: {after} instead of {before}.").format(
            after=found.routes_after, before=found.routes_before
        )

    @property
    def _names(self) -> Names:
        return Names(self._words.framework, self._t)
