/** ITU-T G.711 mu-law: the sample, from -1 to 1, of each code. */
const TABLE = Float32Array.from({ length: 256 }, (_, code) => {
  const bits = ~code & 0xff;
  const size = ((((bits & 15) << 3) + 132) << ((bits >> 4) & 7)) - 132;
  return (bits & 0x80 ? -size : size) / 32768;
});

export function fromMuLaw(codes: Uint8Array): Float32Array {
  return Float32Array.from(codes, (code) => TABLE[code] ?? 0);
}
