import type { Readable } from 'node:stream';

/** Where files of evidence lie. Nothing in it is ever public: whoever reads goes through the program. */
export interface FileStore {
  /** Keeps a file of this computer under a key. */
  keep(key: string, file: { path: string; type: string; size: number }): Promise<void>;
  /** The file of a key, to be read once. Throws where there is none. */
  read(key: string): Promise<Readable>;
  /** Deletes it for good; nothing happens where there is none. */
  forget(key: string): Promise<void>;
}
