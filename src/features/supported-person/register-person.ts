import type { EntityManager } from '@mikro-orm/postgresql';
import { randomUUID } from 'node:crypto';
import type { Context } from '../../context.ts';
import { permit } from '../../policy/permit.ts';
import { recordRead } from '../../policy/record-read.ts';
import { problem } from '../../shared/checks.ts';
import { londonDay } from '../../shared/opening-hours/london.ts';
import { rejectIfAny } from '../../shared/problems.ts';
import { Team } from '../team/team.entity.ts';
import { areaFactsOf, type AreaFacts } from './area-facts.ts';
import { newCaseCode } from './case-code.rules.ts';
import { knownByMarks, markAnew } from './marked-person.ts';
import { marksOf } from './reference.rules.ts';
import { SupportedPerson } from './supported-person.entity.ts';
import type { NewPersonInput } from './supported-person.inputs.ts';
import { isTaken } from './supported-person.queries.ts';
import { rejectPerson } from './reject-person.ts';

export interface Registered {
  person: SupportedPerson;
  /** True where the local reference is that of somebody whom the team knew already: nothing was made. */
  alreadyKnown: boolean;
}

/** Lets a team know somebody by a case code. Who they are is not kept: of a postcode what follows, of a reference a mark. */
export async function registerPerson(ctx: Context, input: NewPersonInput): Promise<Registered> {
  const teamId = input.teamId.toLowerCase();
  permit(ctx, 'registerPerson', { teams: [teamId] });
  rejectPerson(ctx, input);
  const team = await ctx.em.findOne(Team, { id: teamId, archivedAt: null });
  rejectIfAny(team ? [] : [problem('teamId', 'NOT_FOUND', 'This team is closed: nobody can be registered in it.')]);
  const area = await areaFactsOf(ctx.reads, input.postcode);
  const marks = input.localReference == null ? [] : marksOf(ctx.referenceKeys, teamId, input.localReference);

  const { viewer, requestId } = ctx;
  return ctx.em.transactional(async (em) => {
    const known = await knownByMarks(em, teamId, marks);
    if (known) await recordRead({ em, viewer, requestId }, { ...SHOWN, ids: [known.id] });
    const person = known ?? em.create(SupportedPerson, await newPerson(ctx, em, { input, teamId, area }));
    markAnew(person, marks[0]);
    await em.flush();
    return { person, alreadyKnown: known !== null };
  });
}

const SHOWN = { operation: 'registerPerson', subject: 'supported_person' } as const;

async function newPerson(
  ctx: Context,
  em: EntityManager,
  { input, teamId, area }: { input: NewPersonInput; teamId: string; area: AreaFacts },
) {
  return {
    ...area,
    id: randomUUID(),
    team: em.getReference(Team, teamId, { wrapped: true }),
    caseCode: await freeCaseCode(em),
    ageBand: input.ageBand,
    gender: input.gender ?? null,
    ethnicGroup: input.ethnicGroup ?? null,
    populations: [...new Set(input.populations ?? [])],
    registeredBy: String(ctx.viewer.id),
    createdAt: ctx.now(),
    lastActiveOn: londonDay(ctx.now()),
  };
}

async function freeCaseCode(em: EntityManager): Promise<string> {
  const code = newCaseCode();
  return (await isTaken(em, code)) ? freeCaseCode(em) : code;
}
