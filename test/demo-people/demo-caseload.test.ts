/** @seconds 13 */
import { beforeAll, describe, expect, it } from '@jest/globals';
import { unitFor } from '../../src/database/orm.ts';
import { demoAddress } from '../../src/demo-people/demo-address.ts';
import { makeDemoPeople } from '../../src/demo-people/make-demo-people.ts';
import { seedDemo } from '../../src/exchange/demo/seed-demo.ts';
import { Person } from '../../src/features/person/person.entity.ts';
import { silentReporter } from '../../src/shared/progress.ts';
import { personViewer, systemViewer, type Viewer } from '../../src/shared/viewer.ts';
import { testApi } from '../support/api.ts';

const api = testApi();
const SECRET = 'a-secret-of-the-tests-that-is-long-enough';

beforeAll(async () => {
  const ctx = () => api.directory.contextFor(systemViewer('seed'));
  await seedDemo(ctx(), api.connection, silentReporter);
  const signIns = await makeDemoPeople(ctx(), [], SECRET);
  await makeDemoPeople(ctx(), signIns, SECRET);
});

async function whoIs(key: string): Promise<Viewer> {
  const em = unitFor(api.directory.orm, 'test');
  const { id, roles } = await em.findOneOrFail(Person, { email: demoAddress(key) }, { populate: ['roles'] });
  return personViewer(
    id,
    roles.getItems().map(({ role, scope }) => ({ role, scope: scope ?? null })),
  );
}

async function shownTo(key: string, filter: string): Promise<Record<string, unknown>[]> {
  const viewer = await whoIs(key);
  const [{ scope } = { scope: null }] = viewer.roles;
  const document = `query ($team: ID!) { episodes(teamId: $team, first: 50 ${filter}) { edges { node {
    state referralSource isReviewOverdue codeToEnter { code } goalCounts { set } timeline { on what } person { caseCode localAuthority { code } } } } } }`;
  const { data, errors } = await api.ask(document, { team: scope }, viewer);
  expect(errors).toEqual([]);
  return data?.episodes.edges.map(({ node }: { node: Record<string, unknown> }) => node);
}

describe('the caseload of the demonstration', () => {
  it('shows a new user people in every state, made once', async () => {
    const all = await shownTo('link-worker', '');

    expect(all.length).toBeGreaterThan(8);
    expect(new Set(all.map(({ state }) => state))).toEqual(new Set(['AWAITING_RESPONSE', 'ACTIVE', 'CLOSED']));
    expect(all.every(({ person }) => (person as { localAuthority: unknown }).localAuthority !== null)).toBe(true);
  });

  it('leaves a supervisor overdue reviews, and a link worker a code to enter', async () => {
    expect((await shownTo('supervisor', 'state: REVIEW_OVERDUE')).length).toBeGreaterThan(1);
    const coded = await shownTo('link-worker', 'state: CODE_TO_ENTER');
    expect(coded.length).toBeGreaterThan(0);
    expect(coded).toContainEqual(expect.objectContaining({ codeToEnter: { code: '871731000000106' } }));
  });

  it('tells what happened to somebody, day by day, and nothing of them', async () => {
    const [first] = await shownTo('supervisor', 'state: ACTIVE');

    const told = first?.timeline as { what: string }[];
    expect(told.map(({ what }) => what)).toEqual([
      'The person was referred.',
      'The person accepted.',
      'The SNOMED CT code was entered into the GP system.',
      'A meeting of 60 minutes.',
      'A phone call of 15 minutes.',
      'Ackee Tree Luncheon Club: sent.',
      'Ackee Tree Luncheon Club: started.',
      'A phone call of 20 minutes.',
      'A Regular Ring: offered.',
      'A Regular Ring: started.',
      'A home visit of 45 minutes.',
      'A phone call of 15 minutes.',
      'The day of the next review was set.',
      'Ackee Tree Luncheon Club: ended.',
      'What matters to the person was written down.',
    ]);
  });

  it('has connections in every stage, and ends that are known', async () => {
    const rows = await api.directory.reads.all<{ state: string; outcome: string | null }>(
      '',
      'select state, outcome from connection',
    );

    const states = new Set(rows.map(({ state }) => state));
    expect([...states].sort()).toEqual(expect.arrayContaining(['ENDED', 'OFFERED', 'RECEIVED', 'SENT', 'STARTED']));
    expect(rows.filter(({ outcome }) => outcome !== null).length).toBeGreaterThan(3);
  });
});
