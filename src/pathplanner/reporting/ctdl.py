"""The routes of a plan as open data: CTDL Pathways in JSON-LD, with nothing in them of the person.

One Pathway for each qualification that the routes end on, since CTDL has one destination to a Pathway. Components hang
on each other from the destination back, as `ceterms:hasChild` asks. docs/open-data.md tells how things are mapped;
https://credreg.net/ctdl/terms defines the terms.
"""

import json
from collections.abc import Iterable, Iterator, Mapping
from uuid import UUID, uuid5

from pathplanner.core.conditions import ProviderDecides
from pathplanner.core.ids import QualificationId
from pathplanner.core.levels import LevelId
from pathplanner.core.own import is_own
from pathplanner.core.qualifications import Qualification
from pathplanner.core.routes import Route, Step
from pathplanner.reporting.outgoing import Outgoing

CONTEXT = "https://credreg.net/ctdl/schema/context/json"
# Ids of our own: nothing here is in the Credential Registry, so none may look as if it were.
BASE = "urn:pathplanner:ctdl:"
NAMESPACE = UUID("6c0f6f0e-5b0d-5f5e-9a37-0f7b6a2f5a11")
OWNER = "organization"
DEGREES = {LevelId.SIX: "BachelorDegree", LevelId.SEVEN: "MasterDegree", LevelId.EIGHT: "DoctoralDegree"}

Node = dict[str, object]


def ctdl_file(out: Outgoing) -> bytes:
    """The Pathways in one graph: the same routes always give the same bytes."""
    graph = [node for routes in _by_end(out.ways.told) for node in _Pathway(out, routes).nodes()]
    owner = [_organization(out)] if graph else []
    said = {"@context": CONTEXT, "@graph": [*owner, *graph]}
    return f"{json.dumps(said, ensure_ascii=False, indent=2)}\n".encode()


def _by_end(routes: Iterable[Route]) -> Iterable[list[Route]]:
    ends: dict[QualificationId, list[Route]] = {}
    for route in routes:
        ends.setdefault(route.ends_on, []).append(route)
    return ends.values()


def _ctid(*names: str) -> str:
    return f"ce-{uuid5(NAMESPACE, '/'.join(names))}"


def _node(kind: str, ctid: str, name: str, description: str) -> Node:
    return {
        "@id": f"{BASE}{ctid}",
        "@type": f"ceterms:{kind}",
        "ceterms:ctid": ctid,
        "ceterms:name": {"en": name},
        "ceterms:description": {"en": description},
    }


def _organization(out: Outgoing) -> Node:
    says = out.wording.t("The program that drew these pathways from published facts. It awards and teaches nothing.")
    return _node("Organization", _ctid(OWNER), "Path Planner", says)


