"""Colours, type, icons and style sheet, made from one set of tokens."""
