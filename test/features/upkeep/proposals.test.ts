import { describe, expect, it } from '@jest/globals';
import { anonymous, type Viewer } from '../../../src/shared/viewer.ts';
import { testApi } from '../../support/api.ts';
import { builders } from '../../support/builders.ts';
import { someone, whoIs } from '../../support/viewers.ts';
import { upkeepThrough } from './upkeep-through.ts';
import { servicesNow } from './service-now.ts';

const api = testApi();
const { serviceNow } = servicesNow(api);
const { anOrganisation, aLocation, aService, aPerson } = builders(api);
const { propose } = upkeepThrough(api);

describe('a proposal', () => {
  it('keeps old beside new, field by field, and changes nothing by itself', async () => {
    const service = await aService({ summary: { en: 'Soup.' }, contacts: [{ phone: '01632 960001' }] });
    const jo = await aPerson();

    const { proposal, problems } = await propose(
      service,
      { service: { contacts: [{ phone: '01632 960002' }], summary: { en: 'Soup.' }, eligibility: { minimumAge: 18 } } },
      jo.viewer,
    );

    expect(problems).toEqual([]);
    expect(proposal.fields).toMatchObject([
      { field: 'eligibility', proposed: { minimumAge: 18, gender: 'ANYONE' }, reopensChecks: true },
      { field: 'contacts', seen: [{ phone: '01632 960001' }], proposed: [{ phone: '01632 960002' }], verdict: null },
    ]);
    expect(await serviceNow(service.id)).toMatchObject({
      version: service.version,
      contacts: [{ phone: '01632 960001' }],
    });
  });

  it('can be made of an organisation and of a place too, but not of a secret one', async () => {
    const organisation = await anOrganisation();
    const place = await aLocation({ town: 'Sale' }, organisation.id);
    const refuge = await aLocation({ isConfidential: true }, organisation.id);
    const jo = await aPerson();

    const name = { name: { en: 'Better' } };
    expect((await propose(organisation, { organisation: name }, jo.viewer)).problems).toEqual([]);
    expect((await propose(place, { location: { town: 'Stretford' } }, jo.viewer)).problems).toEqual([]);
    expect((await propose(refuge, { location: name }, jo.viewer)).problems).toMatchObject([{ path: 'id' }]);
  });

  it('is refused when it cannot be, by the rules of the listing, and says where', async () => {
    const service = await aService();
    const { viewer } = await aPerson();
    const problemsOf = async (input: object, note?: string) => (await propose(service, input, viewer, note)).problems;

    expect(await problemsOf({ service: { eligibility: { minimumAge: 130 } } })).toMatchObject([
      { path: 'change.service.eligibility.minimumAge', code: 'OUT_OF_RANGE' },
    ]);
    expect(await problemsOf({ service: { isPublished: false } })).toMatchObject([
      { path: 'change.service.isPublished' },
    ]);
    expect(await problemsOf({})).toMatchObject([{ path: 'change', code: 'INVALID' }]);
    expect(await problemsOf({ service: {}, organisation: {} })).toMatchObject([{ path: 'change', code: 'INVALID' }]);
    expect(await problemsOf({ service: { name: { en: 'Tuesday lunch club' } } })).toMatchObject([{ path: 'change' }]);
    expect(await problemsOf({ service: { status: 'CLOSED' } }, 'Her number is 943 476 5919.')).toMatchObject([
      { path: 'note', code: 'INVALID' },
    ]);
  });

  it('is of the version that was read, and of nothing that the proposer may not see', async () => {
    const service = await aService();
    const { viewer } = await aPerson();
    const draft = await aService({ isPublished: false });
    const suspended = await aService();
    await api.directory.orm.em.fork().execute(`update service set standing = 'SUSPENDED' where id = ?`, [suspended.id]);
    const change = { service: { status: 'CLOSED' } };

    expect((await propose({ ...service, version: 9 }, change, viewer)).problems).toMatchObject([{ code: 'CONFLICT' }]);
    expect((await propose(draft, change, viewer)).refused).toBe('NOT_FOUND');
    expect((await propose(suspended, change, viewer)).refused).toBe('NOT_FOUND');
    expect((await propose(service, change, anonymous)).refused).toBe('UNAUTHENTICATED');
  });

  it('is seen by the proposer and by those who decide, and by nobody else', async () => {
    const organisation = await anOrganisation();
    const service = await aService({}, organisation.id);
    const jo = await aPerson();
    const { proposal } = await propose(service, { service: { status: 'CLOSED' } }, jo.viewer, 'The door is shut.');
    const seenBy = async (viewer: Viewer) => {
      const { data } = await api.ask('query ($id: ID!) { changeProposal(id: $id) { note } }', proposal, viewer);
      return data?.changeProposal?.note ?? null;
    };
    const { data } = await api.ask('{ myProposals { edges { node { id note } } } }', {}, jo.viewer);

    expect(data?.myProposals.edges).toEqual([{ node: { id: proposal.id, note: 'The door is shut.' } }]);
    expect(await seenBy(whoIs('LISTING_EDITOR', organisation.id))).toBe('The door is shut.');
    expect(await seenBy(whoIs('LISTING_EDITOR', (await anOrganisation()).id))).toBeNull();
    expect(await seenBy(someone())).toBeNull();
    expect(await seenBy(anonymous)).toBeNull();
  });
});
