import type { Reads } from '../../database/reads.ts';
import { sqlOf, Values } from '../postgresql/conditions.ts';
import type { Hunt } from '../question/engine.ts';

/** What more are called than these is no name of one service, but what such services are called: “Debt advice”. */
const MOST = 3;

/** The services that are called just what was typed, where these are few, and as the search wants them. */
export async function calledSo(reads: Reads, { kind, words, conditions }: Hunt): Promise<string[]> {
  const names = spellingsOf(words);
  if (names.length === 0) return [];
  const values = new Values();
  const isOfKind = `d.kind = ${values.add(kind, 'text')}`;
  const isCalledSo = `lower(d.document ->> 'name') = any(${values.add(names, 'text[]')})`;
  const all = [isOfKind, isCalledSo, ...conditions.map((condition) => sqlOf(condition, values))];
  const rows = await reads.all<{ id: string }>(
    '',
    `select d.id from search.document d where ${all.join(' and ')}
     order by d.is_stale, d.verified_day desc, d.id limit ${values.add(MOST + 1, 'int')}`,
    values.list,
  );
  return rows.length > MOST ? [] : rows.map(({ id }) => id);
}

/** A name as it may be written by whoever has heard it. */
function spellingsOf(typed: string): string[] {
  const plain = typed.trim().toLowerCase().replace(/\s+/g, ' ').replace(/[’‘`]/g, "'");
  if (plain === '') return [];
  const joined = [plain, plain.replace(/ and /g, ' & '), plain.replace(/ & /g, ' and ')];
  const whole = joined.flatMap((each) => [each, each.startsWith('the ') ? each.slice(4) : `the ${each}`]);
  return [...new Set([...whole, ...whole.map((each) => each.replace(/'/g, '’'))])];
}
