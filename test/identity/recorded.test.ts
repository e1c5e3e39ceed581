import { describe, expect, it } from '@jest/globals';
import { withClient } from '../support/with-client.ts';
import { identityDoor } from './identity-door.ts';
import { Client, resident } from './someone-at-the-door.ts';

const door = identityDoor();

/** What the audit log has of signing in, for one person or for none. */
async function recorded(personId: string | null): Promise<string[]> {
  const { rows } = await withClient(door.connection, (client) =>
    client.query<{ event: string }>(
      `select concat_ws(' ', actor, action, subject) as event from audit.event
       where subject in ('sign_in', 'session') and coalesce(concerns, '{}') = $1::text[] order by id`,
      [personId === null ? [] : [personId]],
    ),
  );
  return rows.map(({ event }) => event);
}

describe('the audit log', () => {
  it('has who signed in and out', async () => {
    const { id, email } = await resident(door);
    const browser = new Client(door.url);

    await browser.signIn(email);
    await browser.post('/auth/sign-out', {}, { origin: door.url });

    const [came, went] = await recorded(id).then((events) => [events.at(0), events.at(-1)]);
    expect([came, went]).toEqual(['system:sign-in INSERT session', 'system:sign-in DELETE session']);
  });

  it('has what failed, whose address it was, and when too many locked it', async () => {
    const { id, email } = await resident(door);

    for (let turn = 0; turn < 11; turn += 1) await new Client(door.url).signIn(email.toUpperCase(), 'not the password');

    const failed = Array.from({ length: 10 }, () => 'system:sign-in FAILED sign_in');
    expect(await recorded(id)).toEqual([...failed, 'system:sign-in LOCKED_OUT sign_in']);
  });

  it('keeps nothing of what was typed for an address that nobody has', async () => {
    await new Client(door.url).signIn('stranger@example.org', 'not the password');

    expect(await recorded(null)).toEqual(['system:sign-in FAILED sign_in']);
    const { rows } = await withClient(door.connection, (client) =>
      client.query(`select from audit.event e where e::text like '%stranger%' or e::text like '%not the password%'`),
    );
    expect(rows).toEqual([]);
  });
});
