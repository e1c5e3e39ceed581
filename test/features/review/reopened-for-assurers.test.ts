import { describe, expect, it } from '@jest/globals';
import { whoIs } from '../../support/viewers.ts';
import { testApi } from '../../support/api.ts';
import { assessing } from '../../support/assessing.ts';
import { builders } from '../../support/builders.ts';
import { AREA, CONTACT, FACTS, approvedGroups } from './approved-group.ts';

const api = testApi();
const { anApproved, edit, standingOf } = approvedGroups(api);
const { aService, aPerson } = builders(api);
const { conclude, filled } = assessing((...asked) => api.ask(...asked));
const assurer = whoIs('ASSURER', AREA);

describe('the assurer', () => {
  it('is written to, and has it at the top of the queue until a look at it', async () => {
    const { viewer, email } = await aPerson({ roles: [{ role: 'ASSURER', scope: AREA }] });
    const { id, editor } = await anApproved(viewer);
    await edit('Service', id, { contacts: [{ ...CONTACT, phone: '01632 960002' }] }, editor);

    const letters = await api.directory.reads.all<{ text: string }>(
      '',
      'select text from letter where recipient = $1',
      [email],
    );
    expect(letters.map(({ text }) => text)).toEqual([expect.stringMatching(/Tuesday lunch club: A named contact/)]);
    const QUEUE = '{ assuranceQueue(first: 100) { edges { node { kind why service { id } } } } }';
    const { data: before } = await api.ask(QUEUE, {}, viewer);
    expect(before?.assuranceQueue.edges[0].node.kind).toBe('CHECKS_REOPENED');
    expect(before?.assuranceQueue.edges.map((edge: { node: object }) => edge.node)).toContainEqual({
      kind: 'CHECKS_REOPENED',
      why: 'An edit touched what had been checked. Look again at: named-contact.',
      service: { id },
    });
  });

  it('who looks again and finds it met makes it count again', async () => {
    const { id, editor } = await anApproved();
    await edit('Service', id, { contacts: [{ ...CONTACT, phone: '01632 960002' }] }, editor);
    const { data } = await api.ask(
      'query ($id: ID!) { service(id: $id) { assurance { detail { inForce { id version } } } } }',
      { id },
      assurer,
    );
    const review = data?.service.assurance.detail.inForce;

    await api.ask(
      `mutation ($id: ID!, $version: Int!) { recordCheck(reviewId: $id, version: $version, check: "named-contact",
        input: { outcome: MET, evidenceKind: CONVERSATION }) { problems { message } } }`,
      review,
      assurer,
    );

    expect(await standingOf(id)).toBe('MET');
  });

  it('cannot conclude on what an edit has touched meanwhile', async () => {
    const { id } = await aService(FACTS);
    const review = await filled(assurer, id);
    await edit('Service', id, { contacts: [{ ...CONTACT, phone: '01632 960002' }] });

    const { data: stale } = await conclude(assurer, review);
    const { data: refused } = await conclude(assurer, { ...review, version: stale?.concludeReview.review.version });

    expect(stale?.concludeReview.problems[0].code).toBe('CONFLICT');
    expect(refused?.concludeReview.problems[0].message).toBe(
      '“A named contact, and how to raise a concern” was touched by an edit and has to be looked at again.',
    );
  });
});
