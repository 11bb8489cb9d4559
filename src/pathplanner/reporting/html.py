"""A plan as one page for a browser: nothing to fetch, no script, for a phone as for a printer."""

from collections.abc import Iterable, Iterator
from functools import singledispatchmethod
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from pathplanner.planning.wording import Wording
from pathplanner.planning.wording.names import Translate
from pathplanner.reporting.html_style import STYLE
from pathplanner.reporting.outgoing import Outgoing
from pathplanner.reporting.paper import PaperAction, PaperFact, PaperPlan, PaperStep, Station
from pathplanner.reporting.parts import (
    Actions,
    Beside,
    Facts,
    Head,
    Lines,
    Part,
    Picture,
    Points,
    Steps,
    facts_of,
    flags_of,
    head_of,
    parts_of,
)
from pathplanner.reporting.printable import cleaned

LANDMARK = 2
"""Parts of this level can be jumped to; those inside them are found by their headings."""
TICKED, EMPTY = "☑", "☐"


def html_file(out: Outgoing) -> bytes:
    """The plan as a file of HTML, in UTF-8."""
    return html_page(out.paper, out.wording).encode()


def html_page(paper: PaperPlan, wording: Wording) -> str:
    """The whole plan, in the order of the pages. Its title has no name in it."""
    told = PaperPlan.model_validate(cleaned(paper.model_dump(mode="json")))
    html = Element("html", {"lang": "en-GB"})
    head = SubElement(html, "head")
    SubElement(head, "meta", {"charset": "utf-8"})
    SubElement(head, "meta", {"name": "viewport", "content": "width=device-width, initial-scale=1"})
    _text(head, "title", told.title)
    SubElement(head, "style").text = STYLE
    body = SubElement(html, "body")
    _masthead(body, head_of(told), wording)
    main = SubElement(body, "main")
    teller = _Teller(wording.t)
    for number, part in enumerate(parts_of(told, wording.t)):
        teller.part(main, part, f"part-{number}")
    _text(SubElement(body, "footer"), "p", head_of(told).foot)
    indent(body)
    return f"<!DOCTYPE html>\n{tostring(html, encoding='unicode', method='html')}\n"


def _masthead(body: Element, head: Head, wording: Wording) -> None:
    header = SubElement(body, "header")
    if head.practice:
        _text(header, "p", head.practice, role="practice")
    _text(header, "h1", head.title)
    whose = SubElement(header, "p", {"class": "whose"})
    if head.name:
        _typed(whose, head.name)
        SubElement(whose, "br")
    _text(whose, "time", wording.day(head.day)).set("datetime", head.day.isoformat())
    stamp = SubElement(header, "div", {"class": "stamp"})
    for says in head.stamp:
        _text(stamp, "p", says)


