"""Two versions of a release compared: read, aligned, and put before every rule."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Literal

from align.aligner import align_sides
from align.matching import SHARED, shares
from corpora.errors import UsageError
from corpora.naming import language_from_name
from qa_reports.findings import Place, Sighting
from qa_reports.judgement import judge
from qa_reports.messages import language_name
from qa_reports.policy import settings_for
from qa_reports.report import BeadInfo, DocumentInfo, Pair, SentenceInfo
from qa_reports.rules import RULES
from qa_reports.rules.required import missing_blocks
from qa_reports.unpaired import Unpaired, unpaired
from qa_reports.versions import Draft, Version, check_known, draft, known_language, version

if TYPE_CHECKING:
    from collections.abc import Iterator

    from align.bitext import Alignment
    from align.differences import Differences
    from align.encoders.encoder import Encoder
    from align.progress import Progress
    from corpora.document import Document
    from corpora.facts import Fact
    from corpora.glossary.term import Glossary
    from corpora.profiles import Profile
    from corpora.quotations import Marks
    from qa_reports.counterparts import Detail
    from qa_reports.report import WordInfo
    from qa_reports.settings import Settings


@dataclass(frozen=True)  # without slots, for what is worked out when first asked for
class Comparison:
    """Two versions side by side: what the rules look at.

    Attributes:
        versions: in the order of the documents.
        source: index of the authoritative version.
        alignment: of all sentences, version 0 as side A.
        unpaired: what stands in no pair of it.
        encoder: that the vectors come from.
        ui_language: language of the messages.
        profiles: how versions are to be written, one a language, as declared.
        glossary: terms that the versions are held to, or None.
    """

    versions: tuple[Version, Version]
    source: Literal[0, 1]
    alignment: Alignment
    unpaired: Unpaired
    encoder: Encoder
    ui_language: str
    profiles: tuple[Profile, ...] = ()
    glossary: Glossary | None = None

    @property
    def target(self) -> Literal[0, 1]:
        """Index of the version that is checked against the source."""
        return 0 if self.source else 1

    def profile(self, document: Literal[0, 1]) -> Profile | None:
        """Return how a version is to be written: as declared, or as it seems to be."""
        from corpora.profiles import guess_profile

        version = self.versions[document]
        declared = [one for one in self.profiles if one.startswith(version.language)]
        return (
            declared[0]
            if declared
            else guess_profile(version.document.reading, version.language)
        )

    @cached_property
    def differences(self) -> Differences:
        """How far each word of either version is covered by the other."""
        from qa_reports.word_differences import word_differences

        return word_differences(self.versions, self.alignment, self.encoder)

    @cached_property
    def marks(self) -> tuple[Marks, Marks]:
        """The quotation marks of either version."""
        from corpora.quotations import read_marks

        a, b = self.versions
        return read_marks(a.document), read_marks(b.document)

    @cached_property
    def facts(self) -> tuple[tuple[Detail[Fact], ...], tuple[Detail[Fact], ...]]:
        """What either version states, in order: `qa_reports.stated` says what counts."""
        from qa_reports.stated import all_stated

        return tuple(all_stated(self, 0)), tuple(all_stated(self, 1))


@dataclass(frozen=True, slots=True)
class Known:
    """What was computed of two versions when their files were paired by content."""

    versions: tuple[Version, Version]
    alignment: Alignment


def compare(
    documents: tuple[Document, Document],
    settings: Settings,
    encoder: Encoder,
    progress: Progress | None = None,
) -> Pair:
    """Check two versions of a release against each other.

    Args:
        documents: as read.
        settings: what was asked for.
        encoder: makes the vectors.
        progress: is told how far the alignment has got.

    Raises:
        UsageError: their languages cannot be told apart, or the encoder does not know one.
        UnreadableError: one of them has no text to compare.
    """
    declared = declared_languages(documents, settings)
    a, b = (draft(*one) for one in zip(documents, declared, strict=True))
    return compare_drafts((a, b), settings, encoder, progress)


def compare_drafts(
    drafts: tuple[Draft, Draft],
    settings: Settings,
    encoder: Encoder,
    progress: Progress | None = None,
    known: Known | None = None,
) -> Pair:
    """Check two versions that are split into sentences already.

    Args:
        drafts: the versions.
        settings: what was asked for.
        encoder: makes the vectors.
        progress: is told how far the alignment has got.
        known: what was already computed of them.

    Raises:
        UsageError: as `compare`.
    """
    a, b = drafts
    settings = settings_for(settings, [a.document.path, b.document.path])
    wrong = tuple(_wrong_language(drafts, settings))
    if wrong:
        stated = a.language, b.language
        source = _source(stated, settings.source)
        return _pair(drafts, stated, source, wrong, None, settings)
    languages = _languages(drafts, encoder)
    source = _source(languages, settings.source)
    if known is None:
        versions = version(a, languages[0], encoder), version(b, languages[1], encoder)
        alignment = align_sides(versions[0].side, versions[1].side, encoder, progress)
        known = Known(versions, alignment)
    versions, alignment = known.versions, known.alignment
    comparison = Comparison(
        versions,
        source,
        alignment,
        unpaired(versions, alignment, encoder),
        encoder,
        settings.ui_language,
        settings.profiles,
        settings.glossary,
    )
    # What one look finds may be for several rules.
    looks = dict.fromkeys(rule.find for rule in RULES if settings.reports(rule.code))
    seen = tuple(sighting for look in looks if look for sighting in look(comparison))
    seen += tuple(missing_blocks(versions, settings.required))
    return _pair(drafts, languages, source, seen, comparison, settings)


def declared_languages(
    documents: tuple[Document, Document], settings: Settings
) -> tuple[str | None, str | None]:
    """Return the languages that the user declares, or the folders the documents lie in.

    Folders count only where they differ: a folder "en" far up a path means nothing.
    """
    first, second = (language_from_name(document.path)[0] for document in documents)
    a, b = settings.languages
    differ = first != second and None not in (first, second)
    return a or (first if differ else None), b or (second if differ else None)


def _wrong_language(drafts: tuple[Draft, Draft], settings: Settings) -> Iterator[Sighting]:
    """Yield LNG001 for each file that is not in the language it declares."""
    for index, one in enumerate(drafts):
        if one.declared and one.detected and one.detected != one.declared:
            names = {
                "expected": language_name(settings.ui_language, one.declared),
                "found": language_name(settings.ui_language, one.detected),
            }
            evidence = {"expected": one.declared, "found": one.detected}
            place = Place(1 if index else 0, 0, len(one.document.text))
            yield Sighting("LNG001", "error", 1.0, (place,), "LNG001-file", names, evidence)


def _languages(drafts: tuple[Draft, Draft], encoder: Encoder) -> tuple[str, str]:
    """Return the language of both versions, or raise UsageError."""
    a, b = drafts
    first, second = known_language(a), known_language(b)
    if first == second:
        raise UsageError(
            f"{a.document.path} and {b.document.path} are in the same language"
            f" ({language_name('en', first)}); give one version in each"
        )
    for drafted, language in zip(drafts, (first, second), strict=True):
        check_known(drafted.document.path, language, encoder)
    return first, second


def _source(languages: tuple[str | None, str | None], wanted: str | None) -> Literal[0, 1]:
    if wanted is None:
        return 0
    if wanted not in languages:
        raise UsageError(f"--source {wanted}: neither document is in that language")
    return 1 if languages.index(wanted) else 0


def _pair(
    drafts: tuple[Draft, Draft],
    languages: tuple[str | None, str | None],
    source: Literal[0, 1],
    seen: tuple[Sighting, ...],
    comparison: Comparison | None,
    settings: Settings,
) -> Pair:
    documents = [(one.document, code) for one, code in zip(drafts, languages, strict=True)]
    with_beads = "beads" in settings.include
    return Pair(
        source=source,
        documents=tuple(DocumentInfo(d.path, code, d.format) for d, code in documents),
        findings=judge(seen, documents, settings),
        sentences=tuple(map(_sentences, drafts)) if with_beads else None,
        beads=_beads(comparison) if with_beads else None,
        text=tuple(d.text for d, _ in documents) if "text" in settings.include else None,
        words=_words(comparison) if "words" in settings.include else None,
        shared=None if comparison is None else _doubtful(comparison),
    )


def _doubtful(comparison: Comparison) -> float | None:
    """Return how much the versions share when it is less than versions do, else None."""
    a, b = comparison.versions
    share, _ = shares(a.side, b.side, comparison.alignment)
    return None if share > SHARED else round(share, 4)


def _sentences(drafted: Draft) -> tuple[SentenceInfo, ...]:
    document = drafted.document
    return tuple(
        SentenceInfo(
            s.start, s.end, document.lines.line(s.start), document.text[s.start : s.end]
        )
        for s in drafted.sentences
    )


def _beads(comparison: Comparison | None) -> tuple[BeadInfo, ...]:
    if comparison is None:
        return ()
    return tuple(
        BeadInfo(bead.a, bead.b, round(bead.confidence, 4), bead.kind)
        for bead in comparison.alignment.beads
    )


def _words(comparison: Comparison | None) -> tuple[tuple[WordInfo, ...], ...]:
    if comparison is None:
        return (), ()
    from qa_reports.word_differences import word_infos

    return word_infos(comparison.differences)
