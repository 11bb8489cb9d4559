"""The learner's window, for a turned monitor or a projector."""