class _Teller:
    """Puts parts and their blocks into the page."""

    def __init__(self, t: Translate) -> None:
        self._t = t

    def part(self, main: Element, part: Part, name: str) -> None:
        """A heading with its blocks, as a section of its own."""
        section = SubElement(main, "section", {"aria-labelledby": name} if part.level == LANDMARK else {})
        _text(section, f"h{part.level}", part.heading).set("id", name)
        for block in part.blocks:
            self.told(block, section)

    @singledispatchmethod
    def told(self, block: object, into: Element) -> None:
        """Put one block below what is there."""
        raise TypeError(block, into)

    @told.register
    def _(self, block: Lines, into: Element) -> None:
        for says in block.says:
            _text(into, "p", says, role="strong" if block.strong else "")

    @told.register
    def _(self, block: Facts, into: Element) -> None:
        self._facts(into, block.facts)

    def _facts(self, into: Element, facts: Iterable[PaperFact]) -> None:
        told = SubElement(into, "dl")
        for fact in facts:
            pair = SubElement(told, "div")
            _text(pair, "dt", fact.label)
            _text(pair, "dd", fact.says)

    @told.register
    def _(self, block: Points, into: Element) -> None:
        listed = SubElement(into, "ol" if block.numbered else "ul")
        for says in block.says:
            _text(listed, "li", says)

    @told.register
    def _(self, block: Picture, into: Element) -> None:
        route = block.route
        figure = SubElement(into, "figure")
        stair = SubElement(figure, "ol", {"class": f"stair {route.line}", "reversed": "reversed"})
        for station in reversed(route.stations):
            self._station(SubElement(stair, "li", {"class": f"station {station.lane}"}), station)
        words = {
            "solid": self._t("From the start, below, up to the end. A solid line means Plan A."),
            "dotted": self._t("From the start, below, up to the end. A dotted line means Plan B."),
            "dashed": self._t("From the start, below, up to the end. A dashed line means a route to talk about."),
        }
        _text(figure, "figcaption", words[route.line])

    def _station(self, item: Element, station: Station) -> None:
        _text(item, "b", station.name)
        facts = (station.level_label, station.lane_label, station.length, station.provider)
        _text(item, "span", " · ".join(filter(None, facts)))
        for flag in flags_of(station, self._t):
            _text(item, "strong", flag)

    @told.register
    def _(self, block: Steps, into: Element) -> None:
        listed = SubElement(into, "ol", {"class": "steps"})
        for step in block.steps:
            self._step(SubElement(listed, "li"), step, brief=block.brief)

    def _step(self, item: Element, step: PaperStep, *, brief: bool) -> None:
        t = self._t
        title = t("{start} to {end}").format(start=step.from_name, end=step.to_name)
        _text(item, "p", f"{title}, {step.level_label}", role="strong")
        if step.typical:
            _text(item, "p", t("Typical, check with the provider."))
        self._facts(item, facts_of(step, t))
        if not step.conditions and not brief:
            _text(item, "p", t("Asks: nothing general is published. Ask the provider."))
        if step.conditions:
            _text(item, "p", t("Still to meet:") if brief else t("Asks:"), role="strong")
            asks = SubElement(item, "ul")
            for asked in step.conditions:
                line = _text(asks, "li", f"{asked.says.rstrip('.')}. ")
                _text(line, "strong", f"{asked.assessment_word.rstrip('.')}.")

    @told.register
    def _(self, block: Actions, into: Element) -> None:
        t = self._t
        heads = (t("No."), t("What I will do"), t("Who"), t("By when"), t("Help from"), t("Done"))
        rows = SubElement(self._table(into, t("What I will do"), heads), "tbody")
        for action in block.actions:
            row = SubElement(rows, "tr")
            _text(row, "th", str(action.number)).set("scope", "row")
            for label, says in zip(heads[1:], self._action(action), strict=True):
                _text(row, "td", says).set("data-label", label)

    def _action(self, action: PaperAction) -> Iterator[str]:
        yield from (action.says, action.who, action.by, action.help_from)
        box = TICKED if action.done else EMPTY
        yield f"{box} {action.status or (self._t('Completed') if action.done else self._t('To do'))}"

    @told.register
    def _(self, block: Beside, into: Element) -> None:
        compared = block.compared
        heads = (self._t("About"), *compared.headings)
        table = self._table(into, compared.title, heads)
        table.set("class", "beside")
        rows = SubElement(table, "tbody")
        for each in compared.rows:
            row = SubElement(rows, "tr")
            _text(row, "th", ": ".join(filter(None, (each.name, each.mark)))).set("scope", "row")
            alike = len(each.cells) == 1
            for label, says in zip(compared.headings, each.cells, strict=False):
                cell = _text(row, "td", says)
                cell.set("data-label", self._t("All routes") if alike and len(compared.headings) > 1 else label)
                if alike:
                    cell.set("colspan", str(len(compared.headings)))

    def _table(self, into: Element, caption: str, heads: tuple[str, ...]) -> Element:
        table = SubElement(into, "table")
        _text(table, "caption", caption)
        row = SubElement(SubElement(table, "thead"), "tr")
        for head in heads:
            _text(row, "th", head).set("scope", "col")
        return table


def _text(into: Element, tag: str, says: str, role: str = "") -> Element:
    """An element with words, in which somebody else's words run as their letters do."""
    made = SubElement(into, tag, {"class": role} if role else {})
    made.set("dir", "auto")
    made.text = says
    return made


def _typed(into: Element, says: str) -> None:
    _text(into, "bdi", says)
