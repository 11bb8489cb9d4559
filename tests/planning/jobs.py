"""The occupations of the real data."""

from pathplanner.knowledge.occupations import read_occupations
from tests.planning.real import FRAMEWORK, RESOURCES

OCCUPATIONS = read_occupations(RESOURCES, FRAMEWORK)
