import { describe, expect, it } from '@jest/globals';
import { marksOf } from '../../../src/features/supported-person/reference.rules.ts';
import { openDirectory } from '../../../src/directory.ts';
import { registerPerson } from '../../../src/features/supported-person/register-person.ts';
import { testApi } from '../../support/api.ts';
import { builders } from '../../support/builders.ts';
import { whoIs } from '../../support/viewers.ts';
import { asking } from './people.ts';

const OLD = { id: '2025', secret: Buffer.alloc(32, 7) };
const NEW = { id: '2026', secret: Buffer.alloc(32, 8) };
const api = testApi({ referenceKeys: [OLD] });
const { aTeam } = builders(api);
const { register, rows } = asking(api);

const FIND = 'query ($is: String!) { supportedPerson(localReference: $is) { id } }';

async function aLinkWorker() {
  const { id: teamId } = await aTeam();
  return { teamId, viewer: whoIs('LINK_WORKER', teamId) };
}

async function markOf(id: string) {
  const [row] = await rows<{ reference_key_id: string; reference_hmac: string }>(
    'select reference_key_id, reference_hmac from supported_person where id = $1',
    [id],
  );
  return row;
}

describe('a local reference', () => {
  it('is kept as what a key makes of it', async () => {
    const { teamId, viewer } = await aLinkWorker();

    const { person } = await register({ teamId, localReference: 'emis 4711' }, viewer);

    const [mark] = marksOf([OLD], teamId, 'EMIS4711');
    expect(await markOf(person.id)).toEqual({ reference_key_id: '2025', reference_hmac: mark?.hmac });
    expect(mark?.hmac).toMatch(/^[\da-f]{64}$/);
  });

  it('finds the same person again, however it is typed', async () => {
    const { teamId, viewer } = await aLinkWorker();
    const { person } = await register({ teamId, localReference: 'EMIS 4712' }, viewer);

    const again = await register({ teamId, ageBand: 'FROM_85', localReference: ' emis4712 ' }, viewer);

    expect(again).toMatchObject({
      alreadyKnown: true,
      problems: [],
      person: { id: person.id, ageBand: 'FROM_65_TO_74' },
    });
    expect((await api.ask(FIND, { is: 'Emis  4712' }, viewer)).data?.supportedPerson).toEqual({ id: person.id });
  });

  it('finds one person also when two register them at the same time', async () => {
    const { teamId, viewer } = await aLinkWorker();

    const answers = await Promise.all(
      Array.from({ length: 6 }, () => register({ teamId, localReference: 'EMIS 1' }, viewer)),
    );

    expect(new Set(answers.map(({ person }) => person.id)).size).toBe(1);
  });

  it('that another team has is somebody else', async () => {
    const [one, other] = [await aLinkWorker(), await aLinkWorker()];
    const first = await register({ teamId: one.teamId, localReference: 'EMIS 5' }, one.viewer);

    const second = await register({ teamId: other.teamId, localReference: 'EMIS 5' }, other.viewer);

    expect(second).toMatchObject({ alreadyKnown: false });
    expect(await markOf(first.person.id)).not.toEqual(await markOf(second.person.id));
    expect((await api.ask(FIND, { is: 'EMIS 5' }, other.viewer)).data?.supportedPerson.id).toBe(second.person.id);
  });

  it('is turned into what the current key makes of it when it is next entered', async () => {
    const { teamId, viewer } = await aLinkWorker();
    const { person } = await register({ teamId, localReference: 'EMIS 6' }, viewer);
    const later = await openDirectory({ primary: api.connection, poolSize: 2, referenceKeys: [NEW, OLD] });

    const input = { teamId, ageBand: 'FROM_85' as const, localReference: 'EMIS 6' };
    const again = await registerPerson(later.contextFor(viewer), input);
    const afterwards = await registerPerson(later.contextFor(viewer), input);
    await later.close();

    expect([again, afterwards]).toMatchObject([
      { alreadyKnown: true, person: { id: person.id } },
      { alreadyKnown: true, person: { id: person.id } },
    ]);
    expect(await markOf(person.id)).toEqual({
      reference_key_id: '2026',
      reference_hmac: marksOf([NEW], teamId, 'EMIS 6')[0]?.hmac,
    });
  });

  it.each([
    ['   ', 'REQUIRED'],
    ['x'.repeat(101), 'TOO_LONG'],
  ])('“%s” is refused as %s', async (localReference, code) => {
    const { teamId, viewer } = await aLinkWorker();

    expect((await register({ teamId, localReference }, viewer)).problems).toMatchObject([
      { path: 'localReference', code },
    ]);
  });
});

describe('without a key', () => {
  it('local references are refused in a sentence, and people are registered without', async () => {
    const { teamId, viewer } = await aLinkWorker();
    const keyless = await openDirectory({ primary: api.connection, poolSize: 2 });

    const input = { teamId, ageBand: 'FROM_85' as const };
    const attempt = registerPerson(keyless.contextFor(viewer), { ...input, localReference: 'EMIS 7' });

    await expect(attempt).rejects.toMatchObject({ problems: [{ path: 'localReference', code: 'UNAVAILABLE' }] });
    expect((await registerPerson(keyless.contextFor(viewer), input)).person.referenceHmac).toBeUndefined();
    await keyless.close();
  });
});
