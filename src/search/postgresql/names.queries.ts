import type { Reads } from '../../database/reads.ts';
import type { Candidates, Hunt } from '../question/engine.ts';
import { NO_CANDIDATES } from '../question/engine.ts';
import { sqlOf, Values } from './conditions.ts';

/** The listings whose names begin so, fresh ones first; names are compared in small letters. */
export async function namesBeginning(reads: Reads, { kind, words, conditions, limit }: Hunt): Promise<Candidates> {
  const values = new Values();
  const isOfKind = `d.kind = ${values.add(kind, 'text')}`;
  const begins = `lower(d.document ->> 'name') like ${values.add(`${escaped(words.toLowerCase())}%`, 'text')}`;
  const all = [isOfKind, begins, ...conditions.map((condition) => sqlOf(condition, values))];
  const rows = await reads.all<{ id: string }>(
    '',
    `select d.id from search.document d where ${all.join(' and ')}
     order by d.is_stale, length(d.document ->> 'name'), d.id limit ${values.add(limit, 'int')}`,
    values.list,
  );
  return { ...NO_CANDIDATES, ids: rows.map(({ id }) => id), total: rows.length };
}

function escaped(text: string): string {
  return text.replaceAll(/[\\%_]/g, String.raw`\$&`);
}
