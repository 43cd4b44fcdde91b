/** The sound of a call as a WAV file of ours: 16 bits, one channel. */

const HEAD = 44;
const LOUDEST = 32_768;
/** As many as a drawn wave has. */
export const MOST = 400;

/** The loudest sample of each part, from 0 to 1. */
export function peaksOf(file: ArrayBuffer, most = MOST): number[] {
  const samples = new Int16Array(file, HEAD);
  const parts = Math.min(most, samples.length);
  return Array.from({ length: parts }, (_, at) => {
    const part = samples.subarray(Math.floor((at * samples.length) / parts), Math.floor(((at + 1) * samples.length) / parts));
    return part.reduce((loudest, sample) => Math.max(loudest, Math.abs(sample)), 0) / LOUDEST;
  });
}
