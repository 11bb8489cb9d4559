"""Keeping plans: opened, saved, recovered, protected, and deleted when their day is over."""
