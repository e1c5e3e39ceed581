import type { EntityManager } from '@mikro-orm/postgresql';
import type { ReferenceMark } from './reference.rules.ts';
import { SupportedPerson } from './supported-person.entity.ts';
import { holdReference } from './supported-person.queries.ts';

/** Whoever in the team carries one of these marks, by whichever key. Whoever enters the same at the same time waits. */
export async function knownByMarks(
  em: EntityManager,
  teamId: string,
  marks: readonly ReferenceMark[],
): Promise<SupportedPerson | null> {
  if (!marks[0]) return null;
  await holdReference(em, marks[0]);
  const either = marks.map(({ keyId, hmac }) => ({ referenceKeyId: keyId, referenceHmac: hmac }));
  return em.findOne(SupportedPerson, { team: teamId, $or: either });
}

/** Under the current key, whichever it was made by before; null takes the mark away. */
export function markAnew(person: SupportedPerson, current: ReferenceMark | null | undefined): void {
  if (current === undefined) return;
  person.referenceKeyId = current?.keyId ?? null;
  person.referenceHmac = current?.hmac ?? null;
}
