import { describe, expect, it } from '@jest/globals';
import { testApi } from '../../support/api.ts';
import { approvedGroups, CONTACT, SAID } from './approved-group.ts';

const api = testApi();
const { anApproved, edit, standingOf, versionOf } = approvedGroups(api);

const codes = (payload: { reopenedChecks: { code: string }[] }) => payload.reopenedChecks.map(({ code }) => code);

const TOUCHES: [what: string, input: object, codes: string[]][] = [
  ['the phone', { contacts: [{ ...CONTACT, phone: '01632 960002' }] }, ['named-contact']],
  ['the name', { name: { en: 'Wednesday lunch club' } }, ['named-contact', 'public-liability-insurance']],
  ['the ages', { eligibility: { minimumAge: 21 } }, ['dbs', 'safeguarding', 'volunteers']],
  [
    'the setting',
    { attendance: ['IN_PERSON', 'ONLINE'] },
    ['dbs', 'equality-access-complaints', 'health-and-safety', 'public-liability-insurance'],
  ],
  [
    'the kind',
    { activityKinds: ['arts-and-culture'] },
    ['data-protection', 'dbs', 'health-and-safety', 'public-liability-insurance', 'safeguarding', 'volunteers'],
  ],
];

describe('an editor of an approved group', () => {
  it.each(TOUCHES)(
    'who changes %s is told exactly which checks that re-opens, and nobody is referred until then',
    async (_, input, touched) => {
      const { id, editor } = await anApproved();

      const payload = await edit('Service', id, input, editor);

      expect(codes(payload)).toEqual(touched);
      expect(payload.problems).toEqual([]);
      expect(await standingOf(id)).toBe('NOT_ASSESSED');
    },
  );

  it.each([
    ['room', { capacity: { state: 'FULL' } }],
    ['words', { description: { en: 'With pudding.' } }],
    ['capitals and dashes of the name', { name: { en: 'tuesday  Lunch Club ' } }],
    [
      'the way the phone is written',
      { contacts: [{ ...CONTACT, phone: '+44 1632 960 001', email: 'Jo@Example.org' }] },
    ],
  ])('who changes %s re-opens nothing', async (_, input) => {
    const { id, editor } = await anApproved();

    expect(codes(await edit('Service', id, input, editor))).toEqual([]);
    expect(await standingOf(id)).toBe('MET');
  });

  it('who puts an earlier version back re-opens what that touches', async () => {
    const { id, editor } = await anApproved();
    await edit('Service', id, { contacts: [{ ...CONTACT, phone: '01632 960002' }] }, editor);
    const { data } = await api.ask(
      'query ($id: ID!) { history(id: $id, first: 100) { edges { node { id } } } }',
      { id },
      editor,
    );
    const document = `mutation ($id: ID!, $version: Int!, $changeId: ID!) { restoreServiceVersion(id: $id, version: $version,
      changeId: $changeId, reason: "It was right.") { ${SAID} } }`;

    const { data: restored } = await api.ask(
      document,
      { id, version: await versionOf('Service', id), changeId: data?.history.edges.at(-1).node.id },
      editor,
    );

    expect(restored?.restoreServiceVersion.problems).toEqual([]);
    expect(codes(restored?.restoreServiceVersion)).toContain('health-and-safety');
  });

  it('who changes the name or the contacts of the organisation touches what it offers', async () => {
    const { id, organisation, editor } = await anApproved();

    const payload = await edit('Organisation', organisation.id, { contacts: [{ phone: '01632 960200' }] }, editor);

    expect(payload.reopenedChecks).toEqual([{ serviceId: id, code: 'named-contact', facets: ['CONTACT'] }]);
    expect(await standingOf(id)).toBe('NOT_ASSESSED');
  });

  it('who moves the place touches the setting, and who words its address otherwise does not', async () => {
    const { id, location, editor } = await anApproved();

    const same = await edit('Location', location.id, { addressLines: ['1 elm road,'] }, editor);
    const moved = await edit('Location', location.id, { addressLines: ['9 Oak Road'] }, editor);

    expect(codes(same)).toEqual([]);
    expect(codes(moved)).toContain('health-and-safety');
    expect(await standingOf(id)).toBe('NOT_ASSESSED');
  });

  it('raises no standing by an edit: a lower tier, or the old value put back, changes nothing', async () => {
    const { id, editor } = await anApproved();
    await edit('Service', id, { activityKinds: ['talking-support'] }, editor);
    await edit('Service', id, { activityKinds: ['social-or-lunch-club'] }, editor);

    expect(await standingOf(id)).toBe('NOT_ASSESSED');
  });
});
