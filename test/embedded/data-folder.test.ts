import { beforeEach, describe, expect, it } from '@jest/globals';
import fs from 'node:fs';
import path from 'node:path';
import { makeDataFolder, ownerOfFolder, takeDataFolder } from '../../src/embedded/data-folder.ts';
import { startMark } from '../../src/embedded/processes.ts';
import { serverFacts } from '../support/server-facts.ts';

let folder: string;

beforeEach(() => {
  folder = fs.mkdtempSync(path.join(serverFacts().folder, 'folder-'));
});

const claimFor = (pid: number, mark: string) =>
  fs.writeFileSync(path.join(folder, 'owner.json'), JSON.stringify({ pid, startMark: mark, purpose: 'start' }));

describe('the data folder', () => {
  it('belongs to one process until it is released', () => {
    const mine = takeDataFolder(folder, 'start');

    expect(takeDataFolder(folder, 'import')).toMatchObject({ pid: process.pid, purpose: 'start' });
    if ('release' in mine) mine.release();
    expect(ownerOfFolder(folder)).toBeNull();
    expect(fs.readdirSync(folder)).toEqual([]);
  });

  it('is taken over from an owner that was killed', () => {
    claimFor(2 ** 22 + 1, '1');

    expect(takeDataFolder(folder, 'start')).toHaveProperty('release');
    expect(ownerOfFolder(folder)).toMatchObject({ pid: process.pid });
  });

  it('is taken over when a later process has the number of its owner', () => {
    claimFor(process.pid, `${startMark(process.pid)}0`);

    expect(takeDataFolder(folder, 'start')).toHaveProperty('release');
  });

  it('is taken over when the claim was cut off half-way', () => {
    fs.writeFileSync(path.join(folder, 'owner.json'), '{"pid":');

    expect(takeDataFolder(folder, 'start')).toHaveProperty('release');
    expect(fs.readdirSync(folder)).toEqual(['owner.json']);
  });

  it('is made with the folders above it', () => {
    const deep = path.join(folder, 'a/b/c');

    makeDataFolder(deep);

    expect(fs.statSync(deep).mode & 0o066).toBe(0);
  });
});
