"""The network of the demo: three sites, from Liepāja down the coast to Lithuania.

Rucava's repeater has the two slots swapped and its own number for the patrols' talkgroup. Nīca
carries the port's talkgroup only on demand.
"""

from simulator.scenario import Carried, Network, Radio, Site, Talkgroup
from simulator.transmission import Degrees

PATROL = Talkgroup(101, "Liepājas patruļa", 1)
STREETS = Talkgroup(102, "Liepājas ielas", 2)
BEACH = Talkgroup(110, "Pludmale", 1)
PORT = Talkgroup(120, "Osta", 2)
BORDER = Talkgroup(900, "Robeža–Siena", 2)

LIEPAJA, NICA, RUCAVA = 247001, 247002, 247003
CONTROL_ROOM = 2470000

_CENTRE: tuple[Degrees, ...] = ((56.5114, 21.0136), (56.5047, 21.0108), (56.4986, 21.0231))
_NORTH: tuple[Degrees, ...] = ((56.5114, 21.0136), (56.5340, 21.0092), (56.5561, 21.0213))
_SEASIDE: tuple[Degrees, ...] = ((56.5089, 20.9989), (56.4953, 20.9942), (56.4700, 20.9972))
_HARBOUR: tuple[Degrees, ...] = ((56.5296, 20.9961), (56.5400, 20.9877), (56.5480, 21.0010))
_ROAD_SOUTH: tuple[Degrees, ...] = ((56.4700, 21.0100), (56.3467, 21.0650), (56.2500, 21.0750))
_FRONTIER: tuple[Degrees, ...] = ((56.2000, 21.0900), (56.1624, 21.1613), (56.0700, 21.0800))
_LITHUANIA: tuple[Degrees, ...] = ((55.7068, 21.1390), (55.9175, 21.0686), (56.0650, 21.0760))

NETWORK = Network(
    sites=(
        Site(
            LIEPAJA,
            "Liepāja",
            "Ūdenstornis, Liepāja",
            (56.5085, 21.0107),
            (
                Carried(PATROL, 1),
                Carried(STREETS, 2),
                Carried(BEACH, 1),
                Carried(PORT, 2),
                Carried(BORDER, 2),
            ),
        ),
        Site(
            NICA,
            "Nīca",
            "Mobilo sakaru masts, Nīca",
            (56.3467, 21.0650),
            (
                Carried(PATROL, 1),
                Carried(BEACH, 1),
                Carried(PORT, 2, minutes=2),
                Carried(BORDER, 2),
            ),
            colour_code=2,
        ),
        Site(
            RUCAVA,
            "Rucava",
            "Ugunsdzēsēju tornis, Rucava",
            (56.1624, 21.1613),
            (Carried(PATROL, 2, on_air=1), Carried(BORDER, 1)),
            colour_code=3,
        ),
    ),
    radios=(
        Radio(2470100, "C01 Dežūrdaļa", "Dežūrdaļa", (LIEPAJA,), (PATROL, BEACH), desk=True),
        Radio(2470101, "C02 Dežūrdaļa", "Dežūrdaļa", (LIEPAJA,), (STREETS, BORDER), desk=True),
        Radio(2470121, "M21 Ozols", "M21", (LIEPAJA,), (PATROL,), alias="M21 OZOLS", beat=_CENTRE),
        Radio(2470122, "M22 Liepiņa", "M22", (LIEPAJA,), (PATROL, BEACH), beat=_NORTH),
        Radio(2470123, "M23 Vītols", "M23", (NICA,), (PATROL,), alias="Vītols", beat=_ROAD_SOUTH),
        Radio(2470124, "M24 Sproģe", "M24", (RUCAVA, NICA), (PATROL,), beat=_FRONTIER),
        Radio(2470207, "P07 Bērziņa", "P07", (LIEPAJA,), (STREETS,), beat=_CENTRE),
        Radio(2470208, "P08 Kalniņš", "P08", (LIEPAJA,), (STREETS,), beat=_CENTRE),
        Radio(2470211, "P11 Jansons", "P11", (LIEPAJA,), (STREETS,), alias="Jansons", beat=_NORTH),
        Radio(2470212, "P12 Nozagta", "P12", (LIEPAJA,), (STREETS,), beat=_NORTH, silent=True),
        Radio(2470301, "J01 Krūmiņa", "J01", (NICA,), (BEACH,), beat=_SEASIDE),
        Radio(2470302, "J02 Zariņš", "J02", (LIEPAJA,), (BEACH,), alias="Zariņš", beat=_SEASIDE),
        Radio(2470501, "O01 Kalve", "Osta", (LIEPAJA,), (PORT,), beat=_HARBOUR),
        Radio(2470502, "O02 Priede", "Osta", (NICA,), (PORT,), alias="Priede", beat=_ROAD_SOUTH),
        Radio(2470401, "R01 Eglītis", "R01", (RUCAVA,), (BORDER,), beat=_FRONTIER),
        Radio(2470402, "R02 Šmits", "R02", (NICA,), (BORDER,), beat=_ROAD_SOUTH),
        Radio(
            2460517,
            "K17 Kazlauskas",
            "Klaipėda",
            (RUCAVA,),
            (BORDER,),
            alias="Kazlauskas",
            beat=_LITHUANIA,
        ),
    ),
    data_id=CONTROL_ROOM,
)
