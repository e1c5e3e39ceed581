import { describe, expect, it } from '@jest/globals';
import { httpDoor } from './door.ts';

const HELLO = { query: '{ __typename }' };
const LIMITS = { trustedProxies: [], timeLimitMs: 10_000 };

const ask = (url: string, origin: string, method = 'POST') =>
  fetch(`${url}/graphql`, {
    method,
    headers: { origin, 'content-type': 'application/json' },
    ...(method === 'POST' && { body: JSON.stringify(HELLO) }),
  });

const admitted = ({ headers }: Response) => ({
  origin: headers.get('access-control-allow-origin'),
  credentials: headers.get('access-control-allow-credentials'),
  headers: headers.get('access-control-allow-headers'),
});

const NOBODY = { origin: null, credentials: null, headers: null };

describe('a page of another address', () => {
  describe('where none is trusted', () => {
    const door = httpDoor();

    it('is told nothing, and may not ask first either', async () => {
      expect(admitted(await ask(door.url, 'https://evil.example'))).toEqual(NOBODY);
      expect(admitted(await ask(door.url, 'https://evil.example', 'OPTIONS'))).toEqual(NOBODY);
      expect(admitted(await ask(door.url, 'null'))).toEqual(NOBODY);
    });
  });

  describe('where one is trusted', () => {
    const door = httpDoor({
      shell: { ...LIMITS, origins: { trusted: ['https://www.example.org'], anyMayRead: false } },
    });

    it('may ask as whoever is signed in if it is that one', async () => {
      expect(admitted(await ask(door.url, 'https://www.example.org', 'OPTIONS'))).toEqual({
        origin: 'https://www.example.org',
        credentials: 'true',
        headers: expect.stringContaining('authorization'),
      });
      expect((await ask(door.url, 'https://www.example.org')).headers.get('vary')).toMatch(/origin/i);
    });

    it.each([
      'https://www.example.org.evil.example',
      'http://www.example.org',
      'https://example.org',
      'HTTPS://WWW.EXAMPLE.ORG',
      'https://www.example.org:8443',
    ])('may not if it is %s', async (origin) => {
      expect(admitted(await ask(door.url, origin, 'OPTIONS'))).toEqual(NOBODY);
    });
  });

  describe('where any may read', () => {
    const door = httpDoor({ shell: { ...LIMITS, origins: { trusted: [], anyMayRead: true } } });

    it('may read as the public, and never as somebody', async () => {
      const { origin, credentials, headers } = admitted(await ask(door.url, 'https://any.example', 'OPTIONS'));

      expect([origin, credentials]).toEqual(['*', null]);
      expect(headers).not.toContain('authorization');
    });
  });
});
