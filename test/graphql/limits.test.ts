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

  it('a cursor that is none', async () => {
    const { errors } = await api.ask('{ services(after: "nonsense") { edges { cursor } } }');

    expect(errors[0]).toMatchObject({
      message: 'Pass a cursor from an earlier page, or leave after out.',
      extensions: { code: 'BAD_USER_INPUT', problems: [{ path: 'after' }] },
    });
  });
});
