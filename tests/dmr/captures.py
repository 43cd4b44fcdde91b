"""Real bursts off the air, and what each of them says."""

import json
from pathlib import Path

from scape import dmr
from scape.dmr import DataType, Sync

DATA = Path(__file__).parents[1] / "data" / "radio"


def preamble(destination: int, source: int, blocks: int) -> dmr.Preamble:
    return dmr.Preamble(destination=destination, source=source, blocks=blocks)


SIGNALLING: dict[str, tuple[int, DataType, dmr.Content]] = {
    "53df0a83b7a8282c2509625014fdff57d75df5dcadde429028c87ae3341e24191c": (
        5,
        DataType.CSBK,
        preamble(2308195, 2308155, 29),
    ),
    "51cf0ded894c0dec1ff8fcf294fdff57d75df5dcae7a16d064197982bf5824914c": (
        5,
        DataType.CSBK,
        preamble(2301, 2308094, 18),
    ),
    "5585057bbcfc273c0e0938f094fdff57d75df5dcae8a163824c97d63b65b281251": (
        5,
        DataType.CSBK,
        preamble(2308092, 2308094, 17),
    ),
    "55c505f9bde025240c38b4b094fdff57d75df5dcaefa360864297ec3b39b211267": (
        5,
        DataType.CSBK,
        preamble(2308092, 2308094, 16),
    ),
    "45e105f5bdec242c0e5830b294fdff57d75df5dcae5e77a825597b61b65f209a74": (
        5,
        DataType.CSBK,
        preamble(2308092, 2308094, 14),
    ),
    "45c505f7bde8260c0808b45094fdff57d75df5dcaee6773865797801bb1f331a46": (
        5,
        DataType.CSBK,
        preamble(2308092, 2308094, 12),
    ),
    "45c4053dbcfc263c0839b0d294fdff57d75df5dcaeb216a8e5d97881b75b331a65": (
        5,
        DataType.CSBK,
        preamble(2308092, 2308094, 11),
    ),
    "45e0053fbcf8241c0e69343094fdff57d75df5dcae0a1638a5f97be1ba1b209a57": (
        5,
        DataType.CSBK,
        preamble(2308092, 2308094, 9),
    ),
    "45a7053fbd6c26240e19b4d294fdff57d75df5dcaeb25690e7987aa1bb1f381257": (
        5,
        DataType.CSBK,
        preamble(2308092, 2308094, 7),
    ),
    "45e705bdbc70243c0c28389294fdff57d75df5dcaec276a0a7787901bedf311261": (
        5,
        DataType.CSBK,
        preamble(2308092, 2308094, 6),
    ),
    "45c305bfbc74261c0a78bc7094fdff57d75df5dcae7a7630e7587a61b39f229253": (
        5,
        DataType.CSBK,
        preamble(2308092, 2308094, 4),
    ),
    "3a1f36af232d7afda01bd78255bdff57d75df5d55c045c2e3361260e501f863363": (
        5,
        DataType.DATA_HEADER,
        dmr.DefinedShortHeader(
            destination=2308090,
            source=2308092,
            sap=dmr.Sap.SHORT_DATA,
            response_requested=True,
            blocks=1,
            coding=1,
            pad=16,
        ),
    ),
    "7abc3520240678e3a3436a8b55bdff57d75df5d55ed179b2304122624d0589a7bc": (
        5,
        DataType.DATA_HEADER,
        dmr.UnconfirmedHeader(
            destination=2308092,
            source=2308094,
            sap=dmr.Sap.UDP_COMPRESSED,
            blocks=2,
            pad=10,
        ),
    ),
    "390f32d92b2839a124b26e0115bdff57d75df5d55c10119a20322d8b431b0caa6b": (
        5,
        DataType.DATA_HEADER,
        dmr.ResponseHeader(
            destination=2308155,
            source=2308195,
            sap=dmr.Sap.SHORT_DATA,
            response_class=0,
            response_type=1,
            status=0,
        ),
    ),
    "3a613489259c7b69a603686355bdff57d75df5d55d787ab834f52b664a1d943709": (
        5,
        DataType.DATA_HEADER,
        dmr.ResponseHeader(
            destination=2308092,
            source=2308094,
            sap=dmr.Sap.IP,
            response_class=0,
            response_type=1,
            status=7,
        ),
    ),
    "125ba41930ccd9a117230a22840dff57d75df5dd9d3f71c040c008a50b5f1c1d19": (
        1,
        DataType.PI_HEADER,
        dmr.PrivacyHeader(
            algorithm=0x21, feature_set=0x10, key=3, initial_vector=0xBF671117, destination=9
        ),
    ),
    "015149880ba01b3816406c80c46dff57d75df5de32990118206005a02341391033": (
        1,
        DataType.VOICE_LC_HEADER,
        dmr.GroupVoice(
            destination=9,
            source=2623266,
            options=dmr.ServiceOptions(privacy=True),
            feature_set=dmr.FeatureSet.MOTOROLA,
        ),
    ),
    "0770098007fc218852206520545dff57d75df5d8547804d03ed03e002a016503f3": (
        5,
        DataType.VOICE_LC_HEADER,
        dmr.GroupVoice(destination=111, source=2308092),
    ),
    "071f0954074c21f052506580549dff57d75df5df016c07e839b0324022017c03c0": (
        5,
        DataType.TERMINATOR_WITH_LC,
        dmr.GroupVoice(destination=111, source=2308092),
    ),
}
# Sync, colour code, data type, payload of bursts that carry blocks of a packet.
BLOCKS: dict[str, tuple[Sync, int, DataType, str]] = {
    "00e527076f2a4b0f03ed010115ddff57d75df5d6f145422817d6234b6e08802018": (
        Sync.BS_DATA,
        5,
        DataType.RATE_1_2,
        "0fd6016161000cf020073233",
    ),
    "430d22106233407c00b0219a55ddff57d75df5d6f1492a46d43d20c20b8291214b": (
        Sync.BS_DATA,
        5,
        DataType.RATE_1_2,
        "d6790062620003bf00070000",
    ),
    "117b3090722540f9233581a285ed5d7f77fd75709464602846c3022109c3050079": (
        Sync.MS_DATA,
        1,
        DataType.RATE_1_2,
        "000501737311000100040a23",
    ),
    "252fe2b522b6f2e276d232e5960dff57d75df5dce31fefa1222f0302f22d7220e2": (
        Sync.BS_DATA,
        5,
        DataType.RATE_3_4,
        "01bf0001410048004f004a000000a197ccb4",
    ),
}
VOICE_SYNC: dict[str, Sync] = {
    "aded847205ae0062959308849047f7d5dd57dfd9537a101efe3ed4206e153827e7": Sync.MS_VOICE,
    "eab8e5564609e61dc5eaa8e55647f7d5dd57dfd709e61dd5eaa8e5564709e73cc5": Sync.MS_VOICE,
    "ec9bc150ee399de4ea9efbe516a755fd7df75f73eb89686eea9fa630c54b48222e": Sync.BS_VOICE,
    "b9e881526173002a6bb9e881526755fd7df75f7173002a6bb9e881526173002a6b": Sync.BS_VOICE,
}
EMBEDDED: dict[str, tuple[int, dmr.Lcss]] = {
    "9236a3427179598a2aca40d7da5520a030f0f8f3fe896c8ad699c54111513bae0a": (5, dmr.Lcss.FIRST),
    "91cea66753a19ce448f699c7057560a0a06066a0357eca6ec860c02323d0004082": (
        5,
        dmr.Lcss.CONTINUATION,
    ),
    "bb68c41655790ac48cbc5ee03615412352b33190942ac80007299b6d575190e284": (5, dmr.Lcss.LAST),
    "d5098044132a3761cbc708807701100000000e211a1324cbacb5c675371ddee013": (1, dmr.Lcss.SINGLE),
    "c762a2114c736c7a45f562c133617170a06057439c9df11e936ec26335ecf569bf": (
        1,
        dmr.Lcss.CONTINUATION,
    ),
}
# The sixteen bytes of embedded link controls.
FRAGMENTS: dict[str, dmr.LinkControl] = {
    "0300030a0f0006060f033a030c393530": dmr.GroupVoice(destination=6, source=2145007),
    "03000a03060906060f03030a05000c09": dmr.GroupVoice(destination=9, source=2145007),
    "0a00030a170a06050c11220005223f3a": dmr.GroupVoice(destination=2149, source=2145016),
    "0a00030a170906060f12110305120f0a": dmr.GroupVoice(destination=2149, source=2145007),
    "09001d17271e81b730060c9a9a8e09b1": dmr.UnitVoice(destination=2504105, source=250997),
    "2114001200c350034b4b12ac568b74a0": dmr.TalkerAliasHeader(
        coding=3, length=13, bits=0x00520034_0057
    ),
    "0009002100810581211139091d09b48d": dmr.TalkerAliasBlock(
        block=1, octets=bytes.fromhex("00420050002000")
    ),
    "2100122d8d1b3318305a5c2debb7c92d": dmr.GpsInfo(
        latitude=0x518099 * 180 / 2**24, longitude=0x4A27C7 * 360 / 2**25
    ),
}


def off_air() -> list[tuple[float, str, bytes]]:
    """Time in ms, kind and burst of a whole call and the idle slot beside it."""
    rows = json.loads((DATA / "off_air_bursts.json").read_text())
    return [(row["t_ms"], row["kind"], bytes.fromhex(row["burst"])) for row in rows]


def off_air_voice() -> bytes:
    """The AMBE frames of the call, one behind the other."""
    return (DATA / "off_air.ambe").read_bytes()
