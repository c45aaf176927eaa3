"""What can go wrong on the way from a file to a verdict, each said in one or two lines."""


class ParityError(Exception):
    """Base of all errors raised on purpose: what is wrong, where, what to do."""


class UsageError(ParityError):
    """The request cannot be carried out: wrong options, wrong combination of inputs."""


class UnreadableError(ParityError):
    """One document cannot be checked.

    Args:
        path: the document, as the user named it.
        reason: what is wrong with it and what to do, without the path.
    """

    def __init__(self, path: str, reason: str) -> None:
        super().__init__(f"{path}: {reason}")
        self.path = path
        self.reason = reason
