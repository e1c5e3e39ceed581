import { describe, expect, it } from '@jest/globals';
import type { Viewer } from '../../../src/shared/viewer.ts';
import { testApi } from '../../support/api.ts';
import { assessing, shown, type ShownReview } from '../../support/assessing.ts';
import { builders } from '../../support/builders.ts';
import { administrator, whoIs } from '../../support/viewers.ts';

const api = testApi();
const { anOrganisation, aService, aPerson } = builders(api);
const { record, conclude, started, approved } = assessing((...asked) => api.ask(...asked));

const AREA = 'E08000009';
const assurer = whoIs('ASSURER', AREA);
const GROUP = { catchment: [AREA], eligibility: { minimumAge: 18 }, activityKinds: ['social-or-lunch-club'] };
const REGISTER_CHECK = `mutation ($serviceId: ID!, $input: RegisterCheckInput!) {
  recordRegisterCheck(serviceId: $serviceId, input: $input) { review { id version state } problems { message } } }`;

/** An organisation with an editor, an assurer of its area beside the one who assesses, and one of another area. */
async function aHome() {
  const { id } = await anOrganisation();
  return {
    id,
    editor: await aPerson({ roles: [{ role: 'LISTING_EDITOR', scope: id }] }),
    colleague: await aPerson({ roles: [{ role: 'ASSURER', scope: AREA }] }),
    stranger: await aPerson({ roles: [{ role: 'ASSURER', scope: 'E08000003' }] }),
  };
}

async function lettersAbout(name: string): Promise<{ recipient: string; text: string }[]> {
  const { em } = api.directory.contextFor(administrator);
  return em.execute('select recipient, text from letter where text like ?', [`%${name} (%`]);
}

async function lookAtRegister(serviceId: string, isRegistered: boolean, reason: string, viewer: Viewer = assurer) {
  const input = { register: 'CQC', reference: '1-101', isRegistered, reason };
  return shown(await api.ask(REGISTER_CHECK, { serviceId, input }, viewer), 'recordRegisterCheck');
}

const WAYS: { what: string; makesUnmet: (id: string) => Promise<unknown>; says: string }[] = [
  {
    what: 'a conclusion',
    says: 'Nobody knows whom to call.',
    async makesUnmet(id) {
      const failed = await failing(await started(assurer, id));
      return shown(
        await conclude(assurer, failed, { decision: 'NOT_MET', reason: 'Nobody knows whom to call.' }),
        'concludeReview',
      );
    },
  },
  {
    what: 'evidence that is renewed',
    says: 'Safeguarding was found not to be met after the review.',
    makesUnmet: async (id) => failing(await approved(assurer, id)),
  },
  {
    what: 'a look at a register',
    says: 'It has gone from the register.',
    async makesUnmet(id) {
      await lookAtRegister(id, true, 'It is there.');
      return lookAtRegister(id, false, 'It has gone from the register.');
    },
  },
];

async function failing(review: ShownReview): Promise<ShownReview> {
  return shown(await record(assurer, review, 'safeguarding', { outcome: 'NOT_MET' }), 'recordCheck');
}

describe('a service that is found not to meet the standard', () => {
  it.each(WAYS)(
    'is told of to its editors and the assurers of its area: by $what',
    async ({ makesUnmet, says, what }) => {
      const home = await aHome();
      const name = `Weaving by ${what}`;
      const { id } = await aService({ ...GROUP, name: { en: name } }, home.id);

      await makesUnmet(id);

      const letters = await lettersAbout(name);
      const recipients = letters.map(({ recipient }) => recipient);
      expect(recipients).toEqual(expect.arrayContaining([home.editor.email, home.colleague.email]));
      expect(recipients).not.toContain(home.stranger.email);
      for (const { text } of letters) expect(text).toContain(says);
    },
  );

  it('is told of once, however much of it is not met', async () => {
    const home = await aHome();
    const { id } = await aService({ ...GROUP, name: { en: 'Once only' } }, home.id);
    const worse = await failing(await approved(assurer, id));

    await record(assurer, worse, 'named-contact', { outcome: 'NOT_MET' });

    const own = (await lettersAbout('Once only')).filter(({ recipient }) => recipient === home.editor.email);
    expect(own).toHaveLength(1);
  });

  it('is told of for each service that a check of the organisation answers for', async () => {
    const home = await aHome();
    const [first, second] = [
      await aService({ ...GROUP, name: { en: 'First of two' } }, home.id),
      await aService({ ...GROUP, name: { en: 'Second of two' } }, home.id),
    ];
    const review = await approved(assurer, first.id);
    await approved(assurer, second.id);

    await record(assurer, review, 'safeguarding', { outcome: 'NOT_MET', everyService: true });

    for (const name of ['First of two', 'Second of two'])
      expect((await lettersAbout(name)).map(({ recipient }) => recipient)).toContain(home.editor.email);
  });
});
