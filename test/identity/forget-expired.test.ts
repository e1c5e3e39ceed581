import { describe, expect, it } from '@jest/globals';
import { forgetExpired } from '../../src/jobs/forget-expired.ts';
import os from 'node:os';
import { folderStore } from '../../src/files/folder-store.ts';
import { createLog } from '../../src/log.ts';
import { systemViewer } from '../../src/shared/viewer.ts';
import { feedTools } from '../support/job-tools.ts';
import { withClient } from '../support/with-client.ts';
import { identityDoor } from './identity-door.ts';
import { Client, ME, resident } from './someone-at-the-door.ts';

const door = identityDoor();

describe('what has run out', () => {
  it('is forgotten, and what holds is kept', async () => {
    const [old, open] = [new Client(door.url), new Client(door.url)];
    const ended = await resident(door);
    await old.signIn(ended.email);
    await open.signIn((await resident(door)).email);
    await new Client(door.url).signIn('nobody@example.org', 'not the password');
    const count = (table: string) =>
      withClient(door.connection, async (client) => (await client.query(`select from ${table}`)).rowCount);
    await withClient(door.connection, async (client) => {
      await client.query("update auth.session set expires_at = now() - interval '1 second' where person_id = $1", [
        ended.id,
      ]);
      await client.query("update auth.attempt set counted_from = now() - interval '2 days'");
      await client.query('update auth.rate_limit set last_request = 0');
    });

    const ctx = door.directory.contextFor(systemViewer('test'));
    await forgetExpired.run(
      {},
      {
        ctx,
        mailer: { send: () => Promise.resolve() },
        files: folderStore(os.tmpdir()),
        log: createLog('silent'),
        auditYears: 8,
        careYears: 8,
        feeds: feedTools(door.directory, door.connection),
      },
    );

    expect(await count('auth.session')).toBe(1);
    expect([await count('auth.attempt'), await count('auth.rate_limit')]).toEqual([0, 0]);
    expect((await open.ask(ME)).status).toBe(200);
  });
});
