"""Narrowing and ordering the routes: what is asked for, the strip above the list, and what it opens to."""
