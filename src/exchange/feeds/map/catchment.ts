import { plainLine } from '../clean/plain-words.ts';
import { thingsAt, wordsAt, type Thing } from '../clean/said.ts';
import { shortened } from '../clean/shortened.ts';

const AREA = /\b[EWSNK]\d{8}\b/g;
const LONGEST = 500;

export interface Catchment {
  codes: string[];
  /** What is said of it beside codes. */
  words: string | null;
}

/** From where a service takes people: codes of areas, in addresses of official statistics too; and what is said in words. */
export function catchmentIn(record: Thing): Catchment {
  const areas = thingsAt(record, 'service_areas');
  const codes = areas.flatMap(
    (area) => wordsAt(area, 'uri')?.match(AREA) ?? wordsAt(area, 'extent')?.match(AREA) ?? [],
  );
  const names = areas.flatMap((area) => wordsAt(area, 'name', 'service_area') ?? []).map(plainLine);
  const words = [...new Set(names)].filter((name) => name !== '').join('; ');
  return { codes: [...new Set(codes)].slice(0, 100), words: shortened(words, LONGEST) || null };
}
