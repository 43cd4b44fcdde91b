"""The kinds of incidents: codes of EMSI (ISO/TR 22351), with leaves of our own.

Levels are separated by a slash; who does not know a leaf uses its parent. Leaves that begin with
LL_ are those of the Latvian-Lithuanian profile. The words are `dispatch-category-CODE`, with the
slash as a hyphen.
"""

from typing import NamedTuple


class Category(NamedTuple):
    """`priority` is the usual one, 1 the most urgent. Closing requires a note if `note`.

    `wants` are kinds of units that suit it best; a skill of that name does as well.
    """

    code: str
    priority: int
    note: bool = False
    wants: tuple[str, ...] = ()


CATEGORIES = (
    Category("ASB/LL_NOISE", 3),
    Category("ASB/LL_ALCO", 3),
    Category("ASB/LL_INTOX", 3),
    Category("ASB/LL_FIGHT", 2, note=True),
    Category("ASB/LL_DOMEST", 2, note=True),
    Category("ASB/LL_VAND", 3),
    Category("ASB/LL_LITTER", 4),
    Category("ASB/LL_SMOKE", 4),
    Category("ASB/ABV", 4),
    Category("ASR/LL_DOG", 3, wants=("dog",)),
    Category("ASR/LL_BEACH", 1, note=True, wants=("boat",)),
    Category("ASR/WAT", 1, note=True, wants=("boat",)),
    Category("FIR", 1, note=True),
    Category("HLT", 1, note=True),
    Category("PSW/ALM", 2),
    Category("PSW/DEM", 2),
    Category("PSW/LL_ANPR", 2),
    Category("PSW/LL_ASSIST", 1, note=True),
    Category("PSW/MEV", 3),
    Category("PSW/MIS", 1, note=True),
    Category("PSW/PKG", 1, note=True),
    Category("PSW/PRSUIT", 1, note=True),
    Category("PSW/SUS", 3),
    Category("TRP/BRK", 4),
    Category("TRP/CRS", 2, note=True),
    Category("TRP/LL_DUI", 2, note=True),
    Category("TRP/LL_PARK", 4),
)
BY_CODE = {category.code: category for category in CATEGORIES}

RESULTS = (
    *("warned", "protocol", "detained", "settled", "handed-over", "nobody-found", "unfounded"),
    *("cancelled", "other"),
)
