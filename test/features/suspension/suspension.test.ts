import { describe, expect, it } from '@jest/globals';
import { anonymous } from '../../../src/shared/viewer.ts';
import { testApi } from '../../support/api.ts';
import { builders } from '../../support/builders.ts';
import { administrator, someone, whoIs } from '../../support/viewers.ts';
import { codesOf, REASON, suspending } from './suspending.ts';

const api = testApi();
const { anOrganisation, aService } = builders(api);
const { suspendService, suspendOrganisation, liftSuspension } = suspending(api);
const TRAFFORD = 'E08000009';
const inTrafford = { catchment: [TRAFFORD] };
const assurer = whoIs('ASSURER', TRAFFORD);
const linkWorker = whoIs('LINK_WORKER', 'a team');

const service = async (id: string, viewer = anonymous) =>
  api.ask('query ($id: ID!) { service(id: $id) { id standing suspension { reason } } }', { id }, viewer);

const standing = async (id: string) => (await service(id, administrator)).data?.service.standing;

describe('suspending a service', () => {
  it('takes it away from the public at once', async () => {
    const { id } = await aService(inTrafford);

    const { payload } = await suspendService(id, assurer);

    expect(payload).toMatchObject({ suspension: { reason: REASON, isOfOrganisation: false }, problems: [] });
    expect(codesOf(await service(id))).toEqual(['NOT_FOUND']);
  });

  it('tells staff why and whom to ask, and nothing of the listing', async () => {
    const { id } = await aService({ ...inTrafford, name: { en: 'Wolverine club' } });
    await suspendService(id, assurer);

    const answers = [
      await service(id, linkWorker),
      await api.ask('query ($id: ID!) { node(id: $id) { id } }', { id }, linkWorker),
    ];

    for (const { errors, data } of answers) {
      expect(errors[0]?.extensions).toMatchObject({
        code: 'SUSPENDED',
        suspension: { reason: REASON, isOfOrganisation: false, askWhom: expect.stringContaining('Ask an assurer') },
      });
      expect(JSON.stringify([errors, data])).not.toContain('Wolverine');
    }
  });

  it('leaves editors their listing, with the explanation', async () => {
    const home = await anOrganisation();
    const { id } = await aService(inTrafford, home.id);
    await suspendService(id, assurer);

    const { data } = await service(id, whoIs('LISTING_EDITOR', home.id));

    expect(data?.service).toMatchObject({ standing: 'SUSPENDED', suspension: { reason: REASON } });
    expect(codesOf(await service(id, whoIs('LISTING_EDITOR', (await anOrganisation()).id)))).toEqual(['NOT_FOUND']);
  });

  it('leaves assurers and administrators all that they need', async () => {
    const { id } = await aService(inTrafford);
    await suspendService(id, assurer);

    for (const viewer of [assurer, administrator])
      expect((await service(id, viewer)).data?.service).toMatchObject({ id, suspension: { reason: REASON } });
  });

  it('is refused to an assurer of another area', async () => {
    const { id } = await aService(inTrafford);

    expect(codesOf(await suspendService(id, whoIs('ASSURER', 'E08000003')))).toEqual(['FORBIDDEN']);
    expect(await standing(id)).toBe('NOT_ASSESSED');
  });

  it('is refused in a sentence to an assurer who edits for the organisation', async () => {
    const home = await anOrganisation();
    const { id } = await aService(inTrafford, home.id);
    const both = someone({ role: 'ASSURER', scope: TRAFFORD }, { role: 'LISTING_EDITOR', scope: home.id });

    const { payload } = await suspendService(id, both);

    expect(payload.problems).toEqual([{ code: 'CONFLICT', message: expect.stringContaining('Ask another assurer.') }]);
    expect(await standing(id)).toBe('NOT_ASSESSED');
  });

  it('needs a reason that can be kept', async () => {
    const { id } = await aService(inTrafford);

    expect((await suspendService(id, assurer, ' ')).payload.problems).toMatchObject([{ code: 'REQUIRED' }]);
    expect((await suspendService(id, assurer, 'Ask jo@example.org')).payload.problems).toMatchObject([
      { code: 'INVALID' },
    ]);
  });

  it('is done once by two assurers at one moment; the other is told', async () => {
    const { id } = await aService(inTrafford);

    const both = await Promise.all([suspendService(id, assurer), suspendService(id, whoIs('ASSURER', TRAFFORD))]);

    const problems = both.flatMap(({ payload }) => payload.problems);
    expect(problems).toEqual([{ code: 'CONFLICT', message: expect.stringContaining('suspended already') }]);
  });

  it('is an event with its reason', async () => {
    const { id } = await aService(inTrafford);
    await suspendService(id, assurer);

    const document = `query ($id: ID!) { auditEvents(filter: { subjectId: $id }, first: 1) {
      edges { node { operation role reason } } } }`;
    const { data, errors } = await api.ask(document, { id }, administrator);

    expect(errors).toEqual([]);
    expect(data?.auditEvents.edges[0].node).toEqual({ operation: 'suspendService', role: 'ASSURER', reason: REASON });
  });
});

describe('suspending an organisation', () => {
  it('takes all that it offers with it, also drafts and what it adds later', async () => {
    const home = await anOrganisation();
    const [listed, draft] = [await aService(inTrafford, home.id), await aService({ isPublished: false }, home.id)];

    const { payload } = await suspendOrganisation(home.id, assurer);
    const later = await aService(inTrafford, home.id);

    expect(payload).toMatchObject({ suspension: { isOfOrganisation: true }, problems: [] });
    for (const { id } of [listed, draft, later]) expect(await standing(id)).toBe('SUSPENDED');
    expect(codesOf(await service(later.id))).toEqual(['NOT_FOUND']);
    expect(codesOf(await service(later.id, linkWorker))).toEqual(['SUSPENDED']);
  });

  it('hides its places as things of their own', async () => {
    const { aLocation } = builders(api);
    const home = await anOrganisation();
    const place = await aLocation({}, home.id);
    await aService(inTrafford, home.id);
    await suspendOrganisation(home.id, assurer);

    const { data } = await api.ask('query ($id: ID!) { node(id: $id) { id } }', { id: place.id });

    expect(data?.node).toBeNull();
  });
});

describe('lifting a suspension', () => {
  it('puts a service back where it was, and is an event with its reason', async () => {
    const { id } = await aService(inTrafford);
    const { payload } = await suspendService(id, assurer);

    const lifted = await liftSuspension(payload.suspension.id, assurer, 'It was a misunderstanding.');

    expect(lifted.payload).toMatchObject({ suspension: { liftedAt: expect.any(String) }, problems: [] });
    expect((await service(id)).data?.service).toMatchObject({ standing: 'NOT_ASSESSED', suspension: null });
  });

  it('leaves a service suspended where it was suspended by itself too', async () => {
    const home = await anOrganisation();
    const [own, other] = [await aService(inTrafford, home.id), await aService(inTrafford, home.id)];
    await suspendService(own.id, assurer);
    const { payload } = await suspendOrganisation(home.id, assurer);

    await liftSuspension(payload.suspension.id, assurer);

    expect([await standing(own.id), await standing(other.id)]).toEqual(['SUSPENDED', 'NOT_ASSESSED']);
  });

  it('is done once by two at one moment; the other is told', async () => {
    const { id } = await aService(inTrafford);
    const { payload } = await suspendService(id, assurer);

    const both = await Promise.all([1, 2].map(() => liftSuspension(payload.suspension.id, assurer)));

    expect(both.flatMap((each) => each.payload.problems)).toMatchObject([
      { message: expect.stringContaining('lifted already') },
    ]);
  });
});
