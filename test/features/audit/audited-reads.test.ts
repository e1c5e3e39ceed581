import { beforeAll, describe, expect, it } from '@jest/globals';
import { recordRead } from '../../../src/policy/record-read.ts';
import { newId } from '../../../src/shared/uuid.ts';
import { personViewer } from '../../../src/shared/viewer.ts';
import { testApi } from '../../support/api.ts';
import { builders } from '../../support/builders.ts';
import { whoIs } from '../../support/viewers.ts';
import { withClient } from '../../support/with-client.ts';
import { auditLog, RENAME } from './audit-log.ts';

const api = testApi();
const { events } = auditLog(api);
const { aService } = builders(api);
const administrator = whoIs('ADMINISTRATOR');

describe('a read about people', () => {
  const [first, second] = [newId(), newId()];
  const supervisor = personViewer(newId(), [{ role: 'LISTING_EDITOR', scope: 'an-organisation' }]);

  beforeAll(async () => {
    const ctx = api.directory.contextFor(supervisor, { requestId: 'request-42' });
    await recordRead(ctx, { operation: 'history', subject: 'person', ids: [first, second, first], fields: ['name'] });
  });

  it('is one event, found by each of them', async () => {
    const { nodes } = await events({ subjectId: second });

    expect(nodes).toMatchObject([
      {
        action: 'READ',
        actor: supervisor.id,
        role: 'LISTING_EDITOR',
        scope: 'an-organisation',
        concerns: [first, second],
        fields: ['name'],
        requestId: 'request-42',
      },
    ]);
    expect((await events({ requestId: 'request-42' })).nodes).toHaveLength(1);
  });
});

describe('whoever looks at people', () => {
  it.each([
    ['people', '{ people(first: 100) { edges { node { id name } } } }'],
    ['person', 'query ($id: ID!) { person(id: $id) { id name email } }'],
  ])('leaves an event: %s', async (operation, document) => {
    const id = newId();
    const reader = whoIs('ADMINISTRATOR');
    const values = [id, `${id}@example.org`];
    await withClient(api.connection, (client) =>
      client.query(
        `insert into person values ($1, 'Wilhelmina Quince', $2, true, null, false, null, now(), now())`,
        values,
      ),
    );

    const { errors } = await api.ask(document, { id }, reader);

    expect(errors).toEqual([]);
    const { nodes } = await events({ person: reader.id });
    expect(nodes).toMatchObject([{ action: 'READ', operation, subject: 'person' }]);
    expect(nodes[0].concerns).toContain(id);
    expect(JSON.stringify(nodes)).not.toContain('Quince');
  });
});

describe('a reason', () => {
  it.each(['Ring anna@example.org', 'For 943 476 5919'])('that tells of a person is refused: %s', async (reason) => {
    const { id, version } = await aService();

    const { data } = await api.ask(
      RENAME.replace('They asked for it', reason),
      { id, version, name: 'X' },
      administrator,
    );

    expect(data?.updateService.problems).toMatchObject([
      { message: expect.stringContaining('Leave e-mail addresses') },
    ]);
  });

  it('of one change is not said of the next in the same request', async () => {
    const [one, other] = [await aService(), await aService()];
    await api.ask(
      `mutation { one: updateService(id: "${one.id}", version: 1, input: { name: { en: "A" } }, reason: "Only this one") { problems { message } }
        other: updateService(id: "${other.id}", version: 1, input: { name: { en: "B" } }) { problems { message } } }`,
      {},
      administrator,
    );

    expect((await events({ subjectId: one.id })).nodes[0].reason).toBe('Only this one');
    expect((await events({ subjectId: other.id })).nodes[0].reason).toBeNull();
  });
});
