import { describe, expect, it } from '@jest/globals';
import { testApi } from '../../support/api.ts';
import { builders, type Built } from '../../support/builders.ts';
import { administrator, whoIs } from '../../support/viewers.ts';
import { lettersOf } from './letters-of.ts';
import { upkeepThrough } from './upkeep-through.ts';
import { servicesNow } from './service-now.ts';

const UPDATE = `mutation ($id: ID!, $version: Int!, $input: ServiceInput!) {
  updateService(id: $id, version: $version, input: $input) { service { id version } problems { message } } }`;

const AREA = 'E08000009';
const api = testApi();
const { serviceNow } = servicesNow(api);
const { anOrganisation, aLocation, aService, aPerson } = builders(api);
const { propose, review, queueAbout } = upkeepThrough(api);
const lettersTo = lettersOf(api);

async function update(service: Built, input: object): Promise<Built> {
  const { data } = await api.ask(UPDATE, { ...service, input }, administrator);
  return data?.updateService.service as Built;
}

describe('a review', () => {
  it('accepts and rejects field by field, through the update, and tells the proposer', async () => {
    const organisation = await anOrganisation();
    const service = await aService({ name: { en: 'Soup club' } }, organisation.id);
    const editor = await aPerson({ roles: [{ role: 'LISTING_EDITOR', scope: organisation.id }] });
    const jo = await aPerson();
    const change = { service: { summary: { en: 'Soup and talk.' }, capacity: { state: 'FULL' } } };
    const { proposal } = await propose(service, change, jo.viewer);

    const decided = await review(
      { id: proposal.id, version: service.version },
      { summary: 'ACCEPT', capacity: 'REJECT' },
      editor.viewer,
      'We still have room.',
    );

    expect(decided).toMatchObject({
      problems: [],
      proposal: { status: 'PARTLY_ACCEPTED', message: 'We still have room.' },
    });
    expect(await serviceNow(service.id)).toMatchObject({ summary: 'Soup and talk.', capacity: { state: 'UNKNOWN' } });
    const [letter] = await lettersTo(jo.email, 'text');
    expect(letter).toContain('summary was accepted');
    expect(letter).toContain('capacity was not');
    expect(letter).toContain('We still have room.');
    const { data } = await api.ask(
      'query ($id: ID!) { history(id: $id) { edges { node { who reason } } } }',
      { id: service.id },
      editor.viewer,
    );
    expect(data?.history.edges[0].node.reason).toBe(`Accepted from proposal ${proposal.id} of person ${jo.id}.`);
    const { data: mine } = await api.ask(
      '{ myProposals { edges { node { message fields { verdict } } } } }',
      {},
      jo.viewer,
    );
    expect(mine?.myProposals.edges[0].node).toEqual({
      message: 'We still have room.',
      fields: [{ verdict: 'ACCEPT' }, { verdict: 'REJECT' }],
    });
  });

  it('shows what was changed in the meantime, and overwrites it only when that is said', async () => {
    const service = await aService({ summary: { en: 'Soup.' } });
    const { viewer } = await aPerson();
    const change = { service: { summary: { en: 'Stew.' }, status: 'TEMPORARILY_CLOSED' } };
    const { proposal } = await propose(service, change, viewer);
    const newer = await update(service, { summary: { en: 'Curry.' } });
    const which = { id: proposal.id, version: newer.version };

    const stale = await review(
      { ...which, version: service.version },
      { summary: 'ACCEPT', status: 'ACCEPT' },
      administrator,
    );
    const refused = await review(which, { summary: 'ACCEPT', status: 'ACCEPT' }, administrator);
    const before = await serviceNow(service.id);
    const chosen = await review(which, { summary: 'ACCEPT_OVER_NEWER', status: 'REJECT' }, administrator);

    expect(stale.problems).toMatchObject([{ path: 'version', code: 'CONFLICT' }]);
    expect(refused.problems).toMatchObject([{ path: 'decisions.0.verdict', code: 'CONFLICT' }]);
    expect(refused.proposal.fields).toMatchObject([
      {
        field: 'summary',
        seen: { en: 'Soup.' },
        current: { en: 'Curry.' },
        proposed: { en: 'Stew.' },
        hasChangedSince: true,
      },
      { field: 'status', hasChangedSince: false },
    ]);
    expect(before.summary).toBe('Curry.');
    expect(chosen.problems).toEqual([]);
    expect((await serviceNow(service.id)).summary).toBe('Stew.');
  });

  it('is one when two reviewers decide at once', async () => {
    const service = await aService();
    const { viewer } = await aPerson();
    const { proposal } = await propose(service, { service: { summary: { en: 'New.' } } }, viewer);
    const which = { id: proposal.id, version: service.version };

    const answers = await Promise.all([
      review(which, { summary: 'ACCEPT' }, administrator),
      review(which, { summary: 'REJECT' }, whoIs('ADMINISTRATOR')),
    ]);

    const codes = answers.map(({ problems }) => problems.map(({ code }: { code: string }) => code));
    expect(codes.sort()).toEqual([[], ['CONFLICT']]);
    expect((await review(which, { summary: 'REJECT' }, administrator)).problems).toMatchObject([{ code: 'CONFLICT' }]);
  });

  it('has to decide on each field, once, and on no other', async () => {
    const service = await aService();
    const { viewer } = await aPerson();
    const { proposal } = await propose(service, { service: { status: 'CLOSED', summary: { en: 'New.' } } }, viewer);
    const which = { id: proposal.id, version: service.version };

    expect((await review(which, { summary: 'ACCEPT' }, administrator)).problems).toMatchObject([{ code: 'REQUIRED' }]);
    const all = { summary: 'ACCEPT', status: 'ACCEPT', name: 'ACCEPT' } as const;
    expect((await review(which, all, administrator)).problems).toMatchObject([
      { path: 'decisions.2.field', code: 'UNKNOWN' },
    ]);
  });

  it('is for assurers of the area where there is no editor, or after 28 days, and never for the proposer', async () => {
    const organisation = await anOrganisation();
    const service = await aService({ catchment: [AREA] }, organisation.id);
    const assurer = whoIs('ASSURER', AREA);
    const editor = await aPerson({ roles: [{ role: 'LISTING_EDITOR', scope: organisation.id }] });
    const { viewer } = await aPerson();
    const change = { service: { summary: { en: 'New.' } } };
    const { proposal } = await propose(service, change, viewer);
    const own = await propose(service, change, editor.viewer);
    const which = { id: proposal.id, version: service.version };

    const tooEarly = await review(which, { summary: 'ACCEPT' }, assurer);
    const hidden = await queueAbout([service.id], assurer);
    const oneself = await review({ ...which, id: own.proposal.id }, { summary: 'ACCEPT' }, editor.viewer);
    api.setClock(new Date(Date.now() + 29 * 86_400_000).toISOString());
    const shown = await queueAbout([service.id], assurer);
    const late = await review(which, { summary: 'ACCEPT' }, assurer);
    api.setClock();

    expect(tooEarly.problems).toMatchObject([{ path: 'id', code: 'CONFLICT' }]);
    expect(hidden).toEqual([]);
    expect(oneself.problems).toMatchObject([{ path: 'id', code: 'INVALID' }]);
    expect(shown.map(({ id }) => id)).toContain(proposal.id);
    expect(late.problems).toEqual([]);
  });

  it('forgets what was proposed of a place that becomes secret, and leaves no values in the audit log', async () => {
    const organisation = await anOrganisation();
    const place = await aLocation({ town: 'Sale', addressLines: ['1 Elm Row'] }, organisation.id);
    const { viewer } = await aPerson();
    await propose(place, { location: { addressLines: ['2 Elm Row'] } }, viewer, 'They moved next door.');
    const hide = `mutation ($id: ID!, $version: Int!) {
      updateLocation(id: $id, version: $version, input: { isConfidential: true }) { problems { message } } }`;

    await api.ask(hide, { ...place }, administrator);

    const kept = await api.directory.reads.all('', 'select * from change_proposal where target_id = $1', [place.id]);
    const events = await api.directory.reads.all('', `select * from audit.event where subject = 'change_proposal'`);
    expect(kept).toMatchObject([{ status: 'REJECTED', note: null }]);
    expect(JSON.stringify([kept, events])).not.toContain('Elm Row');
    expect(JSON.stringify(events)).not.toContain('next door');
  });
});
