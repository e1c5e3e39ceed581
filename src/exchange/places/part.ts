import type { Readable } from 'node:stream';

/** A stretch of text to read: a file, or an entry of a zip. */
export interface Part {
  name: string;
  /** Opens it, unpacked; `onBytes` is told how much of the file's `bytes` has been read. */
  open(onBytes?: (count: number) => void): Promise<Readable>;
}
