"""Answers in JSON, for other programs."""

import json
from collections.abc import Collection, Iterable, Mapping
from typing import Any

from pathplanner.core.assessment import Assessment
from pathplanner.core.destinations import DEGREE, ENDS, HTQ, Destination
from pathplanner.core.framework import Framework
from pathplanner.core.ids import QualificationId
from pathplanner.core.learner import Learner
from pathplanner.core.qualifications import CardKind, Qualification
from pathplanner.core.routes import Route, Span, Step
from pathplanner.planning.lighting import Light, Lighting
from pathplanner.planning.results import Results
from pathplanner.planning.wording import Wording

Json = dict[str, Any]


def as_text(answer: Json | list[Json]) -> str:
    """The answer in plain ASCII, which no console and no pipe can spoil."""
    return json.dumps(answer, indent=1)


def merged_light(lightings: Mapping[Destination, Lighting]) -> dict[QualificationId, Light]:
    """The light of every card, from the lighting towards each destination alone.

    A destination picked by its id counts as HTQ or degree level where it is one of those; else it is a goal.
    """
    lights: dict[QualificationId, set[Light]] = {}
    for destination, lighting in lightings.items():
        for card, light in lighting.cards.items():
            lights.setdefault(card, set()).add(_kind(destination) if light is Light.GOAL else light)
    return {card: _together(seen) for card, seen in lights.items()}


def _kind(destination: Destination) -> Light:
    card = QualificationId(destination)
    if card in ENDS[HTQ]:
        return Light.HTQ
    return Light.DEGREE if card in ENDS[DEGREE] else Light.GOAL


def _together(lights: Collection[Light]) -> Light:
    if Light.HTQ in lights and Light.DEGREE in lights:
        return Light.BOTH
    return next(light for light in (Light.HERE, Light.HTQ, Light.DEGREE, Light.GOAL, Light.NONE) if light in lights)


def points_answer(framework: Framework, learner: Learner, words: Wording) -> Json:
    """The Tariff points of what is held, so far as grades were told."""
    points = Results(framework, learner).points
    return {
        "total": points.total,
        "predicted": points.is_predicted,
        "may_be_more": points.may_be_more,
        "confidence": points.confidence.value,
        "says": words.points(points),
    }


def routes_answer(routes: Iterable[Route], words: Wording) -> list[Json]:
    """The routes, with how each condition stands."""
    return [_route(route, words) for route in routes]


def _route(route: Route, words: Wording) -> Json:
    return {
        "destination": route.destination,
        "ends_on": route.ends_on,
        "steps": [_step(step, words) for step in route.steps],
        "months": {"full_time": _span(route.full_time), "part_time": _span(route.part_time)},
        "earns_while_learning": route.earns_while_learning,
        "off_ramps": list(route.off_ramps),
        "unmet": route.unmet,
    }


def _step(step: Step, words: Wording) -> Json:
    progression = step.progression
    return {
        "from": progression.from_,
        "to": progression.to,
        "mode": progression.mode.value,
        "conditions": [_condition(assessment, words) for assessment in step.assessments],
        "sources": list(progression.sources),
        "confidence": progression.confidence.value,
        "entry_confidence": progression.entry_confidence.value,
        "months": {"full_time": _span(step.full_time), "part_time": _span(step.part_time)},
        "credit": progression.credit,
        "cost": step.cost,
        "provider_types": list(step.providers),
    }


def _condition(assessment: Assessment, words: Wording) -> Json:
    return {
        "kind": assessment.condition.kind,
        "asks": words.asks(assessment.condition),
        "assessment": assessment.standing.value,
        "says": words.stands(assessment),
    }


def _span(span: Span | None) -> list[int | None] | None:
    return None if span is None else [span.min, span.max]


def framework_answer(framework: Framework) -> Json:
    """The whole framework, ids as in the data files."""
    content = framework.model_dump(mode="json", by_alias=True, exclude={"version", "qualifications"})
    cards = [_card(card) for card in framework.qualifications]
    awards = [card for card in cards if card["kind"] == CardKind.AWARD]
    return {
        "data_version": framework.version,
        "checked": content.pop("checked"),
        "levels": content.pop("levels"),
        "qualifications": awards,
        "starting_points": [card for card in cards if card not in awards],
        **content,
    }


def _card(card: Qualification) -> Json:
    return {**card.model_dump(mode="json"), "lane": card.lane.value}
