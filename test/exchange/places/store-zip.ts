import { crc32 } from 'node:zlib';

/** A zip of small texts without compression, as the ZIP specification (APPNOTE 4.3) lays it out. */
export function storeZip(entries: Record<string, string>): Buffer {
  const files: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [name, text] of Object.entries(entries)) {
    const content = Buffer.from(text);
    const path = Buffer.from(name);
    const common = commonFields(content, path);
    const file = Buffer.concat([uint32(0x04034b50), common, path, content]);
    const place = Buffer.concat([uint16(0, 0, 0), uint32(0, offset)]);
    directory.push(Buffer.concat([uint32(0x02014b50), uint16(20), common, place, path]));
    files.push(file);
    offset += file.length;
  }
  const index = Buffer.concat(directory);
  const count = directory.length;
  return Buffer.concat([
    ...files,
    index,
    uint32(0x06054b50),
    uint16(0, 0, count, count),
    uint32(index.length, offset),
    uint16(0),
  ]);
}

/** Version, flags, method, time, date, checksum, two sizes, and the lengths of name and extra field. */
function commonFields(content: Buffer, path: Buffer): Buffer {
  const { length } = content;
  return Buffer.concat([uint16(20, 0, 0, 0, 0x5a21), uint32(crc32(content), length, length), uint16(path.length, 0)]);
}

function uint16(...values: number[]): Buffer {
  return Buffer.from(Uint16Array.from(values).buffer);
}

function uint32(...values: number[]): Buffer {
  return Buffer.from(Uint32Array.from(values).buffer);
}
