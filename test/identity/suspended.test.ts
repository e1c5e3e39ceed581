import { expect, it } from '@jest/globals';
import { identityDoor } from './identity-door.ts';
import { Client, resident, setUpSecondFactor } from './someone-at-the-door.ts';

const door = identityDoor();
const SUSPEND = `mutation ($id: ID!) {
  suspendPerson(id: $id, reason: "Has left the team") { person { suspendedAt } problems { message } } }`;

it('leaves somebody who is suspended no session, not even to look at it', async () => {
  const administrator = await resident(door, { role: 'ADMINISTRATOR', scope: null });
  const desk = new Client(door.url);
  await desk.signIn(administrator.email);
  await setUpSecondFactor(desk);
  const leaver = await resident(door);
  const browser = new Client(door.url);
  await browser.signIn(leaver.email);
  const before = (await browser.get('/auth/get-session')).body;

  const { body } = await desk.ask(SUSPEND, { id: leaver.id });

  expect(before.user.email).toBe(leaver.email);
  expect(body.data.suspendPerson.problems).toEqual([]);
  expect((await browser.get('/auth/get-session')).body).toBe('null');
});
