import { describe, expect, it } from '@jest/globals';
import fs from 'node:fs';
import path from 'node:path';
import { verifyMeilisearchBinary } from '../../src/embedded/meilisearch-binary.ts';
import { serverFacts } from '../support/server-facts.ts';

describe('the program of Meilisearch', () => {
  it('is refused when it is another one than Linkwell was made with', async () => {
    const folder = fs.mkdtempSync(path.join(serverFacts().folder, 'binary-'));
    const binary = path.join(folder, 'meilisearch');
    fs.writeFileSync(binary, 'another program');

    await expect(verifyMeilisearchBinary(binary, path.join(folder, 'verified.json'))).rejects.toThrow(
      `${binary} is not the Meilisearch that Linkwell was made with. Run npm ci, or set MEILI_BIN.`,
    );
    expect(fs.readdirSync(folder)).toEqual(['meilisearch']);
  });
});
