from pathlib import Path

import pytest

from pathplanner.app.paths import config_dir, resources_dir

HOME = Path("/the/home")


def test_an_installed_package_carries_its_resources_inside(tmp_path: Path) -> None:
    package = tmp_path / "site-packages" / "pathplanner"
    (package / "resources").mkdir(parents=True)
    assert resources_dir(package) == package / "resources"


def test_a_checkout_keeps_its_resources_beside_src(tmp_path: Path) -> None:
    (tmp_path / "resources").mkdir()
    assert resources_dir(tmp_path / "src" / "pathplanner") == tmp_path / "resources"


def test_missing_resources_are_said_with_both_places(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError, match="install Path Planner again") as missing:
        resources_dir(tmp_path / "src" / "pathplanner")
    assert str(tmp_path / "resources") in str(missing.value)


def test_the_resources_of_this_product_hold_the_framework() -> None:
    assert (resources_dir() / "framework").is_dir()


@pytest.mark.parametrize(
    ("platform", "environ", "expected"),
    [
        ("linux", {}, "/the/home/.config/pathplanner"),
        ("linux", {"XDG_CONFIG_HOME": "/settings"}, "/settings/pathplanner"),
        ("linux", {"XDG_CONFIG_HOME": "relative/is/ignored"}, "/the/home/.config/pathplanner"),
        ("darwin", {"XDG_CONFIG_HOME": "/settings"}, "/the/home/Library/Application Support/pathplanner"),
        ("win32", {"APPDATA": "/roaming"}, "/roaming/pathplanner"),
        ("win32", {}, "/the/home/AppData/Roaming/pathplanner"),
    ],
)
def test_settings_belong_where_the_platform_keeps_them(platform: str, environ: dict[str, str], expected: str) -> None:
    assert config_dir(environ, platform, HOME) == Path(expected)
