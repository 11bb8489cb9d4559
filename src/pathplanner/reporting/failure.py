"""What can go wrong on the way to paper."""


class TypesettingFailed(Exception):
    """The pages could not be made or written; the message says why in a sentence."""
