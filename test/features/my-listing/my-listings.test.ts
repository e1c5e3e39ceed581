import { beforeAll, describe, expect, it } from '@jest/globals';
import { byRisk, dueNext, type ListingFacts } from '../../../src/features/my-listing/due.rules.ts';
import { systemViewer } from '../../../src/shared/viewer.ts';
import { testApi } from '../../support/api.ts';
import { builders } from '../../support/builders.ts';
import { whoIs } from '../../support/viewers.ts';

const QUIET: ListingFacts = {
  standing: 'MET',
  assuredUntil: null,
  changesWaiting: 0,
  reopenedOn: null,
  planDueOn: null,
  freshness: 'FRESH',
  verifiedOn: '2026-11-01',
  staleOn: '2027-11-01',
  isPublished: true,
};

describe('what is due next', () => {
  it.each([
    [{}, 'NOTHING', '2027-11-01'],
    [{ standing: 'SUSPENDED', changesWaiting: 2, freshness: 'STALE' }, 'SUSPENDED', null],
    [{ standing: 'NOT_MET', changesWaiting: 2 }, 'NOT_MET', null],
    [{ changesWaiting: 2, freshness: 'STALE' }, 'CHANGES_WAITING', null],
    [{ standing: 'EXPIRED', assuredUntil: '2026-11-21', freshness: 'STALE' }, 'EVIDENCE_EXPIRED', '2026-11-21'],
    [{ standing: 'NOT_ASSESSED', reopenedOn: '2026-11-20', freshness: 'STALE' }, 'CHECKS_REOPENED', '2026-11-20'],
    [{ standing: 'WORKING_TOWARDS', planDueOn: '2026-12-15' }, 'PLAN_DUE', '2026-12-15'],
    [{ standing: 'MET', planDueOn: '2026-12-15' }, 'NOTHING', '2027-11-01'],
    [{ freshness: 'STALE', staleOn: null, verifiedOn: null }, 'STALE', null],
    [{ freshness: 'OVERDUE', staleOn: '2026-12-01' }, 'OVERDUE', '2026-12-01'],
    [{ freshness: 'DUE', assuredUntil: '2026-12-01' }, 'DUE', '2027-11-01'],
    [{ assuredUntil: '2027-01-21' }, 'EVIDENCE_EXPIRING', '2027-01-21'],
    [{ assuredUntil: '2027-01-22' }, 'NOTHING', '2027-11-01'],
    [{ freshness: 'STALE', isPublished: false }, 'NOTHING', null],
  ] as const)('where %j is %s, on %s', (facts, kind, on) => {
    expect(dueNext({ ...QUIET, ...facts }, '2026-11-22')).toMatchObject({ kind, on });
  });

  it('puts first what may harm somebody first, then what was due longest', () => {
    const due = (kind: 'STALE' | 'DUE' | 'SUSPENDED', on: string | null) => ({
      kind,
      on,
      why: '',
      id: `${kind} ${on}`,
    });
    const sorted = [due('DUE', '2026-12-01'), due('STALE', '2026-06-01'), due('STALE', null), due('SUSPENDED', null)];

    expect(sorted.sort(byRisk).map(({ id }) => id)).toEqual([
      'SUSPENDED null',
      'STALE null',
      'STALE 2026-06-01',
      'DUE 2026-12-01',
    ]);
  });
});

const api = testApi();
const build = builders(api);
beforeAll(() => api.setClock('2026-11-22T10:00:00Z'));

const MINE = `query ($after: String) { myListings(first: 2, after: $after) {
  edges { node { kind why on service { name } organisation { id } } } pageInfo { hasNextPage endCursor } } }`;

describe('myListings', () => {
  it('shows an editor their own, in the order of risk, page by page', async () => {
    const organisation = await build.anOrganisation({ verifiedOn: '2026-11-01' });
    await build.aService({ name: { en: 'Of somebody else' } });
    await build.aService({ name: { en: 'Due' }, verifiedOn: '2026-01-10' }, organisation.id);
    await build.aService({ name: { en: 'Stale' }, verifiedOn: '2025-01-10' }, organisation.id);
    const bad = await build.aService({ name: { en: 'Not met' }, verifiedOn: '2026-11-01' }, organisation.id);
    const { em } = api.directory.contextFor(systemViewer('test'));
    await em.execute(`update service set standing = 'NOT_MET' where id = ?`, [bad.id]);
    const editor = whoIs('LISTING_EDITOR', organisation.id);

    const first = (await api.ask(MINE, {}, editor)).data?.myListings;
    const second = (await api.ask(MINE, { after: first.pageInfo.endCursor }, editor)).data?.myListings;

    const nodes = [...first.edges, ...second.edges].map(({ node }) => node);
    expect(nodes.map(({ kind }) => kind)).toEqual(['NOT_MET', 'STALE', 'DUE', 'NOTHING']);
    expect(nodes.map(({ service }) => service?.name ?? null)).toEqual(['Not met', 'Stale', 'Due', null]);
    expect(nodes[3].organisation.id).toBe(organisation.id);
    expect(nodes[2]).toMatchObject({ on: '2027-01-10', why: expect.stringContaining('time to check it') });
    expect(second.pageInfo.hasNextPage).toBe(false);
  });

  it('says what others have said of a listing, but not that somebody called it unsafe', async () => {
    const organisation = await build.anOrganisation({ verifiedOn: '2026-11-01' });
    const [closed, unsafe] = [await checked('Closed?', organisation.id), await checked('Unsafe?', organisation.id)];
    await report(closed, 'CLOSED');
    await report(unsafe, 'UNSAFE');

    const { data } = await api.ask(MINE, {}, whoIs('LISTING_EDITOR', organisation.id));

    const [first, second] = (data?.myListings.edges as { node: { why: string } }[]).map(({ node }) => node);
    expect(first).toMatchObject({ kind: 'CHANGES_WAITING', service: { name: 'Closed?' } });
    expect(first?.why).toBe('A change or a problem waits for you. Look at changeQueue.');
    expect(second).toMatchObject({ kind: 'NOTHING' });
  });

  const checked = async (name: string, organisation: string) =>
    (await build.aService({ name: { en: name }, verifiedOn: '2026-11-01' }, organisation)).id;

  async function report(id: string, kind: string): Promise<void> {
    const document = `mutation ($id: ID!, $report: ProblemReportInput!) {
      reportProblem(id: $id, report: $report) { problems { message } } }`;
    const { data } = await api.ask(document, { id, report: { kinds: [kind] } });
    expect(data?.reportProblem.problems).toEqual([]);
  }
});
