import { describe, expect, it } from '@jest/globals';
import { IncomingMessage, ServerResponse } from 'node:http';
import { Socket } from 'node:net';
import type { Response } from 'express';
import { Streams } from '../../src/exchange/streams.ts';

/** Nobody is at the other end. */
const response = () => new ServerResponse(new IncomingMessage(new Socket())) as unknown as Response;

describe('reading everything at once', () => {
  it('is for two of one asker and eight in all, and free again afterwards', async () => {
    const streams = new Streams();
    const ends: (() => void)[] = [];
    const begin = (asker: string) =>
      streams.during(asker, response(), () => new Promise<void>((resolve) => ends.push(resolve)));

    const reading = ['a', 'a', 'b', 'b', 'c', 'c', 'd'].map(begin);
    expect(['a', 'd', 'e'].map((asker) => streams.hasRoomFor(asker))).toEqual([false, true, true]);
    reading.push(begin('d'));
    expect(streams.hasRoomFor('e')).toBe(false);

    for (const end of ends) end();
    await Promise.all(reading);
    expect(['a', 'e'].map((asker) => streams.hasRoomFor(asker))).toEqual([true, true]);
  });

  it('makes room also where it went wrong', async () => {
    const streams = new Streams();
    const failing = ['a', 'a'].map((asker) =>
      streams.during(asker, response(), () => Promise.reject(new Error('gone'))),
    );

    await Promise.allSettled(failing);

    expect(streams.hasRoomFor('a')).toBe(true);
  });
});
