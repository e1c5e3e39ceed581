import { LockMode } from '@mikro-orm/core';
import type { Context } from '../../context.ts';
import { problem } from '../../shared/checks.ts';
import { dayNumber, dayOfNumber, londonDay } from '../../shared/opening-hours/london.ts';
import { rejectIfAny } from '../../shared/problems.ts';
import { newestFrozen } from '../impact/period.rules.ts';
import { givenFields, rejectIfChanged } from '../listing/listing.rules.ts';
import type { VersionedId } from '../listing/versioned.inputs.ts';
import { areaFactsOf } from './area-facts.ts';
import { correctConnections } from './correct-connections.queries.ts';
import { loadSupportedPerson } from './load-supported-person.ts';
import { knownByMarks, markAnew } from './marked-person.ts';
import { marksOf } from './reference.rules.ts';
import { rejectPerson } from './reject-person.ts';
import { SupportedPerson } from './supported-person.entity.ts';
import type { PersonInput } from './supported-person.inputs.ts';

/**
 * Corrects what is kept of somebody, or where they live now. Connections of theirs in quarters that are still open are counted by
 * what is right; of a quarter that is frozen nothing changes any more.
 */
export async function updateSupportedPerson(
  ctx: Context,
  { id, version }: VersionedId,
  input: PersonInput,
): Promise<SupportedPerson> {
  const seen = await loadSupportedPerson(ctx, 'updateSupportedPerson', id);
  rejectIfChanged(seen, version, { person: seen });
  rejectPerson(ctx, input);
  const { postcode, localReference, populations, ...same } = input;
  const area = postcode === undefined ? {} : await areaFactsOf(ctx.reads, postcode);
  const marks = localReference == null ? [] : marksOf(ctx.referenceKeys, seen.team.id, localReference);
  const codes = populations && { populations: [...new Set(populations)] };

  return ctx.em.transactional(async (em) => {
    const person = await em.findOneOrFail(SupportedPerson, seen.id, {
      lockMode: LockMode.PESSIMISTIC_WRITE,
      refresh: true,
    });
    rejectIfChanged(person, version, { person });
    const bearer = await knownByMarks(em, person.team.id, marks);
    rejectIfAny(bearer && bearer.id !== person.id ? [BORNE] : []);

    Object.assign(person, { ...givenFields(same, ['ageBand']), ...codes, ...area });
    markAnew(person, localReference === undefined ? undefined : (marks[0] ?? null));
    await em.flush();
    await correctConnections(em, { personId: person.id, since: firstOpenDay(ctx.now()), at: ctx.now() });
    return person;
  });
}

const BORNE = problem(
  'localReference',
  'TAKEN',
  'Somebody else in the team has this reference already. Look them up by it.',
);

/** The first day of the first quarter that is not frozen. */
function firstOpenDay(now: Date): string {
  return dayOfNumber(dayNumber(newestFrozen(londonDay(now)).to) + 1);
}
