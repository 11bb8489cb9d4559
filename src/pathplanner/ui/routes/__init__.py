"""The list of routes and the steps of one route."""