class _Pathway:
    """The routes that end on one qualification, as a Pathway with its components."""

    def __init__(self, out: Outgoing, routes: list[Route]) -> None:
        self._out = out
        self._t = out.wording.t
        self._cards = tuple(dict.fromkeys(card for route in routes for card in route.cards))
        self._steps = {_pair(step): step for route in routes for step in route.steps}
        self._end = routes[0].ends_on
        ways = ("+".join(map(self._neutral, route.cards)) for route in routes)
        self._ctid = _ctid("pathway", *sorted(ways))

    def nodes(self) -> Iterator[Node]:
        """The Pathway, then its components."""
        yield self._pathway()
        yield from map(self._component, self._cards)

    def _pathway(self) -> Node:
        t, framework = self._t, self._out.framework
        end = framework.qualification[self._end]
        says = t(
            "Ways to {name} in England: what each step usually asks. Each provider sets its own entry. "
            "Data set {version}. Contains public sector information licensed under the Open Government Licence v3.0. "
            "© Skills England 2025."
        ).format(name=end.name, version=framework.version)
        return {
            **_node("Pathway", self._ctid, t("Ways to {name}").format(name=end.name), says),
            "ceterms:ownedBy": [f"{BASE}{_ctid(OWNER)}"],
            "ceterms:lifeCycleStatusType": {
                "@type": "ceterms:CredentialAlignmentObject",
                "ceterms:targetNode": "lifeCycle:Active",
                "ceterms:targetNodeName": {"en": "Active"},
            },
            "ceterms:hasDestinationComponent": [self._id(self._end)],
            "ceterms:hasChild": [self._id(self._end)],
            "ceterms:hasPart": [self._id(card) for card in self._cards],
        }

    def _component(self, card: QualificationId) -> Node:
        before = [start for start, end in self._steps if end == card]
        after = [end for start, end in self._steps if start == card]
        links: Mapping[str, list[str] | list[Node]] = {
            "ceterms:hasChild": list(map(self._id, before)),
            "ceterms:isChildOf": list(map(self._id, after)),
            "ceterms:precededBy": list(map(self._id, before)),
            "ceterms:precedes": list(map(self._id, after)),
            "ceterms:hasCondition": list(self._conditions(card, before)),
            "ceterms:isDestinationComponentOf": [f"{BASE}{self._ctid}"] if card == self._end else [],
        }
        named = {name: linked for name, linked in links.items() if linked}
        return {**self._said(card), "ceterms:isPartOf": [f"{BASE}{self._ctid}"], **named}

    def _said(self, card: QualificationId) -> Node:
        """What the component is; the learner's own words for something that is not in the list stay with them."""
        t, ctid = self._t, _ctid(self._ctid, self._neutral(card))
        if is_own(card):
            return _node("BasicComponent", ctid, t("Another qualification"), t("Something that is not in the list."))
        known = self._out.framework.qualification[card]
        level = self._out.wording.level(known.level)
        says = t("{name}, {level} of the frameworks of England.").format(name=known.name, level=level)
        return {**_node("CredentialComponent", ctid, known.name, says), "ceterms:credentialType": _type(known)}

    def _conditions(self, card: QualificationId, before: list[QualificationId]) -> Iterator[Node]:
        """One of the cards before it, and what each of these steps usually asks beside that."""
        if not before:
            return
        names = "; ".join(str(self._name(start)) for start in before)
        one_of: Node = {
            "@type": "ceterms:ComponentCondition",
            "ceterms:description": {"en": self._t("One of these: {names}").format(names=names)},
            "ceterms:requiredNumber": 1,
            "ceterms:targetComponent": list(map(self._id, before)),
        }
        yield one_of
        asked = dict.fromkeys(says for start in before for says in self._asks(self._steps[start, card]))
        for says in asked:
            yield {"@type": "ceterms:ComponentCondition", "ceterms:description": {"en": says}}

    def _asks(self, step: Step) -> Iterator[str]:
        if is_own(step.progression.from_):
            return
        for asked in step.progression.conditions:
            says = self._out.wording.asks(asked)
            yield says if isinstance(asked, ProviderDecides) else f"{self._name(step.progression.from_)}: {says}"

    def _name(self, card: QualificationId) -> str:
        return self._t("Another qualification") if is_own(card) else self._out.framework.qualification[card].name

    def _id(self, card: QualificationId) -> str:
        return f"{BASE}{_ctid(self._ctid, self._neutral(card))}"

    def _neutral(self, card: QualificationId) -> str:
        return "own" if is_own(card) else card


def _pair(step: Step) -> tuple[QualificationId, QualificationId]:
    return step.progression.from_, step.progression.to


def _type(card: Qualification) -> str:
    """The class of credential that a qualification is; "Certificate" where no closer one is sure."""
    words = card.name.lower()
    if card.paid_job:
        return "ceterms:ApprenticeshipCertificate"
    if card.level in DEGREES and ("degree" in words or "doctorate" in words):
        return f"ceterms:{DEGREES[card.level]}"
    if "foundation degree" in words:
        return "ceterms:Degree"
    return "ceterms:Diploma" if "diploma" in words else "ceterms:Certificate"
