import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { readConfig } from '../../src/config.ts';
import { demoPeople } from '../../src/demo-people/demo-people.ts';
import { signInOverHttp } from '../../src/demo-people/sign-in-over-http.ts';
import { createOrganisation } from '../../src/features/organisation/create-organisation.ts';
import { ROLES } from '../../src/shared/role.ts';
import { systemViewer } from '../../src/shared/viewer.ts';
import { identityDoor } from './identity-door.ts';
import { Client, ME } from './someone-at-the-door.ts';

const SECRET = 'a-secret-of-the-tests-that-is-long-enough';
const door = identityDoor({ secret: SECRET });
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'linkwell-demo-'));
afterAll(() => fs.rmSync(folder, { recursive: true }));

const settings = { LINKWELL_DATA_DIR: folder, LINKWELL_AUTH_SECRET: SECRET };
const PRODUCTION = { ...settings, NODE_ENV: 'production', LINKWELL_PUBLIC_URL: 'https://directory.example.org' };

beforeAll(async () => {
  const ctx = door.directory.contextFor(systemViewer('test'));
  const provenance = { source: 'demo', sourceId: 'ackee-tree' };
  await createOrganisation(ctx, { name: { en: 'Ackee Tree Elders' }, kind: 'CHARITY', provenance });
});

describe('the people of the demonstration', () => {
  it('are not made in somebody’s own database unless asked for, and never in production', async () => {
    const own = readConfig({ ...settings, DATABASE_URL: 'postgres://own/linkwell' });

    expect(await demoPeople(own, door.directory)).toEqual([]);
    expect(await demoPeople(readConfig(PRODUCTION), door.directory)).toEqual([]);
  });

  it('are one of each role, and sign in for real, second factor and all', async () => {
    const signIns = await demoPeople(readConfig(settings), door.directory);

    expect(signIns.map(({ role }) => role)).toEqual([...ROLES]);
    for (const signIn of signIns) {
      const token = await signInOverHttp(door.url, door.url, signIn);
      const { body } = await new Client(door.url).ask(ME, {}, { authorization: `Bearer ${token}` });
      expect(body.data.me).toMatchObject({ needsSecondFactor: false, roles: [{ role: signIn.role }] });
    }
  });

  it('keep their passwords, which only the owner of the folder reads', async () => {
    const before = await demoPeople(readConfig(settings), door.directory);

    expect(await demoPeople(readConfig(settings), door.directory)).toEqual(before);
    expect(fs.statSync(path.join(folder, 'demo-sign-ins.json')).mode & 0o777).toBe(0o600);
  });

  it('get new ones when those are lost', async () => {
    const [before] = await demoPeople(readConfig(settings), door.directory);
    fs.rmSync(path.join(folder, 'demo-sign-ins.json'));

    const [after] = await demoPeople(readConfig(settings), door.directory);

    expect(after?.password).not.toBe(before?.password);
    if (after) expect(await signInOverHttp(door.url, door.url, after)).toMatch(/\./);
    if (before) await expect(signInOverHttp(door.url, door.url, before)).rejects.toThrow(/^The server refused \(401\)/);
  });

  it('keep production from starting', async () => {
    await expect(demoPeople(readConfig(PRODUCTION), door.directory)).rejects.toThrow(
      /^People of the demonstration are in this database/,
    );
  });
});
