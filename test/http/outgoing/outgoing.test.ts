import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { LookupFunction } from 'node:net';
import { NotReachable } from '../../../src/http/outgoing/guarded-lookup.ts';
import { Outgoing, type OutgoingOptions } from '../../../src/http/outgoing/outgoing.ts';
import { webServer, type WebServer } from '../../support/web-server.ts';

let server: WebServer;
const open: Outgoing[] = [];

beforeAll(async () => {
  server = await webServer((response, { path }) => {
    if (path === '/elsewhere') response.writeHead(302, { location: `http://127.0.0.1:${server.port}/secret` }).end();
    else if (path === '/silence') return;
    else if (path === '/flood') response.writeHead(200).end('x'.repeat(10_000));
    else response.writeHead(200).end('Hello.');
  });
});
afterAll(() => server.close());
afterEach(async () => {
  server.received.length = 0;
  await Promise.all(open.splice(0).map((each) => each.close()));
});

function outgoing(options: OutgoingOptions): Outgoing {
  const made = new Outgoing(options);
  open.push(made);
  return made;
}

/** A name that leads where its owner wants, as anybody's names do. */
const leadingTo =
  (...addresses: string[]): LookupFunction =>
  (_host, _options, callback) =>
    callback(
      null,
      addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 })),
    );

describe('a request to where somebody else says', () => {
  it('reaches a network that the operator has named', async () => {
    const { statusCode, body } = await outgoing({ networks: ['loopback'] }).send(`${server.url}/hello`, {
      method: 'POST',
      headers: { 'x-what': 'news' },
      body: 'Good morning.',
    });

    expect(statusCode).toBe(200);
    expect(await body.text()).toBe('Hello.');
    expect(server.received).toMatchObject([
      { method: 'POST', path: '/hello', body: 'Good morning.', headers: { 'x-what': 'news' } },
    ]);
  });

  it.each([
    ['by its address', (port: number) => `http://127.0.0.1:${port}/`],
    ['by its address of version 6', (port: number) => `http://[::1]:${port}/`],
    ['by its address dressed as version 6', (port: number) => `http://[::ffff:127.0.0.1]:${port}/`],
    ['by a number', (port: number) => `http://2130706433:${port}/`],
    ['by an octal number', (port: number) => `http://0177.0.0.1:${port}/`],
    ['by a name', (port: number) => `http://localhost:${port}/`],
    ['by no web address', (port: number) => `ftp://example.org:${port}/`],
  ])('does not reach this computer %s', async (_how, address) => {
    await expect(outgoing({}).send(address(server.port))).rejects.toThrow(NotReachable);

    expect(server.received).toEqual([]);
  });

  it('does not reach it by a name that leads there', async () => {
    const sent = outgoing({ lookup: leadingTo('127.0.0.1') }).send(`http://feed.example.org:${server.port}/`);

    await expect(sent).rejects.toThrow('feed.example.org is in a private network.');
    expect(server.received).toEqual([]);
  });

  it('does not reach it by a name that leads there at the second look', async () => {
    const looks = ['127.0.0.1', '10.0.0.1'];
    const turning: LookupFunction = (host, options, callback) =>
      leadingTo(looks.shift() ?? '10.0.0.1')(host, options, callback);
    const patient = outgoing({ networks: ['127.0.0.1'], lookup: turning });
    const address = `http://feed.example.org:${server.port}/`;

    const first = await patient.send(address, { headers: { connection: 'close' } });
    await first.body.dump();

    await expect(patient.send(address)).rejects.toThrow(NotReachable);
    expect(server.received).toHaveLength(1);
  });

  it.each([
    ['first', ['10.0.0.1', '127.0.0.1']],
    ['second', ['127.0.0.1', '10.0.0.1']],
  ])('does not go to a name of which one address may not be asked, be it the %s', async (_which, addresses) => {
    const both = outgoing({ networks: ['127.0.0.1'], lookup: leadingTo(...addresses) });

    await expect(both.send(`http://feed.example.org:${server.port}/`)).rejects.toThrow(NotReachable);
    expect(server.received).toEqual([]);
  });

  it('takes a redirect as an answer', async () => {
    const { statusCode, headers, body } = await outgoing({ networks: ['loopback'] }).send(`${server.url}/elsewhere`);
    await body.dump();

    expect(statusCode).toBe(302);
    expect(headers.location).toContain('/secret');
    expect(server.received).toHaveLength(1);
  });

  it('ends when the time is up', async () => {
    const sent = outgoing({ networks: ['loopback'], timeLimitMs: 50 }).send(`${server.url}/silence`);

    await expect(sent).rejects.toThrow();
  });

  it('reads no more than it wants', async () => {
    const { body } = await outgoing({ networks: ['loopback'], largestBytes: 1_000 }).send(`${server.url}/flood`);

    await expect(body.text()).rejects.toThrow();
  });
});
