import type { EntityManager } from '@mikro-orm/postgresql';
import { newId } from '../../shared/uuid.ts';
import { ENTRY_KINDS, type EntryKind } from '../listing/entry-kind.codes.ts';
import { marksOf } from '../listing/marks.rules.ts';
import { keepCandidates, type Found } from './candidates.queries.ts';
import { CONFIDENCES } from './likeness.codes.ts';
import { confidenceIn, fingerprintOf } from './likeness.rules.ts';
import { likenessOf, traitsOf } from './traits.rules.ts';
import { meetingsOf } from './likenesses.queries.ts';
import { keepMarks, markedListings } from './marks.queries.ts';
import { lookAlone, takeTouched } from './pending.queries.ts';

const BATCH = 500;

/**
 * Looks at what has changed since the last time, in batches that are each in whole or not at all, until nothing waits or the
 * time is up. Answers with how many listings it has looked at.
 */
export async function findDuplicates(unit: EntityManager, now: () => Date, until: Date): Promise<number> {
  let looked = 0;
  for (let batch = -1; batch !== 0 && now() < until; looked += batch) {
    const em = unit.fork();
    batch = await em.transactional((inside) => lookAtBatch(inside, now()));
  }
  return looked;
}

async function lookAtBatch(em: EntityManager, at: Date): Promise<number> {
  if (!(await lookAlone(em))) return 0;
  const touched = await takeTouched(em, BATCH);
  for (const kind of ENTRY_KINDS) {
    const ids = touched.filter((each) => each.kind === kind).map(({ id }) => id);
    if (ids.length > 0) await lookAt(em, { kind, ids, at });
  }
  return touched.length;
}

async function lookAt(em: EntityManager, asked: { kind: EntryKind; ids: string[]; at: Date }): Promise<void> {
  const { kind, ids } = asked;
  const marks = (await markedListings(em, kind, ids)).map((listing) => {
    const { id, organisationId } = listing;
    const { name, postcodes, ...others } = marksOf(listing);
    return { id, organisationId, name, postcodes, traits: traitsOf(kind, { name, postcodes, ...others }) };
  });
  await keepMarks(em, kind, ids, marks);
  const found = (await meetingsOf(em, kind, ids)).flatMap((meeting): Found[] => {
    const likeness = likenessOf(kind, meeting);
    const confidence = confidenceIn(likeness);
    if (confidence === null) return [];
    const { identifiers, phones, postcodes, hosts, names, similarity } = likeness;
    const common = { identifiers, phones, postcodes, hosts, names, similarity };
    const pair = { id: newId(), oneId: meeting.one, otherId: meeting.other };
    return [{ ...pair, confidence: CONFIDENCES.indexOf(confidence), common, fingerprint: fingerprintOf(likeness) }];
  });
  await keepCandidates(em, asked, found);
}
