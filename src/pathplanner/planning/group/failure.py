"""Why plans for a group cannot be made."""


class GroupFailed(Exception):
    """A run cannot begin, go on or end well; the sentence says why and how to mend it."""
