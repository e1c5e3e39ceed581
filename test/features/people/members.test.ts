import { describe, expect, it } from '@jest/globals';
import { testApi } from '../../support/api.ts';
import { builders } from '../../support/builders.ts';
import { someone } from '../../support/viewers.ts';

const api = testApi();
const { aPerson, aTeam } = builders(api);

describe('the members of teams', () => {
  it('are one event of the audit log, however many teams are shown', async () => {
    const teams = [await aTeam(), await aTeam()];
    const members = await Promise.all(
      teams.map(({ id }) => aPerson({ roles: [{ role: 'CARE_NAVIGATOR', scope: id }] })),
    );
    const viewer = someone(...teams.map(({ id }) => ({ role: 'SUPERVISOR', scope: id }) as const));

    await api.ask('{ teams { edges { node { members { person { name } } } } } }', {}, viewer);

    const events = await api.directory.reads.all<{ concerns: string[] }>(
      '',
      `select concerns from audit.event where action = 'READ' and actor = $1`,
      [viewer.id],
    );
    expect(events.map(({ concerns }) => [...concerns].sort())).toEqual([members.map(({ id }) => id).sort()]);
  });
});
