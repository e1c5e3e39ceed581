import { describe, expect, it } from '@jest/globals';
import { personViewer } from '../../../src/shared/viewer.ts';
import { testApi } from '../../support/api.ts';
import { builders } from '../../support/builders.ts';
import { administrator, whoIs } from '../../support/viewers.ts';
import { REASON, suspending } from './suspending.ts';

const api = testApi();
const { anOrganisation, aService, aPerson } = builders(api);
const { suspendService } = suspending(api);
const TRAFFORD = 'E08000009';
const inTrafford = { catchment: [TRAFFORD] };
const assurer = whoIs('ASSURER', TRAFFORD);

describe('who is told', () => {
  it('are the editors of the organisation and the other assurers of the area', async () => {
    const home = await anOrganisation({ name: { en: 'Fen Friends' } });
    const { id } = await aService({ ...inTrafford, name: { en: 'Reed weaving' } }, home.id);
    const editor = await aPerson({ roles: [{ role: 'LISTING_EDITOR', scope: home.id }] });
    const colleague = await aPerson({ roles: [{ role: 'ASSURER', scope: TRAFFORD }] });
    const [stranger, doer] = [
      await aPerson({ roles: [{ role: 'ASSURER', scope: 'E08000003' }] }),
      await aPerson({ roles: [{ role: 'ASSURER', scope: TRAFFORD }] }),
    ];

    await suspendService(id, personViewer(doer.id, [{ role: 'ASSURER', scope: TRAFFORD }]));

    const { em } = api.directory.contextFor(administrator);
    const letters = await em.execute<{ recipient: string; text: string }[]>(
      'select recipient, text from letter where text like ?',
      ['%Reed weaving%'],
    );
    const recipients = letters.map(({ recipient }) => recipient);
    expect(recipients).toEqual(expect.arrayContaining([editor.email, colleague.email]));
    expect(recipients).not.toEqual(expect.arrayContaining([stranger.email]));
    expect(recipients).not.toContain(doer.email);
    expect(letters[0]?.text).toContain(REASON);
  });
});

describe('suspensions', () => {
  it('are listed for assurers and supervisors, the newest first', async () => {
    const { id } = await aService(inTrafford);
    await suspendService(id, assurer);

    const list = '{ suspensions(first: 1) { edges { node { reason service { id } } } } }';
    const seen = async (viewer: typeof assurer) => (await api.ask(list, {}, viewer)).data?.suspensions.edges[0].node;

    expect(await seen(assurer)).toEqual({ reason: REASON, service: { id } });
    expect(await seen(whoIs('SUPERVISOR', 'a team'))).toEqual({ reason: REASON, service: null });
  });
});
