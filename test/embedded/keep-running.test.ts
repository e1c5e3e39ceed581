import { describe, expect, it } from '@jest/globals';
import { KeptServer } from '../../src/embedded/keep-running.ts';
import type { EmbeddedServer } from '../../src/embedded/server.ts';
import { eventually } from '../start/program.ts';

/** A server that is only a promise: it ends when told to. */
function aServer(): EmbeddedServer<string> & { end: () => void } {
  const { promise, resolve } = Promise.withResolvers<void>();
  const stop = () => Promise.resolve(resolve());
  return { connection: 'here', pid: 1, isAdopted: false, ended: promise, end: resolve, stop, kill: resolve };
}

function keep(first: EmbeddedServer<string>, restart: () => Promise<EmbeddedServer<string>>, attempts = 3) {
  const said: string[] = [];
  const say = (text: string) => void said.push(text);
  const onLost = (reason: string) => void said.push(`Lost: ${reason}`);
  return { said, kept: new KeptServer(first, { name: 'It', restart, attempts, say, onLost }) };
}

describe('a server that is kept running', () => {
  it('is started again when it ends by itself', async () => {
    const first = aServer();
    const { said, kept } = keep(first, () => Promise.resolve({ ...aServer(), pid: 2 }));

    first.end();
    await eventually(() => said.length === 2, String);
    await kept.stop();

    expect(said).toEqual(['It ended unexpectedly. Starting it again.', 'It runs again (process 2).']);
  });

  it('is lost when it cannot be started again', async () => {
    const first = aServer();
    const { said } = keep(first, () => Promise.reject(new Error('No disk.')));

    first.end();
    await eventually(() => said.length === 2, String);

    expect(said).toEqual(['It ended unexpectedly. Starting it again.', 'Lost: No disk.']);
  });

  it('is lost when it keeps ending', async () => {
    const first = aServer();
    const { said } = keep(first, async () => {
      const next = aServer();
      next.end();
      return Promise.resolve(next);
    });

    first.end();
    await eventually(() => said.includes('Lost: it keeps ending.'), String);

    expect(said.filter((text) => text.includes('runs again'))).toHaveLength(3);
  });

  it('is left alone once it was stopped', async () => {
    const { said, kept } = keep(aServer(), () => Promise.reject(new Error('must not be asked')));

    await kept.stop();

    expect(said).toEqual([]);
  });
});
