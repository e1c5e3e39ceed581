import { afterAll, beforeAll, beforeEach, expect } from '@jest/globals';
import { builders } from '../../support/builders.ts';
import type { TestApi } from '../../support/api.ts';
import { keeping, TODAY } from './keeping.ts';

type Somebody = Awaited<ReturnType<ReturnType<typeof builders>['aPerson']>>;

/** Rosa, a link worker, proposes; Ada, an administrator, decides. It is the day that is today here. */
export function twoPeople(api: TestApi) {
  const { aPerson } = builders(api);
  const { done, theLine } = keeping(api);
  const people = {} as { ada: Somebody; rosa: Somebody };

  beforeAll(async () => {
    people.ada = await aPerson({ name: 'Ada', roles: [{ role: 'ADMINISTRATOR', scope: null }] });
    const roles = [{ role: 'LINK_WORKER', scope: 'a team' } as const];
    people.rosa = await aPerson({ name: 'Rosa', email: 'rosa@example.org', roles });
  });
  beforeEach(() => api.setClock(TODAY));
  afterAll(() => api.setClock());

  async function propose(code: string, change: object) {
    const { id: lineId } = await theLine(code);
    return done('proposeCrisisLineChange', people.rosa.viewer, { lineId, ...change });
  }

  async function proposed(code: string, facts: object[]): Promise<string> {
    const { proposal, problems } = await propose(code, { facts });
    expect(problems).toEqual([]);
    return proposal.id as string;
  }

  const decide =
    (what: 'approveCrisisLineProposal' | 'rejectCrisisLineProposal') =>
    (id: string, more: object = {}) =>
      done(what, people.ada.viewer, { id, ...more });

  return {
    people,
    propose,
    proposed,
    approve: decide('approveCrisisLineProposal'),
    reject: decide('rejectCrisisLineProposal'),
  };
}
