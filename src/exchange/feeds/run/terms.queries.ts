import type { EntityManager } from '@mikro-orm/postgresql';
import type { ExternalTerm, TermMeaning } from '../map/feed-draft.ts';

/** A term of a feed with what people here have said that it means. */
export interface KnownTerm extends ExternalTerm, TermMeaning {
  isMapped: boolean;
}

export function knownTerms(em: EntityManager, source: string): Promise<KnownTerm[]> {
  return em.execute(
    `select taxonomy, term, name, needs, activity_kinds as "activityKinds", populations,
       mapped_at is not null as "isMapped"
     from feed_term where source = ?`,
    [source],
  );
}

export interface UsedTerm extends ExternalTerm {
  id: string;
  used: number;
}

/** Keeps the terms of a feed with how many of its records use them: all of them, or those of the rest of a run. */
export async function keepTerms(
  em: EntityManager,
  source: string,
  { terms, isAll }: { terms: readonly UsedTerm[]; isAll: boolean },
): Promise<void> {
  await em.execute(
    `insert into feed_term (id, source, taxonomy, term, name, used)
     select w.id, ?, w.taxonomy, w.term, w.name, w.used
     from jsonb_to_recordset(?::jsonb) as w (id uuid, taxonomy text, term text, name text, used int)
     on conflict (source, taxonomy, term) do update set name = excluded.name,
       used = case when ? then excluded.used else greatest(feed_term.used, excluded.used) end`,
    [source, JSON.stringify(terms), isAll],
  );
  if (!isAll) return;
  await em.execute(
    `update feed_term t set used = 0 where t.source = ? and t.used > 0 and not exists (
       select from jsonb_to_recordset(?::jsonb) as w (taxonomy text, term text)
       where w.taxonomy = t.taxonomy and w.term = t.term)`,
    [source, JSON.stringify(terms)],
  );
}
