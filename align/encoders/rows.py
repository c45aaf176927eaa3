"""The rows of a table of vectors in the form that is added up fastest."""

from __future__ import annotations

from dataclasses import dataclass
from mmap import mmap
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from typing import Any

    import numpy as np
    from numpy.typing import NDArray


@dataclass(frozen=True, slots=True, eq=False)
class Rows:
    """The rows of a table as float32, each turned from the table's type when first met.

    A text repeats its words: turning float16 again for every subword would cost more than
    adding up.
    """

    table: NDArray[np.floating[Any]]
    turned: NDArray[np.float32]
    met: NDArray[np.bool_]

    @classmethod
    def of(cls, table: NDArray[np.floating[Any]]) -> Rows:
        """Return the rows of a table, none of them met yet."""
        import numpy as np

        # Memory mapped, as what was not written to is then not claimed: NumPy's own arrays
        # lie on huge pages, where a thousand rows of the embedded model claim all 65 MB.
        memory = mmap(-1, table.size * np.dtype(np.float32).itemsize)
        turned = np.frombuffer(memory, np.float32).reshape(table.shape)
        return cls(table, turned, np.zeros(len(table), np.bool_))

    def meet(self, wanted: NDArray[np.intp]) -> None:
        """Make rows ready to be taken.

        Raises:
            IndexError: the table has no such row.
        """
        import numpy as np

        # Not numpy.unique, which loads numpy.ma: a twentieth of a check of two short texts.
        asked = np.zeros_like(self.met)
        asked[wanted] = True
        new = np.flatnonzero(asked & ~self.met)
        self.turned[new] = self.table[new]
        self.met[new] = True

    def take(self, wanted: NDArray[np.intp]) -> NDArray[np.float32]:
        """Return rows that were met, shape (len(wanted), dimensions)."""
        return self.turned.take(wanted, axis=0)
