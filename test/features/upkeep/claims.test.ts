import { describe, expect, it } from '@jest/globals';
import { anonymous } from '../../../src/shared/viewer.ts';
import { testApi } from '../../support/api.ts';
import { builders } from '../../support/builders.ts';
import { administrator } from '../../support/viewers.ts';
import { rolesThrough } from '../people/roles-through.ts';
import { lettersOf } from './letters-of.ts';
import { claiming, DENY } from './claiming.ts';

const api = testApi();
const { claim, approve } = claiming(api);
const { anOrganisation, aPerson } = builders(api);
const { rolesOf } = rolesThrough(api);
const lettersTo = lettersOf(api);

describe('a claim', () => {
  it('is made by somebody without any role, and makes them an editor once it is approved', async () => {
    const { id } = await anOrganisation({ name: { en: 'Riverside Friends' } });
    const jo = await aPerson();

    const made = await claim(id, jo.viewer);
    const { claim: approved, problems } = await approve(made.claim.id);

    expect(made.problems).toEqual([]);
    expect(made.claim).toMatchObject({ status: 'OPEN', claimantEmail: jo.email, organisation: { id } });
    expect({ problems, status: approved.status }).toEqual({ problems: [], status: 'APPROVED' });
    expect(await rolesOf(jo.id)).toMatchObject([{ role: 'LISTING_EDITOR', scope: id }]);
    expect(await lettersTo(jo.email)).toEqual(['You can now keep the listings of Riverside Friends']);
  });

  it('is open once for a person and an organisation, and may be made again when it was denied', async () => {
    const { id } = await anOrganisation();
    const { viewer, email } = await aPerson();
    const first = await claim(id, viewer);

    const second = await claim(id, viewer);
    await api.ask(DENY, { id: first.claim.id, words: 'Nobody there knows you.' }, administrator);
    const third = await claim(id, viewer);

    expect(second.problems).toMatchObject([{ path: 'organisationId', code: 'TAKEN' }]);
    expect(third.problems).toEqual([]);
    expect(await lettersTo(email, 'text')).toEqual([expect.stringContaining('Nobody there knows you.')]);
  });

  it('is one claim when two of the same moment arrive, and when it is sent again with its key', async () => {
    const { id } = await anOrganisation();
    const { viewer } = await aPerson();

    const [one, other] = await Promise.all([claim(id, viewer), claim(id, viewer)]);
    const [open] = await api.directory.reads.all<{ n: number }>(
      '',
      'select count(*)::int as n from organisation_claim where organisation_id = $1',
      [id],
    );
    const elsewhere = (await anOrganisation()).id;
    const sent = await claim(elsewhere, viewer, { key: 'one-claim-only' });
    const again = await claim(elsewhere, viewer, { key: 'one-claim-only' });

    expect([one.problems.length, other.problems.length].sort()).toEqual([0, 1]);
    expect(open!.n).toBe(1);
    expect(again.claim).toEqual(sent.claim);
  });

  it('needs words, somebody who is signed in, and an organisation that they may see', async () => {
    const { id } = await anOrganisation({ isPublished: false });
    const { viewer } = await aPerson();

    expect((await claim(id, viewer)).refused).toBe('NOT_FOUND');
    expect((await claim('01920000-0000-7000-8000-000000000001', viewer)).refused).toBe('NOT_FOUND');
    expect((await claim((await anOrganisation()).id, anonymous)).refused).toBe('UNAUTHENTICATED');
    expect((await claim((await anOrganisation()).id, viewer, { statement: ' ' })).problems).toMatchObject([
      { path: 'statement', code: 'REQUIRED' },
    ]);
  });

  it('shows as a fact whether the address of the claimant is one that the organisation publishes', async () => {
    const { id } = await anOrganisation({
      contacts: [{ email: 'hello@riverside.example.org' }, { email: 'riverside@gmail.com' }],
      links: [{ url: 'https://www.friends.example.com/about' }],
    });
    const evidenceOf = async (email: string, isProved = true) => {
      const { id: person, viewer } = await aPerson({ email });
      if (isProved)
        await api.directory.orm.em.fork().execute('update person set email_verified = true where id = ?', [person]);
      return (await claim(id, viewer)).claim.evidence;
    };

    expect(await evidenceOf('Hello@Riverside.example.org')).toBe('PUBLISHED_ADDRESS');
    expect(await evidenceOf('jo@riverside.example.org')).toBe('PUBLISHED_DOMAIN');
    expect(await evidenceOf('jo@friends.example.com')).toBe('PUBLISHED_DOMAIN');
    expect(await evidenceOf('somebody.else@gmail.com')).toBe('NONE');
    expect(await evidenceOf('jo@example.net')).toBe('NONE');
    expect(await evidenceOf('li@riverside.example.org', false)).toBe('NONE');
  });
});
