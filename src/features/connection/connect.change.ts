import type { Context } from '../../context.ts';
import { permit } from '../../policy/permit.ts';
import type { Operation } from '../../policy/table.ts';
import { problem } from '../../shared/checks.ts';
import { londonDay } from '../../shared/opening-hours/london.ts';
import { rejectIfAny, type Problem } from '../../shared/problems.ts';
import { isUuid } from '../../shared/uuid.ts';
import { teamsWorkedIn } from '../supported-person/supported-person.policy.ts';
import {
  connectingFacts,
  noteActivity,
  useAllowance,
  type ConnectingFacts,
  type Wanted,
} from './connecting.queries.ts';
import type { ConnectionRecord } from './connection-record.entity.ts';
import { decisionOn, type ConnectionToBe, type Plan } from './decide.rules.ts';
import { makeConnection } from './make-connection.ts';
import type { ConnectionWarning } from './warning.rules.ts';

/** A connection that was made, with what has to be said to the person. */
export interface Connected {
  connection: ConnectionRecord;
  warnings: WarningOf[];
}

/** A warning, and of which connection it is. */
export interface WarningOf extends ConnectionWarning {
  connectionId: string;
}

type PathOf = (index: number, path: string) => string;

/**
 * Makes these connections, or none of them: what is wrong is told for each by its place in the list. Permits for each team,
 * and saves. To be called inside a transaction, so that no service is withdrawn meanwhile.
 */
export async function connect(
  ctx: Context,
  operation: Operation,
  wanted: readonly ConnectionToBe[],
  pathOf: PathOf,
): Promise<Connected[]> {
  const today = londonDay(ctx.now());
  const facts = await connectingFacts(ctx.em, wanted.map(idsOf), { teams: teamsWorkedIn(ctx.viewer), today });
  for (const team of new Set(facts.flatMap(({ person }) => person?.teamId ?? [])))
    permit(ctx, operation, { teams: [team] });
  const decided = decide(ctx, { wanted, facts, today }, pathOf);

  for (const [index, { plan }] of decided.entries()) await useWord(ctx, plan, pathOf(index, 'serviceId'));
  await noteActivity(ctx.em, activeSince(facts, today), today);
  const made = decided.map(({ plan, warnings }) => {
    const connection = makeConnection(ctx, plan);
    return { connection, warnings: warnings.map((warning) => ({ ...warning, connectionId: connection.id })) };
  });
  await ctx.em.flush();
  return made;
}

/** All of them, or what is wrong with any. */
function decide(
  { viewer, vocabulary }: Context,
  { wanted, facts, today }: { wanted: readonly ConnectionToBe[]; facts: readonly ConnectingFacts[]; today: string },
  pathOf: PathOf,
): { plan: Plan; warnings: ConnectionWarning[] }[] {
  const needs = new Set(vocabulary.terms('NEED').map(({ code }) => code));
  const decisions = facts.flatMap((each, index) => {
    const one = wanted[index];
    return one ? [decisionOn(one, each, { viewer, today, needs })] : [];
  });
  const problems = decisions.flatMap((each, index): Problem[] =>
    'problems' in each ? each.problems.map((one) => ({ ...one, path: pathOf(index, one.path) })) : [],
  );
  rejectIfAny(problems);
  return decisions.flatMap((each) => ('plan' in each ? [each] : []));
}

/** A supervisor's word counts once, also for two who take it at the same moment. */
async function useWord({ em, now }: Context, { override }: Plan, path: string): Promise<void> {
  if (!override?.allowanceId || (await useAllowance(em, override.allowanceId, now()))) return;
  rejectIfAny([problem(path, 'NEEDS_OVERRIDE', 'Your supervisor let it happen once, and it has been made use of.')]);
}

function activeSince(facts: readonly ConnectingFacts[], today: string): string[] {
  return facts.flatMap(({ person }) => (person && person.lastActiveOn < today ? [person.id] : []));
}

/** What is no id is nobody's. */
function idsOf({ personId, episodeId = null, serviceId }: ConnectionToBe): Wanted {
  const idOf = (text: string) => (isUuid(text) ? text.toLowerCase() : NOBODY);
  return { personId: idOf(personId), episodeId: episodeId && idOf(episodeId), serviceId: idOf(serviceId) };
}

const NOBODY = '00000000-0000-0000-0000-000000000000';
