import fs from 'node:fs';
import type { Encoding } from './file-text.ts';

/** How a file is written, by what is in it: UTF-8 where all of it is, else UTF-16 by its mark, else as older spreadsheets save. */
export async function encodingOf(file: string): Promise<Encoding> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let isStart = true;
  for await (const piece of fs.createReadStream(file)) {
    const chunk = piece as Buffer;
    if (isStart && chunk[0] === 0xff && chunk[1] === 0xfe) return 'utf-16le';
    isStart = false;
    if (!isGood(() => decoder.decode(chunk, { stream: true }))) return 'windows-1252';
  }
  return isGood(() => decoder.decode()) ? 'utf-8' : 'windows-1252';
}

function isGood(decode: () => string): boolean {
  try {
    decode();
    return true;
  } catch {
    return false;
  }
}
