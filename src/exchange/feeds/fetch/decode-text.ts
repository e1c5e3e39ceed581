import { isUtf8 } from 'node:buffer';
import iconv from 'iconv-lite';

export interface Decoded {
  text: string;
  /** How the bytes were read. */
  encoding: string;
}

const FALLBACK = 'windows-1252';

/** The text of an answer. JSON is UTF-8; what is not is read as its header says, or as older programs write. */
export function decodeText(bytes: Buffer, contentType: string | null): Decoded {
  const isWide = bytes.length >= 2 && ['fffe', 'feff'].includes(bytes.subarray(0, 2).toString('hex'));
  if (isWide) return decoded(bytes, 'utf-16');
  if (isUtf8(bytes)) return decoded(bytes, 'utf-8');
  const said = /charset\s*=\s*"?([\w.:-]+)/i.exec(contentType ?? '')?.[1]?.toLowerCase() ?? '';
  const isOther = said !== '' && !/^utf-?8$/.test(said) && iconv.encodingExists(said);
  return decoded(bytes, isOther ? said : FALLBACK);
}

function decoded(bytes: Buffer, encoding: string): Decoded {
  return { text: iconv.decode(bytes, encoding), encoding };
}
