const POLYNOMIAL = 0x1021;

const shifted = (crc: number) => (crc & 0x8000 ? (crc << 1) ^ POLYNOMIAL : crc << 1) & 0xffff;

/** CRC-16/CCITT-FALSE of a text's UTF-8, as four upper-case hexadecimal digits: the end of a BR Code. */
export function crc16(text: string): string {
  let crc = 0xffff;
  for (const byte of new TextEncoder().encode(text)) {
    crc ^= byte << 8;
    for (let bit = 0; bit < 8; bit += 1) crc = shifted(crc);
  }
  return crc.toString(16).toUpperCase().padStart(4, "0");
}
