/** How many bytes a character has by its first byte, and how small its code may be; nothing for no first byte. */
const LEADS = [
  { from: 0x00, to: 0x7f, more: 0 },
  { from: 0xc2, to: 0xdf, more: 1 },
  { from: 0xe0, to: 0xef, more: 2 },
  { from: 0xf0, to: 0xf4, more: 3 },
];

/** Where the first byte lies that cannot be UTF-8; null where all is well. A character cut off at the end is well. */
export function firstBadByte(bytes: Uint8Array): number | null {
  let at = 0;
  while (at < bytes.length) {
    const more = LEADS.find(({ from, to }) => isBetween(bytes[at], from, to))?.more;
    if (more === undefined) return at;
    for (let step = 1; step <= more && at + step < bytes.length; step += 1) {
      if (!isFollowing(bytes[at], bytes[at + step], step)) return at;
    }
    at += more + 1;
  }
  return null;
}

/** The second byte is narrower after some first ones: over-long forms, surrogates, and what lies beyond Unicode. */
function isFollowing(lead: number | undefined, byte: number | undefined, step: number): boolean {
  if (step === 1 && lead === 0xe0) return isBetween(byte, 0xa0, 0xbf);
  if (step === 1 && lead === 0xed) return isBetween(byte, 0x80, 0x9f);
  if (step === 1 && lead === 0xf0) return isBetween(byte, 0x90, 0xbf);
  if (step === 1 && lead === 0xf4) return isBetween(byte, 0x80, 0x8f);
  return isBetween(byte, 0x80, 0xbf);
}

function isBetween(byte: number | undefined, from: number, to: number): boolean {
  return byte !== undefined && byte >= from && byte <= to;
}
