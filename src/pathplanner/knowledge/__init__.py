"""Reads resources/ into validated, immutable values, and says file, entry and field when it cannot."""
