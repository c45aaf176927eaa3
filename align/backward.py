"""The dynamic programme, backward: how probable each bead is, of all alignments.

The probability of a node is handed on to the nodes that the paths through it come from,
each its share of the forward sum: nothing is lost on the way, however long the text.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np

from align.forward import LOWEST, PLACES, SQUARE, SUM
from align.lattice import LONGEST

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from align.forward import Table
    from align.lattice import Lattice, Stripe

    Scores = NDArray[np.floating[Any]]

# Runs of B that are together less probable than this at a row are taken for matches.
NEGLIGIBLE = 1e-8


@dataclass(frozen=True, slots=True)
class Mass:
    """Probabilities of nodes, shaped as the sums in `Table`.

    Attributes:
        left: first node column.
        match: of a path that ends a match there, and does not end a run or go on with a
            match.
        gap_a: of a path that is inside a run of A there.
        whole: of a path that goes on with a match.
    """

    left: int
    match: Scores
    gap_a: Scores
    whole: Scores


@dataclass(frozen=True, slots=True)
class Shares:
    """Of what each forward sum of a stripe consists, as shares of 1; node by node.

    Attributes:
        whole: of the paths to a node, those that end a match, a run of A, a run of B there;
            shape (3, rows, columns).
        match: of those that end a match, those by each size; shape (rows, 16, columns).
        gap_a: of those inside a run of A, those that were before, and that begin it with
            the last step; shape (2, rows, columns).
        begun_b: of those that begin a run of B, those after a match, after a run of A.
        begun: log sum of the paths that begin a run of B, less the cost of a run so far.
        inside: log sum of those inside one, less the same.
    """

    whole: Scores
    match: Scores
    gap_a: Scores
    begun_b: Scores
    begun: Scores
    inside: Scores

    @classmethod
    def of(cls, lattice: Lattice, stripe: Stripe, sums: Table) -> Shares:
        """Work out the shares from the forward sums of a stripe."""
        a, b = lattice.a, lattice.gaps_b(stripe)
        rows = np.arange(stripe.top, stripe.bottom)[:, None]
        match, gap_a, gap_b = (x[:, SUM] for x in (sums.match, sums.gap_a, sums.gap_b))
        begun_a = match[:-1] + a.begin[np.maximum(rows - 1, 0)]
        match, ended_a = match[1:], gap_a[1:] + a.end[rows]
        run = np.concatenate(([0.0], np.cumsum(b.each)))
        after_a = ended_a + lattice.facing
        return cls(
            whole=_shares(match, ended_a, gap_b + b.end),
            match=_normal(sums.shares.astype(np.float64), axis=1),
            gap_a=_shares(gap_a[:-1], begun_a),
            begun_b=_shares(match, after_a),
            begun=np.logaddexp(match, after_a) + (b.begin - run),
            inside=np.maximum(gap_b - run, LOWEST),
        )


def _shares(*logs: Scores) -> Scores:
    """Return the shares of the exponentials in their sum; of nothing, 0."""
    shares = np.stack(logs)
    shares -= np.maximum(shares.max(axis=0), LOWEST)
    return _normal(np.exp(shares, out=shares), axis=0)


def _normal(shares: Scores, axis: int) -> Scores:
    shares /= np.maximum(shares.sum(axis=axis, keepdims=True), np.finfo(np.float64).tiny)
    return shares


def backward(
    lattice: Lattice, stripe: Stripe, sums: Table, below: Mass | None
) -> tuple[NDArray[np.float32], Mass]:
    """Return the probability of the beads that end in a stripe, and what is handed on.

    Args:
        lattice: the scores.
        stripe: one of its stripes.
        sums: the forward sums of the stripe.
        below: what the stripe below handed on; None for the last.

    Returns:
        Probabilities, 0 to 1, shaped as `Stripe.match`; and the mass for the stripe above.
    """
    mass = _empty(stripe, below)
    if below is None:
        mass.whole[-1, len(lattice.b.each) - stripe.left + LONGEST] = 1.0
    _, rows, columns = stripe.match.shape
    beads = np.zeros((SQUARE, columns + 2 * LONGEST))
    origins = _origins(beads)
    with np.errstate(divide="ignore", under="ignore"):
        shares = Shares.of(lattice, stripe, sums)
        for row in reversed(range(rows)):
            matches, runs = mass.match[row + 1], mass.gap_a[row + 1]
            ended = shares.whole[:, row] * mass.whole[row + LONGEST, LONGEST:]
            matches += ended[0]
            runs += ended[1]
            if (all_b := ended[2].sum()) > NEGLIGIBLE:
                begun = _begun(ended[2], shares.begun[row], shares.inside[row])
                begun = shares.begun_b[:, row] * (begun * (all_b / begun.sum()))
                matches += begun[0]
                runs += begun[1]
            else:
                matches += ended[2]
            mass.gap_a[row] += shares.gap_a[0, row] * runs
            mass.match[row] += shares.gap_a[1, row] * runs
            np.multiply(shares.match[row], matches, out=beads[:, LONGEST:-LONGEST])
            mass.whole[row : row + LONGEST] += origins.sum(axis=1)
    shares.match[...] *= mass.match[1:, None]
    chance = shares.match[:, PLACES].swapaxes(0, 1).astype(np.float32)
    return chance, mass


def _empty(stripe: Stripe, below: Mass | None) -> Mass:
    """Return the mass of a stripe with what the stripe below handed on."""
    _, rows, columns = stripe.match.shape
    match, gap_a = np.zeros((2, rows + 1, columns))
    whole = np.zeros((rows + LONGEST, columns + LONGEST))
    mass = Mass(stripe.left, match, gap_a, whole)
    if below is not None:
        shift = below.left - stripe.left
        for own, handed in (
            (mass.match[-1], below.match[0]),
            (mass.gap_a[-1], below.gap_a[0]),
            (mass.whole[-LONGEST:], below.whole[:LONGEST]),
        ):
            first, last = max(0, shift), min(own.shape[-1], handed.shape[-1] + shift)
            own[..., first:last] += handed[..., first - shift : last - shift]
    return mass


def _begun(ended: Scores, begun: Scores, inside: Scores) -> Scores:
    """Return the mass of the runs of B that begin at each node, from where they end."""
    after = np.logaddexp.accumulate((np.log(ended) - inside)[:0:-1])[::-1]
    return np.append(np.exp(begun[:-1] + after), 0.0)


def _origins(beads: Scores) -> Scores:
    """Return a view of the beads that end in one row by the nodes at which they begin.

    Args:
        beads: by size and the column where they end, with `LONGEST` columns of zeros on
            either side.

    Returns:
        Entry [LONGEST - n, m - 1, c] is the bead of n segments of A and m of B that begins
        at column c - LONGEST.
    """
    step, item = beads.strides
    return np.lib.stride_tricks.as_strided(
        beads[SQUARE - LONGEST :, 1:],
        (LONGEST, LONGEST, beads.shape[1] - LONGEST),
        (-LONGEST * step, step + item, item),
        writeable=False,
    )
