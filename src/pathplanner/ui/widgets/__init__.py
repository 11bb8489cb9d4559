"""Small widgets that several sides share."""
