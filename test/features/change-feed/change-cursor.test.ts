import { describe, expect, it } from '@jest/globals';
import { testApi } from '../../support/api.ts';
import { builders } from '../../support/builders.ts';
import { ASK, sequenced } from './partner.ts';
import { following } from './following.ts';

const api = testApi();
const at = following(api);
const { toldAfter, run } = at;
const { aService } = builders(api);

describe('a cursor', () => {
  it('stays where it is while nothing changes', async () => {
    const before = at.partner.cursor;

    expect(await toldAfter(() => Promise.resolve())).toEqual([]);
    expect(at.partner.cursor).toBe(before);
  });

  it.each([
    ['that is none', { since: 'yesterday', first: 10 }, 'since', 'INVALID'],
    ['of another list', { since: Buffer.from('id:1').toString('base64url'), first: 10 }, 'since', 'INVALID'],
    [
      'of an era that was lost',
      { since: Buffer.from('change:00000000:5').toString('base64url'), first: 10 },
      'since',
      'CONFLICT',
    ],
    ['with too small a page', { since: null, first: 0 }, 'first', 'OUT_OF_RANGE'],
    ['with too large a page', { since: null, first: 1_001 }, 'first', 'OUT_OF_RANGE'],
  ])('%s is told of', async (_what, variables, path, code) => {
    const { data } = await api.ask(ASK, variables);

    expect(data?.changes).toMatchObject({ changes: null, problems: [{ path, code }] });
  });

  it('holds after a restore, and one from after the backup is told to begin anew', async () => {
    await aService();
    await sequenced(api);
    await at.partner.follow();
    const ofBackup = at.partner.cursor;
    const { rows: before } = await run('select max(position) as head from changes.listing');
    const { id } = await aService();
    await sequenced(api);
    await at.partner.follow();
    const afterBackup = at.partner.cursor;

    // A restored copy: what came after the backup is not there, and the era was another server's.
    await run('delete from changes.listing where position > $1', [before[0].head]);
    await run(`update changes.era set fingerprint = 'another server'`);
    await run(`update service set summary = '{"en": "Soup."}' where id = $1`, [id]);
    await sequenced(api);

    expect((await api.ask(ASK, { since: afterBackup, first: 10 })).data?.changes.problems).toMatchObject([
      { path: 'since', code: 'CONFLICT' },
    ]);
    const { data } = await api.ask(ASK, { since: ofBackup, first: 10 });
    expect(data?.changes.problems).toEqual([]);
    expect(data?.changes.changes).toContainEqual({ kind: 'SERVICE', id, what: 'PUBLISHED' });
  });
});
