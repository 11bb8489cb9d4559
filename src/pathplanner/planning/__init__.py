"""The engine: pure functions over a framework, a learner and an as-of date."""
