import { describe, expect, it } from '@jest/globals';
import { forgetSpending, shareSpending, type Spent } from '../../src/database/spending.queries.ts';
import { Allowance } from '../../src/http/allowance.ts';
import { networkOf } from '../../src/http/asker.ts';
import { httpDoor, TOKEN } from './door.ts';

const QUESTION = { query: '{ services(first: 100) { edges { cursor } } }' };
const SHELL = { origins: { trusted: [], anyMayRead: false }, trustedProxies: ['loopback'], timeLimitMs: 10_000 };
const from = (address: string) => ({ 'x-forwarded-for': address });

describe('whoever asks for too much', () => {
  let clock = Date.parse('2026-03-02T10:00:20Z');
  const door = httpDoor({
    shell: SHELL,
    allowance: new Allowance({ anonymous: 1_000, signedIn: 0 }, () => clock),
  });
  const statuses = async (times: number, headers: Record<string, string>) => {
    const all = [];
    for (let n = 0; n < times; n += 1) all.push((await door.send(QUESTION, headers)).status);
    return all;
  };

  it('has to wait until the minute is over, and is told how long', async () => {
    // A question costs 201, and 10 for being a request.
    expect(await statuses(5, from('192.0.2.1'))).toEqual([200, 200, 200, 200, 200]);

    const refusal = await door.send(QUESTION, from('192.0.2.1'));
    expect([refusal.status, refusal.headers.get('retry-after')]).toEqual([429, '40']);
    expect(await refusal.json()).toEqual({
      errors: [
        {
          message: 'You have asked for more than is allowed in one minute. Try again in 40 seconds.',
          extensions: { code: 'TOO_MANY_REQUESTS' },
        },
      ],
    });

    clock += 40_000;
    expect(await statuses(1, from('192.0.2.1'))).toEqual([200]);
  });

  it('does not hinder others', async () => {
    await statuses(6, from('192.0.2.2'));

    expect(await statuses(1, from('192.0.2.3'))).toEqual([200]);
    expect(await statuses(7, { ...from('192.0.2.2'), authorization: `Bearer ${TOKEN}` })).not.toContain(429);
  });

  it('cannot take another address by saying so in front of the proxy', async () => {
    await statuses(6, from('192.0.2.4'));

    expect(await statuses(1, from('203.0.113.9, 192.0.2.4'))).toEqual([429]);
  });

  it('pays for documents that make no sense, too', async () => {
    const answers = [];
    for (let n = 0; n < 101; n += 1)
      answers.push((await door.send({ query: '{ nonsense(' }, from('192.0.2.5'))).status);

    expect(answers.slice(0, 100)).toEqual(answers.slice(0, 100).map(() => 400));
    expect(answers[100]).toBe(429);
  });
});

describe('several processes', () => {
  const door = httpDoor();
  const asker = { name: 'p:somebody', isSignedIn: true };
  const exchange = (spent: Spent[]) => shareSpending(door.directory.orm.em.fork(), spent);

  it('know what was spent in the others once they have told each other', async () => {
    const now = () => Date.parse('2026-03-02T10:00:20Z');
    const [one, other] = [1, 2].map(() => new Allowance({ anonymous: 0, signedIn: 1_000 }, now)) as [
      Allowance,
      Allowance,
    ];
    one.spend(asker, 600);
    other.spend(asker, 500);
    expect([one.secondsToWait(asker), other.secondsToWait(asker)]).toEqual([null, null]);

    await Promise.all([one.share(exchange), other.share(exchange)]);
    one.spend(asker, 1);
    await one.share(exchange);

    expect(one.secondsToWait(asker)).toBe(40);
  });

  it('forget what is over', async () => {
    await exchange([{ asker: 'p:old', minute: 1, cost: 5 }]);

    await forgetSpending(door.directory.orm.em.fork(), 2);

    expect(await exchange([{ asker: 'p:old', minute: 1, cost: 5 }])).toMatchObject([{ cost: 5 }]);
  });
});

describe('without a limit', () => {
  it('nothing is counted', async () => {
    const allowance = new Allowance({ anonymous: 0, signedIn: 0 });
    const sent: Spent[] = [];

    allowance.spend({ name: 'a:any', isSignedIn: false }, 1e9);
    await allowance.share((spent) => Promise.resolve(sent.splice(0, 0, ...spent)));

    expect([allowance.secondsToWait({ name: 'a:any', isSignedIn: false }), sent]).toEqual([null, []]);
  });
});

describe('addresses that pay together', () => {
  it.each([
    ['192.0.2.1', '192.0.2.1'],
    ['::ffff:192.0.2.1', '192.0.2.1'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
    ['2001:db8::1', '2001:db8:0:0::/64'],
    ['::1', '0:0:0:0::/64'],
    ['', ''],
  ])('%s is one of %s', (address, network) => {
    expect(networkOf(address)).toBe(network);
  });
});
