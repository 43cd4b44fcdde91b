"""Short-time objective intelligibility, from the paper that defines it.

Taal, Hendriks, Heusdens, Jensen: An algorithm for intelligibility prediction of time-frequency
weighted noisy speech, IEEE Transactions on Audio, Speech and Language Processing 19 (7), 2011.
"""

import numpy as np
import numpy.typing as npt

Signal = npt.NDArray[np.float64]

RATE = 10_000
FRAME, STEP, BINS = 256, 128, 512
BANDS, LOWEST = 15, 150.0  # third octaves; the centre of the lowest
SEGMENT = 30  # frames: 384 ms
CLIP = 1 + 10 ** (15 / 20)  # a signal-to-distortion ratio of -15 dB
RANGE = 40.0  # dB below the loudest frame; what is fainter is silence


def stoi(clean: Signal, heard: Signal, rate: int) -> float:
    """From 0 to 1, what is understood of `heard`; both of one length, without a delay."""
    clean, heard = _voiced(_resampled(clean, rate), _resampled(heard, rate))
    x, y = _bands(clean), _bands(heard)
    segments = range(SEGMENT, x.shape[1] + 1)
    return float(np.mean([_alike(x[:, m - SEGMENT : m], y[:, m - SEGMENT : m]) for m in segments]))


def _alike(x: Signal, y: Signal) -> float:
    """The mean correlation of the bands of a segment; y as loud as x, and clipped."""
    y = y * _norm(x) / (_norm(y) + 1e-12)
    y = np.minimum(y, x * CLIP)
    x, y = x - x.mean(1, keepdims=True), y - y.mean(1, keepdims=True)
    return float(np.mean((x * y).sum(1) / (_norm(x) * _norm(y) + 1e-12)[:, 0]))


def _norm(x: Signal) -> Signal:
    return np.asarray(np.sqrt((x**2).sum(1, keepdims=True)))


def _resampled(signal: Signal, rate: int) -> Signal:
    length = round(len(signal) * RATE / rate)
    return np.fft.irfft(np.fft.rfft(signal), length) * (length / len(signal))


def _frames(signal: Signal) -> Signal:
    window = np.hanning(FRAME + 2)[1:-1]
    starts = range(0, len(signal) - FRAME + 1, STEP)
    return np.array([signal[start : start + FRAME] * window for start in starts])


def _voiced(clean: Signal, heard: Signal) -> tuple[Signal, Signal]:
    """Both without the frames in which `clean` is silent."""
    frames = _frames(clean)
    level = 20 * np.log10(np.sqrt((frames**2).sum(1)) + 1e-12)
    loud = level > level.max() - RANGE
    return _joined(frames[loud]), _joined(_frames(heard)[loud])


def _joined(frames: Signal) -> Signal:
    signal = np.zeros(len(frames) * STEP + FRAME - STEP)
    for number, frame in enumerate(frames):
        signal[number * STEP : number * STEP + FRAME] += frame
    return signal


def _bands(signal: Signal) -> Signal:
    """The strength of each band in each frame."""
    power = np.abs(np.fft.rfft(_frames(signal), BINS)) ** 2
    lines = np.arange(BINS // 2 + 1) * RATE / BINS
    centres = LOWEST * 2 ** (np.arange(BANDS) / 3)
    edges = [
        np.abs(lines - centre * 2 ** (side / 6)).argmin() for centre in centres for side in (-1, 1)
    ]
    pairs = zip(edges[::2], edges[1::2], strict=True)
    return np.sqrt([power[:, low:high].sum(1) for low, high in pairs])
