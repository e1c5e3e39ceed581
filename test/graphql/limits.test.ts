import { describe, expect, it } from '@jest/globals';
import { testApi } from '../support/api.ts';

const api = testApi();

const nested = (depth: number): string =>
  depth === 0 ? 'name' : `services { edges { node { organisation { ${nested(depth - 1)} } } } }`;

describe('the API refuses, with a sentence and no stack,', () => {
  it.each([
    ['a document that is too deep', `{ organisations { edges { node { ${nested(4)} } } } }`, /depth/i],
    [
      'too many aliases',
      `{ ${Array.from({ length: 40 }, (_, index) => `a${index}: taxonomyTerms(taxonomy: NEED) { code }`).join(' ')} }`,
      /alias/i,
    ],
    [
      'too much at once',
      '{ organisations(first: 100) { edges { node { services(first: 100) { edges { node { locations { name } } } } } } } }',
      /Ask for fewer at a time/,
    ],
    [
      'many searches at once',
      `{ ${[1, 2, 3, 4, 5].map((n) => `a${n}: searchServices(first: 1) { total edges { cursor } }`).join(' ')} }`,
      /Ask for fewer at a time/,
    ],
    ['a document of thousands of words', `{ ${'__typename '.repeat(2_500)} }`, /tokens/],
    ['nonsense', '{ services( }', /Syntax Error/],
  ])('%s', async (_what, document, message) => {
    const { data, errors } = await api.ask(document);

    expect(data).toBeNull();
    expect(errors[0]?.message).toMatch(message);
    expect(JSON.stringify(errors)).not.toMatch(/node_modules|\.ts:|stacktrace/);
  });

  it.each([0, -1, 101, 1_000_000])('a page of %i', async (first) => {
    const { errors } = await api.ask('query ($first: Int!) { services(first: $first) { edges { cursor } } }', {
      first,
    });

    expect(errors[0]).toMatchObject({ extensions: { code: 'BAD_USER_INPUT' } });
  });

  it.each([
    ['a number that is too large', 'query ($v: Int!) { services(first: $v) { edges { cursor } } }', 1e20],
    ['words for a number', 'query ($v: Int!) { services(first: $v) { edges { cursor } } }', 'ten'],
    ['a day that is none', 'query ($v: DateTimeISO) { crisisLines(at: $v) { lines { id } } }', '0000-00-00T00:00:00Z'],
  ])('%s as a variable, as a mistake of the asker', async (_what, document, v) => {
    const { errors } = await api.ask(document, { v });

    expect(errors).toMatchObject([{ message: expect.stringContaining('$v'), extensions: { code: 'BAD_USER_INPUT' } }]);
  });

  it('a cursor that is none', async () => {
    const { errors } = await api.ask('{ services(after: "nonsense") { edges { cursor } } }');

    expect(errors[0]).toMatchObject({
      message: 'Pass a cursor from an earlier page, or leave after out.',
      extensions: { code: 'BAD_USER_INPUT', problems: [{ path: 'after' }] },
    });
  });
});

describe('the API bears', () => {
  it('variables nested fifty thousand times deep that nobody uses', async () => {
    const deep = JSON.parse(`${'['.repeat(50_000)}${']'.repeat(50_000)}`) as unknown;

    const { data, errors } = await api.ask('query ($v: Int = 1) { services(first: $v) { edges { cursor } } }', {
      deep,
    });

    expect(errors).toEqual([]);
    expect(data).toEqual({ services: { edges: [] } });
  });

  it.each(['__proto__', 'constructor', 'toString', '\0', '\ud800'])('%j for a language', async (language) => {
    const document = 'query ($language: String!) { taxonomyTerms(taxonomy: NEED) { label(language: $language) } }';

    const { data, errors } = await api.ask(document, { language });

    expect(errors).toEqual([]);
    expect(data?.taxonomyTerms[0]).toEqual({ label: 'Money and benefits' });
  });

  it.each([
    ['area', 'query ($text: String!) { area(code: $text) { name } }', 'NOT_FOUND'],
    ['node', 'query ($text: ID!) { node(id: $text) { id } }', undefined],
    ['areas', 'query ($text: String!) { areas(search: $text) { edges { cursor } } }', undefined],
  ])('a text that PostgreSQL cannot hold, asked of %s', async (_field, document, code) => {
    const { errors } = await api.ask(document, { text: 'a\0b' });

    expect(errors[0]?.extensions.code).toBe(code);
  });

  it('a cursor of areas that holds what PostgreSQL cannot', async () => {
    const after = Buffer.from(JSON.stringify(['a\0b', 'E1'])).toString('base64url');

    const { errors } = await api.ask('query ($after: String) { areas(after: $after) { edges { cursor } } }', { after });

    expect(errors[0]).toMatchObject({ extensions: { code: 'BAD_USER_INPUT', problems: [{ path: 'after' }] } });
  });
});
