"""Makes what the radios of the demo say: simulator/speech.ambe with its index speech.json.

    python scripts/speech.py

Only a change of the phrases needs it, with espeak-ng and the extra `vocoder`. The index has the
phrases in the order of the frames, each with its text and its length in superframes.
"""

import asyncio
import io
import json
import subprocess
import wave
from pathlib import Path
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from scape.radio.sound.software import Software
from scape.radio.sound.vocoder import FRAME_SAMPLES, RATE, Samples

Sound = npt.NDArray[np.float64]

SIMULATOR = Path(__file__).parents[1] / "simulator"
SUPERFRAME = 18 * FRAME_SAMPLES
SHORTEST = 6  # superframes
LEVEL = 3200.0  # of the voiced parts, root of the mean square
BREATH = 0.12  # seconds of silence before and after


class Speaker(NamedTuple):
    """`variant`, `pitch` (0..99) and `speed` (words a minute) as espeak-ng has them."""

    radio: int
    variant: str
    pitch: int
    speed: int


class Phrase(NamedTuple):
    subject: str
    text: str
    language: str = "lv"


CALL, ANSWER, HELP, EMERGENCY = "call", "answer", "help", "emergency"

PHRASES: dict[Speaker, tuple[Phrase, ...]] = {
    Speaker(2470100, "f2", 50, 172): (
        Phrase(CALL, "Visām ekipāžām, dežūrdaļa. Meklējam baltu furgonu bez numura zīmēm."),
        Phrase(CALL, "M22, dežūrdaļa. Zirgu salā sūdzas par troksni, vai varat aizbraukt?"),
        Phrase(ANSWER, "Dežūrdaļa saprata, paldies. Turpiniet."),
        Phrase(HELP, "Dežūrdaļa dzirdēja trauksmi. Nosūtu tuvāko ekipāžu, palieciet sakaros!"),
    ),
    Speaker(2470101, "m3", 45, 172): (
        Phrase(CALL, "Dežūrdaļa visiem. Pēc stundas maiņa, ziņojiet, kur esat."),
        Phrase(ANSWER, "Sapratu, ierakstīju žurnālā. Dežūrdaļa."),
        Phrase(HELP, "Trauksme saņemta. Palīgi jau brauc, palieciet uz vietas!"),
    ),
    Speaker(2470121, "m1", 42, 177): (
        Phrase(CALL, "Dežūrdaļa, M21. Esam uz vietas, Graudu ielā 41, viss mierīgi."),
        Phrase(CALL, "M21. Pārbaude Rožu laukumā pabeigta, pārkāpumu nav."),
        Phrase(ANSWER, "M21 sapratu, braucam turp."),
        Phrase(EMERGENCY, "M21, vajag palīdzību! Graudu iela 41, uzbrukums!"),
    ),
    Speaker(2470122, "f3", 58, 177): (
        Phrase(CALL, "Dežūrdaļa, M22. Pie Karostas tilta apturēta automašīna, pārbaudām vadītāju."),
        Phrase(CALL, "M22. Esam pie Ziemeļu mola, pagaidām viss kārtībā."),
        Phrase(ANSWER, "M22 dzirdēja, būsim pēc trim minūtēm."),
        Phrase(EMERGENCY, "Trauksme, M22! Pie Karostas tilta vīrietis ar nazi!"),
    ),
    Speaker(2470123, "m2", 30, 167): (
        Phrase(CALL, "M23 no Nīcas. Uz šosejas stirna, satiksme pa vienu joslu."),
        Phrase(CALL, "Dežūrdaļa, M23. Avārija pie Bernātiem, cietušo nav."),
        Phrase(ANSWER, "M23 sapratu, esmu netālu."),
        Phrase(EMERGENCY, "M23, steidzami palīgā! Šoseja pie Bernātiem, dzirdu šāvienus!"),
    ),
    Speaker(2470124, "f1", 48, 172): (
        Phrase(CALL, "M24. Esam Rucavā, pie tirgus laukuma, sākam patrulēt."),
        Phrase(CALL, "Dežūrdaļa, M24. Pie robežas mierīgi, braucam atpakaļ uz Nīcu."),
        Phrase(ANSWER, "M24 saprata, gaidām norādes."),
        Phrase(EMERGENCY, "Trauksme, M24! Rucavas mežā, kolēģis ievainots!"),
    ),
    Speaker(2470207, "f4", 62, 182): (
        Phrase(CALL, "P07. Lielajā ielā automašīna uz ietves, rakstu protokolu."),
        Phrase(ANSWER, "P07 sapratu, eju turp kājām."),
        Phrase(EMERGENCY, "P07, palīgā! Lielā iela, divi agresīvi vīrieši!"),
    ),
    Speaker(2470208, "m4", 38, 177): (
        Phrase(CALL, "Dežūrdaļa, P08. Esmu pie iesniedzējas, durvis vaļā, eju iekšā."),
        Phrase(ANSWER, "P08 sapratu, esmu pie Pētertirgus."),
        Phrase(EMERGENCY, "Trauksme, P08! Uzbrukums kāpņu telpā, vajag ātro palīdzību!"),
    ),
    Speaker(2470211, "m7", 52, 177): (
        Phrase(CALL, "P11. Jaunliepājā viss mierīgi, dodos uz Tosmari."),
        Phrase(ANSWER, "P11 dzirdēju, nāku pretī."),
        Phrase(EMERGENCY, "P11, steidzami palīgā! Tosmarē mani aplenkuši!"),
    ),
    Speaker(2470301, "f2", 66, 177): (
        Phrase(CALL, "J01 no pludmales. Bērns atrasts, vecāki jau pie mums."),
        Phrase(ANSWER, "J01 sapratu, skatos uz jūru."),
        Phrase(EMERGENCY, "Trauksme, J01! Cilvēks slīkst pie dienvidu mola!"),
    ),
    Speaker(2470302, "m5", 48, 172): (
        Phrase(CALL, "J02. Aiz koncertzāles kurina ugunskuru, palūgšu nodzēst."),
        Phrase(ANSWER, "J02 sapratu, braucu gar krastu."),
        Phrase(EMERGENCY, "J02, steidzami! Pludmalē kautiņš, esmu viens!"),
    ),
    Speaker(2470501, "m6", 34, 167): (
        Phrase(CALL, "Osta, O01. Trešajā piestātnē kuģis no Klaipēdas, dokumenti kārtībā."),
        Phrase(ANSWER, "O01 sapratu, atveru vārtus."),
        Phrase(EMERGENCY, "Trauksme ostā, O01! Deg noliktava, vajag palīdzību!"),
    ),
    Speaker(2470502, "f3", 44, 172): (
        Phrase(CALL, "O02. Pie ostas vārtiem sveša kravas automašīna, pārbaudu."),
        Phrase(ANSWER, "O02 dzirdēja, palieku pie vārtiem."),
        Phrase(EMERGENCY, "O02, palīgā! Pie vārtiem bruņots cilvēks!"),
    ),
    Speaker(2470401, "m3", 36, 172): (
        Phrase(CALL, "R01. Robežpunktā pie Būtiņģes viss mierīgi."),
        Phrase(CALL, "Klaipėda one seven, Rucava patrol. Grey van, going south to you.", "en"),
        Phrase(ANSWER, "Rucava patrol copies, we wait at the crossing.", "en"),
        Phrase(EMERGENCY, "Trauksme, R01! Pie robežas šauj, vajag palīdzību!"),
    ),
    Speaker(2470402, "m1", 56, 177): (
        Phrase(CALL, "All border units, Nīca patrol. The road is closed for half an hour.", "en"),
        Phrase(ANSWER, "R02 sapratu, braucam uz dienvidiem."),
        Phrase(EMERGENCY, "R02, steidzami palīgā! Uz šosejas, virzienā uz Rucavu!"),
    ),
    Speaker(2460517, "m2", 46, 172): (
        Phrase(CALL, "Klaipėda septyniolika. Palangoje ramu, važiuojame link Būtingės.", "lt"),
        Phrase(CALL, "Klaipėda septyniolika. Sustabdėme pilką furgoną, tikriname.", "lt"),
        Phrase(CALL, "Klaipėda one seven. We see the grey van and follow it slowly.", "en"),
        Phrase(ANSWER, "Supratau. Klaipėda septyniolika bus po penkių minučių.", "lt"),
        Phrase(EMERGENCY, "Pavojus! Klaipėda septyniolika, reikia pagalbos prie sienos!", "lt"),
    ),
}


