import { beforeAll, describe, expect, it } from '@jest/globals';
import { testApi } from '../../support/api.ts';
import { administrator, whoIs } from '../../support/viewers.ts';
import { builders } from '../../support/builders.ts';

const api = testApi();
const { aPerson } = builders(api);
const FIELDS = 'id version code label phrases needs activityKinds populations words wishes origin removedAt';
const SAVE = `mutation ($input: LexiconEntryInput!, $version: Int, $reason: String, $key: String) {
  saveLexiconEntry(input: $input, version: $version, reason: $reason, idempotencyKey: $key) {
    entry { ${FIELDS} } problems { path code message } } }`;
const REMOVE = `mutation ($id: ID!, $version: Int!, $reason: String!) {
  removeLexiconEntry(id: $id, version: $version, reason: $reason) { entry { ${FIELDS} } problems { path code } } }`;
const RESTORE = `mutation ($id: ID!, $version: Int!, $changeId: ID!, $reason: String!) {
  restoreLexiconEntry(id: $id, version: $version, changeId: $changeId, reason: $reason) {
    entry { ${FIELDS} } problems { path code message } } }`;
const RETIRE_MEASURE = 'mutation ($code: String!) { retireMeasure(code: $code) { problems { code message } } }';
const LIST = `query ($query: String, $first: Int! = 100, $after: String, $removed: Boolean! = false) {
  lexiconEntries(query: $query, first: $first, after: $after, removed: $removed) {
    edges { node { ${FIELDS} } } pageInfo { hasNextPage endCursor } } }`;
const HISTORY = `query ($id: ID!) { lexiconHistory(id: $id) {
  edges { node { id kind who reason fields { field old new } } } } }`;

interface Shown {
  id: string;
  version: number;
  code: string;
  words: string[];
  origin: string;
}

const input = (code: string, more: object = {}) => ({
  code,
  label: 'Brass',
  phrases: ['trombone'],
  words: ['band'],
  ...more,
});
const asked = async (document: string, variables: object = {}, viewer = administrator) => {
  const { data, errors } = await api.ask(document, { ...variables }, viewer);
  expect(errors).toEqual([]);
  return Object.values(data ?? {})[0];
};
const save = (variables: object, viewer = administrator) => asked(SAVE, variables, viewer);
const found = async (variables: object): Promise<Shown[]> =>
  (await asked(LIST, variables)).edges.map(({ node }: { node: Shown }) => node);
const changesOf = async (id: string) =>
  (await asked(HISTORY, { id })).edges.map(({ node }: { node: { id: string } }) => node) as {
    id: string;
    kind: string;
    who: string;
    reason: string | null;
    fields: { field: string; old: unknown; new: unknown }[];
  }[];

describe('the lexicon', () => {
  it('is listed by code, and told by words in it', async () => {
    const all = await found({});
    const byWord = await found({ query: 'HUSBAND' });

    const codes = all.map(({ code }) => code);
    expect(codes.length).toBe(100);
    expect(codes).toEqual([...codes].sort());
    expect(new Set(all.map(({ origin }) => origin))).toEqual(new Set(['SHIPPED']));
    expect(byWord.map(({ code }) => code)).toContain('partner-died');
  });

  it('goes on behind a page', async () => {
    const first = await asked(LIST, { first: 2 });
    const second = await found({ first: 1, after: first.pageInfo.endCursor });
    const three = await found({ first: 3 });

    expect(first.pageInfo.hasNextPage).toBe(true);
    expect(second.map(({ code }) => code)).toEqual([three[2]?.code]);
  });

  it('shows one entry by its code, and nothing for a code that there is not', async () => {
    const document = 'query ($code: String!) { lexiconEntry(code: $code) { label origin needs } }';

    expect(await asked(document, { code: 'bereavement' })).toEqual({
      label: 'Bereavement',
      origin: 'SHIPPED',
      needs: ['bereavement'],
    });
    expect(await asked(document, { code: 'no-such-thing' })).toBeNull();
  });

  it('is nobody’s but administrators’', async () => {
    for (const viewer of [whoIs('SUPERVISOR', 'x'), whoIs('ASSURER', 'E08000009')]) {
      const { errors } = await api.ask(SAVE, { input: input('theirs') }, viewer);
      expect(errors[0]?.extensions.code).toBe('FORBIDDEN');
    }
  });
});

describe('an entry', () => {
  it('is added once for a key, and is then one of our own', async () => {
    const first = await save({ input: input('once', { phrases: ['Trombone | Tuba'] }), key: 'lexicon-once' });
    const again = await save({ input: input('once', { phrases: ['Trombone | Tuba'] }), key: 'lexicon-once' });

    expect(first.problems).toEqual([]);
    expect(first.entry).toMatchObject({ version: 1, origin: 'OWN', phrases: ['trombone|tuba'], removedAt: null });
    expect(again.entry.id).toBe(first.entry.id);
  });

  it('is changed by whoever has read its newest version', async () => {
    const { entry } = await save({ input: input('locked') });
    const changed = await save({ input: input('locked', { words: ['brass'] }), version: entry.version });
    const late = await save({ input: input('locked', { words: ['late'] }), version: entry.version });

    expect(changed.entry).toMatchObject({ version: 2, words: ['brass'] });
    expect(late.problems).toMatchObject([{ path: 'version', code: 'CONFLICT' }]);
    expect(late.entry).toMatchObject({ version: 2, words: ['brass'] });
  });

  it('is not added in the place of another, nor changed where there is none', async () => {
    const { problems, entry } = await save({ input: input('bereavement') });
    const missing = await api.ask(SAVE, { input: input('missing'), version: 3 }, administrator);

    expect(problems).toMatchObject([{ path: 'code', code: 'TAKEN' }]);
    expect(entry.needs).toEqual(['bereavement']);
    expect(missing.errors[0]?.extensions.code).toBe('NOT_FOUND');
  });

  it('is refused with all that is wrong with it', async () => {
    const { problems, entry } = await save({
      input: input('wrong', { needs: ['grief'], wishes: ['cost:CHEAP'], phrases: ['the'], words: ['07700 900123'] }),
    });

    expect(entry).toBeNull();
    expect(problems.map(({ path }: { path: string }) => path).sort()).toEqual([
      'needs.0',
      'phrases.0',
      'wishes.0',
      'words.0',
    ]);
  });

  it('is not looked for by a code with a character that nothing holds', async () => {
    const saved = await save({ input: input('a\0b') });
    const unknown = await api.ask(RETIRE_MEASURE, { code: 'a\0b' }, administrator);

    expect(saved).toEqual({ entry: null, problems: [expect.objectContaining({ path: 'code', code: 'INVALID' })] });
    expect(unknown.data?.retireMeasure.problems).toMatchObject([{ message: expect.stringContaining('Delete it') }]);
  });

  it('that came with the directory is told from what it was', async () => {
    const [entry] = await found({ query: 'dementia-day' });
    const { needs, activityKinds, populations, wishes, label, phrases } = entry as unknown as Record<string, unknown>;
    const said = { code: entry!.code, label, needs, activityKinds, populations, wishes, phrases };
    const { entry: changed } = await save({ input: { ...said, words: ['ours'] }, version: entry!.version });
    const back = await save({ input: { ...said, words: entry!.words }, version: changed.version });

    expect([changed.origin, back.entry.origin]).toEqual(['CHANGED', 'SHIPPED']);
  });
});

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
