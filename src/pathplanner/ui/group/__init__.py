"""Plans for a group: choosing its table, seeing how it is understood, and making the plans."""
