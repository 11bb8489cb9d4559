"""Path Planner: every way from the qualification someone holds to higher technical and degree level."""

__version__ = "0.1.0"
