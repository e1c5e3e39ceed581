import { isUtf8 } from 'node:buffer';
import iconv from 'iconv-lite';

/** How UTF-8 looks that somebody has read as Windows-1252: `â€™` for an apostrophe, `Ã©` for é. */
const TWICE_ENCODED = /â€|Ã[\u0080-\u00bf€‚-›]|Â[\u0080-\u00bf]/;

/** The text as it was before it went through the wrong code page; as it is where it did not. */
export function mendedText(text: string): string {
  if (!TWICE_ENCODED.test(text)) return text;
  const bytes = iconv.encode(text, 'windows-1252');
  return isUtf8(bytes) && !bytes.includes(0x3f) ? bytes.toString('utf8') : mendedInParts(text);
}

/** Some of it was right from the start: only what looks wrong is put right. */
function mendedInParts(text: string): string {
  return text
    .replaceAll('â€™', '’')
    .replaceAll('â€˜', '‘')
    .replaceAll('â€œ', '“')
    .replaceAll('â€“', '–')
    .replaceAll('Â£', '£');
}
