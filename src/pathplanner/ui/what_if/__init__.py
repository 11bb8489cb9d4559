"""What if: trying what would be otherwise, of which nothing is in the plan until it is kept."""
