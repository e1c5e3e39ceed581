import { afterAll, beforeAll } from '@jest/globals';
import type { Role } from '../../../src/shared/role.ts';
import type { TestApi } from '../../support/api.ts';
import { builders } from '../../support/builders.ts';
import { careBuilders } from '../../support/care.ts';

/** A team with people who have names, and somebody of another one. */
export async function aTeamAtWork(api: TestApi) {
  const { aTeam, aPerson } = builders(api);
  const { aSupportedPerson, anEpisode } = careBuilders(api);
  const gp = { name: 'Dr Ifeoma Okafor', phone: '01632 960123' };
  const lead = { name: 'Sam Whitfield', phone: '01632 960124' };
  const team = await aTeam({
    ...{ name: 'Riverside team', gpSupervisor: gp, safeguardingLead: lead },
    safeguardingProcedureUrl: 'https://example.org/safeguarding',
  });
  const other = await aTeam({ name: 'Hillside team' });
  const holding = (name: string, role: Role, scope = team.id) => aPerson({ name, roles: [{ role, scope }] });
  const people = {
    leila: await holding('Leila Hart', 'LINK_WORKER'),
    liam: await holding('Liam Price', 'LINK_WORKER'),
    cora: await holding('Cora Bell', 'HEALTH_AND_WELLBEING_COACH'),
    nadia: await holding('Nadia Frost', 'CARE_NAVIGATOR'),
    sunil: await holding('Sunil Rao', 'SUPERVISOR'),
    olga: await holding('Olga Nowak', 'SUPERVISOR', other.id),
    lowri: await holding('Lowri Evans', 'LINK_WORKER', other.id),
  };

  /** An episode of somebody new, which Leila holds unless said. */
  async function anEpisodeOf(more: object = {}, holder = people.leila, person: object = {}): Promise<string> {
    return anEpisode(await aSupportedPerson(team.id, person), holder.id, more);
  }

  return { team: team.id, other: other.id, ...people, anEpisodeOf, aSupportedPerson, anEpisode };
}

export type TeamAtWork = Awaited<ReturnType<typeof aTeamAtWork>>;

/** The team of one test file, made before its tests; the clock stands still there until they are over. */
export function teamAtWork(api: TestApi, clock?: string): TeamAtWork {
  const team = {} as TeamAtWork;
  beforeAll(async () => {
    Object.assign(team, await aTeamAtWork(api));
    if (clock !== undefined) api.setClock(clock);
  });
  afterAll(() => api.setClock());
  return team;
}
