const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ', pound: '£' };
const TAG = /<\/?[a-z][^<>]*>/gi;
const BLOCK_END = /<(?:br|\/p|\/li|\/div|\/h\d)\b[^<>]*>/gi;

/** Text without HTML and without bullets that went through the wrong code page. */
export function plainText(text: string): string {
  return text
    .replace(BLOCK_END, '\n')
    .replace(TAG, '')
    .replace(/&(?:#(\d{2,6})|([a-z]{2,6}));/gi, (entity: string, code?: string, name?: string) =>
      code ? String.fromCodePoint(Math.min(Number(code), 0x10ffff)) : (ENTITIES[name?.toLowerCase() ?? ''] ?? entity),
    )
    .replace(/\s*ÔÇÓ\s*/g, '\n• ')
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ *\n\s*/g, '\n')
    .trim();
}
