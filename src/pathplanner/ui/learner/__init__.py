"""The Me side: what is told of the learner, live and never required."""
