/** @seconds 14 */
import { describe, expect, it } from '@jest/globals';
import { createSchema } from '../../src/graphql/schema.ts';
import { httpDoor, TOKEN } from '../http/door.ts';
import { Attacker } from './hostile-document.ts';
import { TEXTS } from './hostile-values.ts';
import { Seeded } from './seeded.ts';

const door = httpDoor();

const STRANGE_BODIES = [
  '[]',
  'null',
  '0',
  '"text"',
  '{"query":{}}',
  '{"query":["{ __typename }"]}',
  '{"query":"{ __typename }","variables":[]}',
  '{"query":"{ __typename }","variables":"x","operationName":{}}',
  '{"__proto__":{"query":"{ __typename }"}}',
  `${'['.repeat(20_000)}${']'.repeat(20_000)}`,
];

describe('over HTTP', () => {
  it.each([
    ['the public', {}],
    ['an administrator', { authorization: `Bearer ${TOKEN}` }],
  ])('no hostile document of %s is a fault of ours', async (_who, headers) => {
    const random = new Seeded(4711);
    const attacker = new Attacker(await createSchema(), random);
    const faults: unknown[] = [];

    for (let n = 0; n < 400; n += 1) {
      const { document, variables } = attacker.attack(n % 5 === 4 ? 'mutation' : 'query');
      const answer = await door.send({ query: document, variables, operationName: null }, headers);
      const text = await answer.text();
      if (answer.status >= 500 || text.includes('INTERNAL_SERVER_ERROR')) faults.push({ document, variables, text });
    }

    const said = door.lines.filter((line) => line.includes('A request failed.'));
    expect([faults, said]).toEqual([[], []]);
  });

  it.each([...STRANGE_BODIES, ...TEXTS])('a body such as %j is no fault of ours either', async (body) => {
    const answer = await door.send(body);
    const text = await answer.text();

    expect([answer.status, text]).toEqual([400, expect.stringMatching(/"errors"|must be|is not/)]);
  });
});
