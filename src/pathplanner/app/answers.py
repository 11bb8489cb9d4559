"""Answers in JSON, for other programs."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from pathplanner.core.assessment import Assessment
from pathplanner.core.framework import Framework
from pathplanner.core.qualifications import CardKind, Qualification
from pathplanner.core.routes import Route, Span, Step
from pathplanner.planning.lighting import Lighting
from pathplanner.planning.wording import Wording

Json = dict[str, Any]


def routes_answer(
    framework: Framework, held: Sequence[str], lighting: Lighting, routes: Sequence[Route], as_of: date, words: Wording
) -> Json:
    """The light of every card and the routes, with how each condition stands."""
    return {
        "data_version": framework.version,
        "as_of": as_of.isoformat(),
        "from": list(held),
        "lit": {card: light.value for card, light in lighting.cards.items()},
        "routes": [_route(route, words) for route in routes],
    }


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
