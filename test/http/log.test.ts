import { describe, expect, it } from '@jest/globals';
import { createLog } from '../../src/log.ts';
import { eventually } from '../search/eventually.ts';
import { withClient } from '../support/with-client.ts';
import { httpDoor, TOKEN } from './door.ts';

const SECRET = 'hunter2-very-secret';

interface Faulty {
  errors: { extensions: { reference: string } }[];
}

/** What the log says of this, as it is written. */
function logged(line: object, message = 'Said.'): string {
  let written = '';
  createLog('info', { write: (text) => void (written += text) }).info(line, message);
  return written;
}

describe('the log', () => {
  it.each([
    { password: SECRET },
    { newPassword: SECRET },
    { headers: { authorization: `Bearer ${SECRET}`, cookie: `session=${SECRET}`, 'set-cookie': [`a=${SECRET}`] } },
    { request: { Authorization: SECRET, 'x-api-key': SECRET } },
    { token: SECRET, adminToken: SECRET, key: SECRET, code: SECRET, recoveryCodes: [SECRET], totpSecret: SECRET },
    { deep: { deeper: { deepest: [{ client_secret: SECRET }] } } },
    { variables: { input: { name: SECRET } }, body: SECRET, query: SECRET, session: { id: SECRET } },
    { email: `${SECRET}@example.org`, note: `written to ${SECRET}@example.org` },
    { text: `Authorization: Bearer ${SECRET}` },
    { text: `postgres://linkwell:${SECRET}@db/linkwell` },
    { text: `the password=${SECRET} was wrong` },
    { text: JSON.stringify({ token: SECRET, other: 1 }) },
    { error: Object.assign(new Error(`cannot reach postgres://u:${SECRET}@db/l`), { config: { password: SECRET } }) },
    { error: new Error('outer', { cause: new Error(`Bearer ${SECRET}`) }) },
    { anything: new Error(`token: ${SECRET}`) },
  ])('keeps no secret of %j', (line) => {
    const written = logged(line);

    expect(written).not.toContain('hunter2');
    expect(JSON.parse(written)).toMatchObject({ msg: 'Said.' });
  });

  it('keeps none in its sentences', () => {
    expect(logged({}, `Signed in with Bearer ${SECRET}`)).not.toContain('hunter2');
  });

  it('keeps what helps', () => {
    const line = {
      requestId: 'a-b-c',
      codes: ['NOT_FOUND'],
      status: 404,
      error: Object.assign(new Error('gone'), { code: 'ECONNRESET' }),
    };

    expect(JSON.parse(logged(line))).toMatchObject({
      requestId: 'a-b-c',
      codes: ['NOT_FOUND'],
      status: 404,
      error: { message: 'gone', code: 'ECONNRESET', stack: expect.stringContaining('log.test.ts') },
    });
  });
});

describe('the log of the API', () => {
  const door = httpDoor();

  it('holds one line a request, with everything but what was said', async () => {
    const query = `query Lunch($language: String!) { services { edges { node { name(language: $language) } } } }`;
    const headers = { 'x-request-id': 'request-4711', authorization: `Bearer ${SECRET}`, cookie: `session=${SECRET}` };

    await door.send({ query, variables: { language: SECRET, token: SECRET } }, headers);
    await door.send({ query: `{ area(code: "${SECRET}") { name } }`, extensions: { password: SECRET } }, headers);
    await door.send(`{"query": "${SECRET}`, headers);
    await fetch(`${door.url}/reset-password/${SECRET.repeat(2)}?token=${SECRET}`, { headers });
    await eventually(() => Promise.resolve(expect(door.lines).toHaveLength(4)));

    expect(door.lines.join('')).not.toContain('hunter2');
    expect(door.lines.map((line) => JSON.parse(line) as object)).toMatchObject([
      {
        requestId: 'request-4711',
        operation: 'Lunch',
        field: 'services',
        kind: 'query',
        cost: 61,
        status: 200,
        viewer: null,
        ms: expect.any(Number),
      },
      { field: 'area', codes: ['NOT_FOUND'] },
      { status: 400 },
      { path: '/reset-password/…', status: 404 },
    ]);
  });

  it('names a fault as the answer does, and keeps neither the statement nor its values', async () => {
    door.lines.length = 0;
    await withClient(door.connection, (client) =>
      client.query('alter table organisation rename column name to called'),
    );
    const input = { name: { en: SECRET }, kind: 'OTHER' };
    const create =
      'mutation ($input: OrganisationInput!) { createOrganisation(input: $input) { organisation { id } } }';

    const answers = await Promise.all([
      door.send({ query: create, variables: { input } }, { authorization: `Bearer ${TOKEN}` }),
      door.send({ query: '{ organisations { edges { node { name } } } }' }),
    ]);
    const bodies = (await Promise.all(answers.map((one) => one.json()))) as Faulty[];
    const references = bodies.map(({ errors }) => errors[0]?.extensions.reference);

    expect(references).toEqual(answers.map(({ headers }) => headers.get('x-request-id')));
    const faults = door.lines.filter((line) => line.includes('A request failed.'));
    expect(faults.map((line) => JSON.parse(line).requestId).toSorted()).toEqual(references.toSorted());
    expect(door.lines.join('')).not.toContain('hunter2');
    expect(faults.join('')).toContain('does not exist');
  });
});
