"""About whatever is selected: a card, a level or a provider type."""
