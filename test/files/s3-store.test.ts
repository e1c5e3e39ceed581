import { describe, expect, it } from '@jest/globals';
import fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { s3Store } from '../../src/files/s3-store.ts';
import { bucketServer } from './bucket.ts';

describe('a bucket', () => {
  it('keeps, gives back and forgets a file by signed requests', async () => {
    const server = await bucketServer();
    const credentials = { accessKeyId: 'key-of-tests', secretAccessKey: 'secret-of-tests' };
    const store = s3Store({ endpoint: server.url, region: 'eu-west-2', bucket: 'papers', ...credentials });
    const folder = await fs.mkdtemp(path.join(os.tmpdir(), 'linkwell-s3-'));
    const file = path.join(folder, 'file');
    await fs.writeFile(file, 'a policy');

    await store.keep('one', { path: file, type: 'application/pdf', size: 8 });
    expect([...server.objects.keys()]).toEqual(['/papers/evidence/one']);
    expect(await text(await store.read('one'))).toBe('a policy');
    await store.forget('one');
    expect(server.objects.size).toBe(0);
    await expect(store.read('one')).rejects.toThrow();

    expect(server.unsigned).toEqual([]);
    server.close();
    await fs.rm(folder, { recursive: true });
  });
});
