import { describe, expect, it } from '@jest/globals';
import { identityDoor } from './identity-door.ts';
import { Client, ME, resident, setUpSecondFactor } from './someone-at-the-door.ts';

const door = identityDoor({ editorsNeedSecondFactor: true });
const EDITOR = { role: 'LISTING_EDITOR', scope: '019aa000-0000-7000-8000-000000000001' } as const;

describe('with LINKWELL_EDITORS_SECOND_FACTOR on, a listing editor', () => {
  it('needs a second factor as well', async () => {
    const client = new Client(door.url);
    await client.signIn((await resident(door, EDITOR)).email);

    const before = await client.ask(ME);
    await setUpSecondFactor(client);

    expect(before.body.data.me).toMatchObject({ needsSecondFactor: true });
    expect((await client.ask(ME)).body.data.me).toMatchObject({ needsSecondFactor: false });
  });

  it('is not asked for one where no role is held', async () => {
    const client = new Client(door.url);
    await client.signIn((await resident(door)).email);

    expect((await client.ask(ME)).body.data.me).toMatchObject({ needsSecondFactor: false });
  });
});
