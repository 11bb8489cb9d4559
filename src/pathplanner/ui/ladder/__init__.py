"""The ladder: rungs, lanes, cards and the lines of lit routes."""
