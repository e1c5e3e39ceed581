import { beforeAll, describe, expect, it } from '@jest/globals';
import { testApi } from '../../support/api.ts';
import { administrator } from '../../support/viewers.ts';
import { builders } from '../../support/builders.ts';
import { keepingLexicon } from './keeping-lexicon.ts';

const api = testApi();
const { input, asked, save, found } = keepingLexicon(api);
const { aPerson } = builders(api);
const FIELDS = 'id version code label phrases needs activityKinds populations words wishes origin removedAt';

const REMOVE = `mutation ($id: ID!, $version: Int!, $reason: String!) {
  removeLexiconEntry(id: $id, version: $version, reason: $reason) { entry { ${FIELDS} } problems { path code } } }`;

const RESTORE = `mutation ($id: ID!, $version: Int!, $changeId: ID!, $reason: String!) {
  restoreLexiconEntry(id: $id, version: $version, changeId: $changeId, reason: $reason) {
    entry { ${FIELDS} } problems { path code message } } }`;

const HISTORY = `query ($id: ID!) { lexiconHistory(id: $id) {
  edges { node { id kind who reason fields { field old new } } } } }`;

const changesOf = async (id: string) =>
  (await asked(HISTORY, { id })).edges.map(({ node }: { node: { id: string } }) => node) as {
    id: string;
    kind: string;
    who: string;
    reason: string | null;
    fields: { field: string; old: unknown; new: unknown }[];
  }[];

describe('its history', () => {
  let keeper: typeof administrator;
  beforeAll(async () => {
    const { id } = await aPerson({ name: 'Ada Keeper' });
    keeper = { ...administrator, id };
  });

  it('says who changed what and why, and takes changes back', async () => {
    const { entry } = await save({ input: input('undone'), reason: 'Heard it.' }, keeper);
    await save({ input: input('undone', { words: ['brass'] }), version: 1, reason: 'Groups say brass.' }, keeper);
    const changes = await changesOf(entry.id);

    expect(changes.map(({ kind, who, reason }) => [kind, who, reason])).toEqual([
      ['UPDATE', 'Ada Keeper', 'Groups say brass.'],
      ['INSERT', 'Ada Keeper', 'Heard it.'],
    ]);
    expect(changes[0]?.fields).toEqual([{ field: 'words', old: ['band'], new: ['brass'] }]);

    const undo = { id: entry.id, version: 2, changeId: changes[1]?.id, reason: 'It was right.' };
    const { entry: back, problems } = await asked(RESTORE, undo);
    expect(problems).toEqual([]);
    expect(back).toMatchObject({ version: 3, words: ['band'] });
    expect((await changesOf(entry.id))[0]?.reason).toBe('It was right.');
  });

  it('brings back what was removed', async () => {
    const { entry } = await save({ input: input('removed') });
    const which = { id: entry.id, version: entry.version };
    const unsaid = await asked(REMOVE, { ...which, reason: ' ' });
    const { entry: gone } = await asked(REMOVE, { ...which, reason: 'Nobody says so.' });
    const [removal, added] = await changesOf(entry.id);

    expect(unsaid.problems).toEqual([{ path: 'reason', code: 'REQUIRED' }]);
    expect(gone.removedAt).not.toBeNull();
    expect((await found({ query: 'removed' })).map(({ code }) => code)).not.toContain('removed');
    expect((await found({ removed: true })).map(({ code }) => code)).toContain('removed');
    const anew = await save({ input: input('removed'), version: gone.version });
    expect(anew.problems).toMatchObject([{ path: 'code', code: 'TAKEN' }]);

    const there = { id: entry.id, version: gone.version, reason: 'They do.' };
    const asRemoved = await asked(RESTORE, { ...there, changeId: removal?.id });
    expect(asRemoved.problems).toMatchObject([{ path: 'changeId', code: 'INVALID' }]);
    const { entry: back } = await asked(RESTORE, { ...there, changeId: added?.id });
    expect(back).toMatchObject({ removedAt: null, words: ['band'] });
  });

  it('is of that entry alone', async () => {
    const { entry } = await save({ input: input('apart') });
    const { entry: other } = await save({ input: input('other') });
    const [change] = await changesOf(other.id);

    const { problems } = await asked(RESTORE, { id: entry.id, version: 1, changeId: change?.id, reason: 'Mixed up.' });

    expect(problems).toMatchObject([{ path: 'changeId', code: 'NOT_FOUND' }]);
  });
});

describe('the list to try the lexicon with', () => {
  const KEEP =
    'mutation ($words: String!) { keepLexiconTrial(words: $words) { trial { id words } problems { code } } }';
  const DROP = 'mutation ($id: ID!) { dropLexiconTrial(id: $id) { trial { words } problems { code } } }';
  const TRIALS = '{ lexiconTrials { edges { node { id words } } } }';
  const listed = async () => (await asked(TRIALS)).edges.map(({ node }: { node: { words: string } }) => node.words);

  it('is what administrators write down, each once', async () => {
    const { trial } = await asked(KEEP, { words: '  sold   my trombone ' });
    const again = await asked(KEEP, { words: 'sold my trombone' });

    expect(trial.words).toBe('sold my trombone');
    expect(again).toEqual({ trial, problems: [{ code: 'TAKEN' }] });
    expect(await listed()).toEqual(['sold my trombone']);

    await asked(DROP, { id: trial.id });
    expect(await listed()).toEqual([]);
  });

  it('holds nobody’s searches', async () => {
    await api.ask('{ searchServices(query: "my trombone is lonely") { total } }');

    const { problems } = await asked(KEEP, { words: 'call mum on 07700 900123' });

    expect(problems).toEqual([{ code: 'INVALID' }]);
    expect(await listed()).toEqual([]);
  });
});
