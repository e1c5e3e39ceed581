import { describe, expect, it } from '@jest/globals';
import { testApi } from '../../support/api.ts';
import { administrator, whoIs } from '../../support/viewers.ts';
import { keepingLexicon } from './keeping-lexicon.ts';

const api = testApi();
const { input, asked, save, found } = keepingLexicon(api);
const FIELDS = 'id version code label phrases needs activityKinds populations words wishes origin removedAt';

const SAVE = `mutation ($input: LexiconEntryInput!, $version: Int, $reason: String, $key: String) {
  saveLexiconEntry(input: $input, version: $version, reason: $reason, idempotencyKey: $key) {
    entry { ${FIELDS} } problems { path code message } } }`;

const RETIRE_MEASURE = 'mutation ($code: String!) { retireMeasure(code: $code) { problems { code message } } }';

const LIST = `query ($query: String, $first: Int! = 100, $after: String, $removed: Boolean! = false) {
  lexiconEntries(query: $query, first: $first, after: $after, removed: $removed) {
    edges { node { ${FIELDS} } } pageInfo { hasNextPage endCursor } } }`;

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
