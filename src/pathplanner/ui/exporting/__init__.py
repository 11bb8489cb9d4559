"""Saving a plan as a file for other programs, and copying it as text."""
