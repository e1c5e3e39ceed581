import { describe, expect, it } from '@jest/globals';
import { testApi } from '../../support/api.ts';
import { builders } from '../../support/builders.ts';
import { someone, whoIs } from '../../support/viewers.ts';
import { upkeepThrough } from './upkeep-through.ts';

const api = testApi();
const { anOrganisation, aService, aPerson, aClaim } = builders(api);
const { propose, report, close, queueOf, queueAbout } = upkeepThrough(api);
const AREA = 'E08000009';

describe('the queue', () => {
  it('begins with the greatest risk, then the oldest, and goes on from a cursor', async () => {
    const organisation = await anOrganisation();
    const service = await aService({}, organisation.id);
    const { viewer } = await aPerson();
    const { proposal } = await propose(service, { service: { status: 'CLOSED' } }, viewer);
    const claim = await aClaim(organisation.id);
    for (const kinds of [['OTHER', 'WRONG_TIMES'], ['WRONG_PHONE'], ['CLOSED'], ['UNSAFE']])
      await report(service.id, { kinds });
    const editor = whoIs('LISTING_EDITOR', organisation.id);

    const about = await queueAbout([service.id, organisation.id]);
    const order = about.map(({ kind, report: one }) => one?.kinds.join() ?? kind);
    const first = await queueOf(editor, { first: 2 });
    const rest = await queueOf(editor, { first: 10, after: first.pageInfo.endCursor });

    expect(order).toEqual(['UNSAFE', 'WRONG_PHONE', 'CLOSED', 'CLAIM', 'PROPOSAL', 'OTHER,WRONG_TIMES']);
    const ids = [...first.edges, ...rest.edges].map(({ node }: { node: { id: string } }) => node.id);
    expect(ids).toEqual(about.slice(1).map(({ id }) => id));
    expect(ids).toEqual(expect.arrayContaining([proposal.id, claim.id]));
  });

  it('shows what is said to be unsafe to assurers of the area, and never to the editors, who cannot close it either', async () => {
    const organisation = await anOrganisation();
    const service = await aService({ catchment: [AREA] }, organisation.id);
    await report(service.id, { kinds: ['UNSAFE'] });
    const [item] = await queueAbout([service.id], whoIs('ASSURER', AREA));
    const editor = whoIs('LISTING_EDITOR', organisation.id);

    expect(item).toMatchObject({ risk: 'UNSAFE' });
    expect(await queueAbout([service.id], editor)).toEqual([]);
    expect(await queueAbout([service.id], whoIs('ASSURER', 'E08000003'))).toEqual([]);
    expect((await close(item!.id, 'RIGHT_AS_IT_IS', editor)).refused).toBe('NOT_FOUND');
    expect((await queueOf(someone())).refused).toBe('FORBIDDEN');
    expect((await close(item!.id, 'PASSED_ON', whoIs('ASSURER', AREA))).problems).toEqual([]);
  });

  it('says in the audit log whose names it showed', async () => {
    const organisation = await anOrganisation();
    const jo = await aPerson();
    await aClaim(organisation.id, jo.viewer);
    await queueOf(whoIs('LISTING_EDITOR', organisation.id));

    const events = await api.directory.reads.all(
      '',
      `select * from audit.event where operation = 'changeQueue' and $1 = any(concerns)`,
      [jo.id],
    );

    expect(events).toMatchObject([{ action: 'READ', subject: 'person', role: 'LISTING_EDITOR' }]);
  });
});