def spoken(speaker: Speaker, phrase: Phrase) -> Samples:
    """The phrase as espeak-ng says it, at 8 kHz and an even level, with a breath at both ends."""
    voice = ["-v", f"{phrase.language}+{speaker.variant}"]
    manner = ["-p", str(speaker.pitch), "-s", str(speaker.speed)]
    said = subprocess.run(
        ["espeak-ng", *voice, *manner, "--stdout", phrase.text], capture_output=True, check=True
    ).stdout
    with wave.open(io.BytesIO(said)) as file:
        given = np.frombuffer(file.readframes(1 << 24), "<i2").astype(float)
        rate = file.getframerate()
    sound = _levelled(_resampled(given, rate))
    breath = np.zeros(round(BREATH * RATE), np.int16)
    return np.concatenate([breath, sound, breath])


def _resampled(sound: Sound, rate: int) -> Sound:
    """At 8 kHz: its spectrum, cut at 4 kHz."""
    length = round(len(sound) * RATE / rate)
    return np.fft.irfft(np.fft.rfft(sound)[: length // 2 + 1], length)


def _levelled(sound: Sound) -> Samples:
    """From the first to the last syllable."""
    strength = np.abs(sound) / np.abs(sound).max()
    audible = np.flatnonzero(strength > 0.01)
    gain = LEVEL / np.sqrt(np.mean(sound[strength > 0.05] ** 2))
    whole = np.clip(sound[audible[0] : audible[-1] + 1] * gain, -30000, 30000)
    return np.asarray(whole, np.int16)


async def frames_of(sound: Samples) -> list[bytes]:
    """Whole superframes; the encoder is a frame behind."""
    superframes = max(SHORTEST, -(-len(sound) // SUPERFRAME))
    padded = np.zeros(superframes * SUPERFRAME + FRAME_SAMPLES, np.int16)
    padded[: len(sound)] = sound
    encoder = await Software().encoder()
    return (await encoder.encode(padded))[1:]


async def main() -> None:
    index, frames = [], []
    for speaker, phrases in PHRASES.items():
        for phrase in phrases:
            made = await frames_of(spoken(speaker, phrase))
            frames += made
            entry = {"radio": speaker.radio, **phrase._asdict(), "superframes": len(made) // 18}
            index.append(json.dumps(entry, ensure_ascii=False))
    lines = ",\n".join(index)
    (SIMULATOR / "speech.json").write_text(f"[\n{lines}\n]\n", encoding="utf-8")
    (SIMULATOR / "speech.ambe").write_bytes(b"".join(frames))


if __name__ == "__main__":
    asyncio.run(main())
