"""Who is on the air in the demo: three sites, from Liepāja down the coast to Lithuania."""

from simulator.scenario import Network, Radio, Site, Talkgroup

PATROL = Talkgroup(101, "Liepāja patruļa", 1)
STREETS = Talkgroup(102, "Liepāja ielas", 2)
BEACH = Talkgroup(110, "Pludmale", 1)
BORDER = Talkgroup(900, "Robeža / Siena", 2)

LIEPAJA, NICA, RUCAVA = 247001, 247002, 247003

NETWORK = Network(
    sites=(
        Site(
            LIEPAJA,
            "Liepāja",
            "Ūdenstornis, Liepāja",
            (56.5085, 21.0107),
            (PATROL, STREETS, BEACH, BORDER),
        ),
        Site(
            NICA, "Nīca", "Mobilo sakaru masts, Nīca", (56.3467, 21.0650), (PATROL, BEACH, BORDER)
        ),
        Site(RUCAVA, "Rucava", "Ugunsdzēsēju tornis, Rucava", (56.1624, 21.1613), (PATROL, BORDER)),
    ),
    radios=(
        Radio(2470100, "C01 Dežūrdaļa", "Dežūrdaļa", LIEPAJA, (PATROL, BEACH), desk=True),
        Radio(2470101, "C02 Dežūrdaļa", "Dežūrdaļa", LIEPAJA, (STREETS, BORDER), desk=True),
        Radio(2470121, "M21 Ozols", "M21", LIEPAJA, (PATROL,)),
        Radio(2470122, "M22 Liepiņa", "M22", LIEPAJA, (PATROL, BEACH)),
        Radio(2470123, "M23 Vītols", "M23", NICA, (PATROL,)),
        Radio(2470124, "M24 Sproģe", "M24", RUCAVA, (PATROL,)),
        Radio(2470207, "P07 Bērziņa", "P07", LIEPAJA, (STREETS,)),
        Radio(2470208, "P08 Kalniņš", "P08", LIEPAJA, (STREETS,)),
        Radio(2470211, "P11 Jansons", "P11", LIEPAJA, (STREETS,)),
        Radio(2470301, "J01 Krūmiņa", "J01", NICA, (BEACH,)),
        Radio(2470302, "J02 Zariņš", "J02", LIEPAJA, (BEACH,)),
        Radio(2470401, "R01 Eglītis", "R01", RUCAVA, (BORDER,)),
        Radio(2470402, "R02 Šmits", "R02", NICA, (BORDER,)),
        Radio(2460517, "K17 Kazlauskas", "Klaipėda", RUCAVA, (BORDER,)),
    ),
)
