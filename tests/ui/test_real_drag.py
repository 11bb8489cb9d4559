"""A whole drag of Qt's own, from the press on the row to the drop on the ladder, on the platform that can do it."""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.house.source import SRC

SCRIPT = Path(__file__).with_name("real_drag.py")


def dragged(card: str, target: str) -> dict[str, Any]:
    """What is held and lit after the card was dragged from the list to the target."""
    environ = os.environ | {"QT_QPA_PLATFORM": "minimal:enable_fonts", "PYTHONPATH": str(SRC.parent)}
    done = subprocess.run(
        [sys.executable, SCRIPT, card, target], env=environ, capture_output=True, text=True, check=False, timeout=60
    )
    assert done.returncode == 0, done.stderr
    found: dict[str, Any] = json.loads(done.stdout)
    return found


@pytest.mark.parametrize("target", ["rung:3", "card:gcse_9_4"])
def test_a_row_dragged_to_the_ladder_is_placed_on_its_rung_and_its_routes_light(target: str) -> None:
    after = dragged("t_level", target)
    assert after["held"] == ["t_level"]
    assert after["offered"] == ["Level 3: place T Level here"]
    lit = after["lit"]
    assert (lit["t_level"], lit["htq_4"], lit["bachelor_hons"], lit["a_level"]) == ("here", "both", "degree", "none")


def test_a_row_dragged_beside_the_ladder_is_not_placed() -> None:
    after = dragged("t_level", "legend")
    assert after["held"] == []
    assert set(after["lit"].values()) == {"none"}
