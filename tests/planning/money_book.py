"""The real money book, read once for all tests."""

from pathplanner.knowledge.money import read_money
from tests.planning.real import FRAMEWORK, RESOURCES

MONEY = read_money(RESOURCES, FRAMEWORK)
