import { describe, expect, it } from '@jest/globals';
import { withClient } from '../support/with-client.ts';
import { identityDoor } from './identity-door.ts';
import { Client, ME, resident } from './someone-at-the-door.ts';

const door = identityDoor();

describe('a session', () => {
  const SESSIONS = '{ me { sessions { id isCurrent userAgent } } }';
  const END = 'mutation ($id: ID!) { endSession(id: $id) { sessions { isCurrent } problems { message } } }';

  it('is listed, and ended on another device at once', async () => {
    const { email } = await resident(door);
    const [here, there] = [new Client(door.url), new Client(door.url)];
    there.headers = { 'user-agent': 'A lost telephone' };
    await here.signIn(email);
    await there.signIn(email);
    const { sessions } = (await here.ask(SESSIONS)).body.data.me;
    const lost = sessions.find((each: { userAgent: string }) => each.userAgent === 'A lost telephone');

    const ended = await here.ask(END, { id: lost.id });

    expect(sessions.map((each: { isCurrent: boolean }) => each.isCurrent).sort()).toEqual([false, true]);
    expect(ended.body.data.endSession).toEqual({ sessions: [{ isCurrent: true }], problems: [] });
    expect((await there.ask(ME)).status).toBe(401);
  });

  it('is ended everywhere else in one go', async () => {
    const { email } = await resident(door);
    const clients = [new Client(door.url), new Client(door.url), new Client(door.url)];
    for (const client of clients) await client.signIn(email);

    const { body } = await (clients[0] as Client).ask('mutation { endOtherSessions { sessions { isCurrent } } }');

    expect(body.data.endOtherSessions.sessions).toEqual([{ isCurrent: true }]);
    const statuses = await Promise.all(clients.map(async (client) => (await client.ask(ME)).status));
    expect(statuses).toEqual([200, 401, 401]);
  });

  it('of somebody else is nothing that one knows of', async () => {
    const [mine, other] = [new Client(door.url), new Client(door.url)];
    await mine.signIn((await resident(door)).email);
    await other.signIn((await resident(door)).email);
    const { sessions } = (await other.ask(SESSIONS)).body.data.me;

    const { body } = await mine.ask(END, { id: sessions[0].id });

    expect(body.errors[0].extensions.code).toBe('NOT_FOUND');
    expect((await other.ask(ME)).status).toBe(200);
  });

  it('ends when it was not used for an hour, and after twelve hours however busy', async () => {
    const { id, email } = await resident(door);
    const client = new Client(door.url);
    await client.signIn(email);
    const age = (hours: number) =>
      withClient(door.connection, async (database) => {
        await database.query(
          `update auth.session set created_at = now() - make_interval(hours => $2),
           last_seen_at = now() - interval '5 minutes', expires_at = now() + interval '55 minutes' where person_id = $1`,
          [id, hours],
        );
      });
    const endsInMinutes = () =>
      withClient(door.connection, async (database) => {
        const { rows } = await database.query<{ minutes: number }>(
          'select round(extract(epoch from expires_at - now()) / 60)::int as minutes from auth.session where person_id = $1',
          [id],
        );
        return rows[0]?.minutes;
      });

    await age(1);
    await client.ask(ME);
    const afterUse = await endsInMinutes();
    await age(12);
    await client.ask(ME);

    expect(afterUse).toBe(60);
    expect((await client.ask(ME)).status).toBe(401);
  });

  it('ends with signing out', async () => {
    const client = new Client(door.url);
    await client.signIn((await resident(door)).email);
    const authorization = `Bearer ${client.token}`;

    await client.post('/auth/sign-out');

    expect((await new Client(door.url).ask(ME, {}, { authorization })).status).toBe(401);
  });
});
