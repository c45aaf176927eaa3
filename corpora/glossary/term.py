"""What a glossary says about one concept."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Form:
    """One word, or several, that may stand for a concept in a language.

    Attributes:
        text: as the glossary has it.
        language: a lower-case primary subtag.
        forbidden: True for a form that must not be used.
    """

    text: str
    language: str
    forbidden: bool = False


@dataclass(frozen=True, slots=True)
class Term:
    """One concept.

    Attributes:
        forms: in all languages, the preferred form of each first.
        keep: True where the form of the source stays as it is in the target.
        case: True where capitals matter.
        accents: True where accents matter.
        exact: True where only the very form counts, and no other number or tense.
    """

    forms: tuple[Form, ...]
    keep: bool = False
    case: bool = False
    accents: bool = True
    exact: bool = False

    def allowed(self, language: str) -> tuple[Form, ...]:
        """Return the forms that may be used in a language, the preferred one first."""
        return tuple(f for f in self.forms if f.language == language and not f.forbidden)

    def forbidden(self, language: str) -> tuple[Form, ...]:
        """Return the forms that must not be used in a language."""
        return tuple(f for f in self.forms if f.language == language and f.forbidden)


@dataclass(frozen=True, slots=True)
class Glossary:
    """All terms that a check holds the versions to.

    Attributes:
        terms: of all files, in their order.
        digest: tells this glossary from others.
    """

    terms: tuple[Term, ...] = field(repr=False)
    digest: str
