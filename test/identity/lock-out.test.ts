/** @seconds 20 */
import { describe, expect, it } from '@jest/globals';
import { withClient } from '../support/with-client.ts';
import { identityDoor } from './identity-door.ts';
import { Client, PASSWORD, resident } from './someone-at-the-door.ts';

const door = identityDoor({ processes: 2 });

/** Tries to sign in at one process and the other in turn, as a balancer in front would spread it. */
async function tryTimes(times: number, email: string, password: string): Promise<number[]> {
  const statuses = [];
  for (let turn = 0; turn < times; turn += 1) {
    const { status } = await new Client(door.urls[turn % 2] ?? '').signIn(email, password);
    statuses.push(status);
  }
  return statuses;
}

async function forgetRates(): Promise<void> {
  await withClient(door.connection, (client) => client.query('delete from auth.rate_limit'));
}

async function pass(minutes: number): Promise<void> {
  await withClient(door.connection, (client) =>
    client.query(
      `update auth.attempt set counted_from = counted_from - make_interval(mins => $1),
       locked_until = locked_until - make_interval(mins => $1)`,
      [minutes],
    ),
  );
}

describe('wrong passwords', () => {
  it('lock an address after ten, counted over all processes, for a quarter of an hour', async () => {
    const { email } = await resident(door);

    const wrong = await tryTimes(10, email, 'not the password');
    const locked = await tryTimes(2, email, PASSWORD);
    await pass(15);
    const later = await tryTimes(2, email, PASSWORD);

    expect(new Set(wrong)).toEqual(new Set([401]));
    expect(locked).toEqual([429, 429]);
    expect(later).toEqual([200, 200]);
  });

  it('lock an address that nobody has just the same, with the same words', async () => {
    await forgetRates();
    const { email } = await resident(door);
    await tryTimes(10, email, 'not the password');
    await tryTimes(10, 'nobody@example.org', 'not the password');
    await forgetRates();

    const known = await new Client(door.url).signIn(email);
    const unknown = await new Client(door.url).signIn('nobody@example.org');

    expect(known.status).toBe(429);
    expect([unknown.status, unknown.body]).toEqual([known.status, known.body]);
    expect(known.body.message).toBe('Too many attempts. Wait 15 minutes and try again, or reset your password.');
  });

  it('are forgotten with the right one', async () => {
    await forgetRates();
    const { email } = await resident(door);

    await tryTimes(9, email, 'not the password');
    const right = await tryTimes(1, email, PASSWORD);
    const wrongAgain = await tryTimes(9, email, 'not the password');

    expect(right).toEqual([200]);
    expect(wrongAgain).not.toContain(429);
  });

  it('count also when many come at the same moment', async () => {
    await forgetRates();
    const { email } = await resident(door);

    const all = await Promise.all(
      Array.from({ length: 20 }, (_, turn) => new Client(door.urls[turn % 2] ?? '').signIn(email, 'not the password')),
    );

    expect(all.filter(({ status }) => status === 401)).toHaveLength(10);
    expect(all.filter(({ status }) => status === 429)).toHaveLength(10);
  });
});

describe('one address on the network', () => {
  it('may try thirty times a minute, counted over all processes', async () => {
    await forgetRates();
    const tries = Array.from({ length: 32 }, (_, turn) => `someone.${turn}@example.org`);
    const statuses = [];

    for (const [turn, email] of tries.entries())
      statuses.push((await new Client(door.urls[turn % 2] ?? '').signIn(email, 'not the password')).status);

    expect(statuses.slice(0, 30)).not.toContain(429);
    expect(statuses.slice(30)).toEqual([429, 429]);
  });

  it('is not who it says it is in a header', async () => {
    await forgetRates();
    const statuses = [];

    for (let turn = 0; turn < 31; turn += 1) {
      const client = new Client(door.url);
      client.headers = { 'x-forwarded-for': `203.0.113.${turn}`, 'x-linkwell-address': `203.0.113.${turn}` };
      statuses.push((await client.signIn(`other.${turn}@example.org`, 'not the password')).status);
    }

    expect(statuses.at(-1)).toBe(429);
  });
});
