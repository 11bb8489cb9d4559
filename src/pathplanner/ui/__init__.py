"""The window: the only package that knows Qt, apart from the app that starts it."""
