"""Plans of every kind, made from what their classes say of themselves, and files of them."""

import enum
import types
from datetime import UTC, date, datetime
from typing import Annotated, Any, Literal, Union, get_args, get_origin

from hypothesis import strategies as st
from pydantic import BaseModel, ValidationError
from pydantic.fields import FieldInfo

from pathplanner.core.edits import PlaceQualification
from pathplanner.core.ids import QualificationId
from pathplanner.core.plan import Plan
from pathplanner.documents.envelope import Envelope, PlanText, written
from pathplanner.documents.kept import SavedBy
from pathplanner.documents.refusals import PlanFileRefused
from pathplanner.documents.wording import refusal_in_words

NOW = datetime(2026, 11, 23, 14, 30, tzinfo=UTC)
BY = SavedBy("0.1.0", "2026-11", NOW)

TEXTS = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=12)


def same(text: str) -> str:
    """A translation that changes nothing."""
    return text


def sentence(refusal: PlanFileRefused) -> str:
    """What the refusal says; the test fails where that is no sentence."""
    said = refusal_in_words(refusal, same)
    assert said[0].isupper() or not said[0].isalpha()
    assert said.endswith((".", "?"))
    assert "{" not in said.replace("'{'", "")
    assert "Traceback" not in said
    return said


def plan_of(*held: str) -> Plan:
    """A plan of somebody who holds these."""
    plan = Plan()
    for qualification in held:
        plan = PlaceQualification(QualificationId(qualification)).apply(plan)
    return plan


def file_of(plan: Plan) -> bytes:
    """A plan as a file."""
    return written(PlanText(Envelope(data_version="2026-11", app_version="0.1.0", saved=NOW, content=plan)))


def plans() -> st.SearchStrategy[Plan]:
    """Plans with everything in them that a plan can have."""
    return models(Plan).map(_plan).filter(lambda plan: plan is not None).map(_sure)


def _plan(fields: dict[str, Any]) -> Plan | None:
    """The plan, once what has to fit together does."""
    learner = fields["learner"]
    for number, entry in enumerate(learner["held"]):
        if entry["own"] is not None:
            entry["qualification"] = f"own_{number}"
            entry["own"]["name"] = entry["own"]["name"].strip() or "Abitur"
    learner["age_band"] = None if learner["age"] is not None else learner["age_band"]
    weighing = fields["weighing"]
    weighing["start"] = weighing["start"] and weighing["start"].replace(day=1)
    weighing["earlier_gbp"] = 0 if weighing["earlier_credits"] else weighing["earlier_gbp"]
    starts = [entry["qualification"] for entry in learner["held"] if entry["qualification"] != "next"]
    routes = [[starts[0], "next"], [starts[0], "other"]] if starts and starts[0] != "other" else [[], []]
    chosen = {slot: route if fields[slot] else [] for slot, route in zip(("plan_a", "plan_b"), routes, strict=True)}
    try:
        return Plan.model_validate({**fields, **chosen})
    except ValidationError:
        return None


def _sure(plan: Plan | None) -> Plan:
    assert plan is not None
    return plan


def models(model: type[BaseModel]) -> st.SearchStrategy[dict[str, Any]]:
    """What a model could be made from."""
    return st.fixed_dictionaries({name: _field(field) for name, field in model.model_fields.items()})


def _field(field: FieldInfo) -> st.SearchStrategy[Any]:
    return _values(field.annotation, field.metadata)


def _values(kind: Any, limits: list[Any]) -> st.SearchStrategy[Any]:
    if isinstance(kind, types.GenericAlias) or get_origin(kind) is not None:
        return _composed(kind, limits)
    if hasattr(kind, "__supertype__"):
        return _values(kind.__supertype__, limits)
    if isinstance(kind, type) and issubclass(kind, BaseModel):
        return models(kind)
    if isinstance(kind, type) and issubclass(kind, enum.Enum):
        return st.sampled_from(list(kind))
    simple: dict[Any, st.SearchStrategy[Any]] = {
        str: TEXTS.filter(bool) if _limit(limits, "min_length", 0) else TEXTS,
        bool: st.booleans(),
        date: st.dates(),
        type(None): st.none(),
        int: st.integers(_limit(limits, "ge", 0), _limit(limits, "le", 1_000)),
    }
    return simple[kind]


def _composed(kind: Any, limits: list[Any]) -> st.SearchStrategy[Any]:
    origin, parts = get_origin(kind), get_args(kind)
    if origin is Annotated:
        inner = [limit for part in parts[1:] for limit in (part.metadata if isinstance(part, FieldInfo) else [part])]
        return _values(parts[0], [*limits, *inner])
    if origin in (Union, types.UnionType):
        return st.one_of([_values(part, limits) for part in parts])
    if origin is Literal:
        return st.sampled_from(parts)
    assert origin is tuple
    return st.lists(
        _values(parts[0], []),
        min_size=_limit(limits, "min_length", 0),
        max_size=min(3, _limit(limits, "max_length", 3)),
        unique_by=_known_by,
    )


def _limit(limits: list[Any], name: str, otherwise: int) -> int:
    found = [getattr(limit, name) for limit in limits if hasattr(limit, name)]
    above = [limit.gt + 1 for limit in limits if hasattr(limit, "gt") and name == "ge"]
    return int([*found, *above, otherwise][0])


def _known_by(entry: Any) -> str:
    """What no two entries of a list may share."""
    if not isinstance(entry, dict):
        return str(entry)
    return str(
        next((entry[name] for name in ("qualification", "id", "kind", "route", "condition") if name in entry), entry)
    )
