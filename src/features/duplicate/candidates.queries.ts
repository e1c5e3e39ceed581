import type { EntityManager } from '@mikro-orm/postgresql';
import type { EntryKind } from '../listing/entry-kind.codes.ts';
import type { Common } from './likeness.codes.ts';

export interface Found {
  id: string;
  oneId: string;
  otherId: string;
  confidence: number;
  common: Common;
  fingerprint: string;
}

/**
 * Makes the candidates that have one of these listings what was found now. What was dismissed is remembered, also while the
 * two have nothing in common.
 */
export async function keepCandidates(
  em: EntityManager,
  { kind, ids, at }: { kind: EntryKind; ids: readonly string[]; at: Date },
  found: readonly Found[],
): Promise<void> {
  const [these, those] = [JSON.stringify(ids), JSON.stringify(found)];
  await em.execute(FORGET, [these, those]);
  await em.execute(REST, [these, those]);
  await em.execute(KEEP, [kind, at, those]);
}

const TOUCHED = `with asked as (select value::uuid as id from jsonb_array_elements_text(?::jsonb)),
  found as (select * from jsonb_to_recordset(?::jsonb) as f ("oneId" uuid, "otherId" uuid)),
  gone as (
    select c.id from asked a join duplicate_candidate c on c.one_id = a.id
      where not exists (select from found f where f."oneId" = c.one_id and f."otherId" = c.other_id)
    union select c.id from asked a join duplicate_candidate c on c.other_id = a.id
      where not exists (select from found f where f."oneId" = c.one_id and f."otherId" = c.other_id))`;

const FORGET = `${TOUCHED} delete from duplicate_candidate c using gone where c.id = gone.id and c.dismissed_at is null`;

const REST = `${TOUCHED} update duplicate_candidate c set confidence = null
  from gone where c.id = gone.id and c.confidence is not null`;

const KEEP = `insert into duplicate_candidate as c
    (id, kind, one_id, other_id, confidence, common, fingerprint, found_at)
  select f.id, q.kind, f."oneId", f."otherId", f.confidence, f.common, f.fingerprint, q.at
  from (select ?::text as kind, ?::timestamptz as at, ?::jsonb as found) q, jsonb_to_recordset(q.found)
    as f (id uuid, "oneId" uuid, "otherId" uuid, confidence smallint, common jsonb, fingerprint text)
  on conflict (one_id, other_id) do update set confidence = excluded.confidence, common = excluded.common,
    fingerprint = excluded.fingerprint,
    found_at = case when c.fingerprint = excluded.fingerprint then c.found_at else excluded.found_at end
  where (c.confidence, c.fingerprint) is distinct from (excluded.confidence, excluded.fingerprint)`;
