import { describe, expect, it } from '@jest/globals';
import fs from 'node:fs';
import path from 'node:path';
import { importCommand } from '../../../src/commands/import.ts';
import { importRuns } from '../import/import-runs.ts';

const imports = importRuns();
const REAL = path.resolve('../shared/data/greater-manchester/mental-health-services-2018.csv');

describe('a table without a mapping', () => {
  const propose = async (file: string, into: string) => {
    const tools = {
      database: {} as never,
      config: {} as never,
      meilisearch: null,
      signal: new AbortController().signal,
    };
    const said: string[] = [];
    const say = (text: string) => void said.push(text);
    const report = { say, step: say, progress: () => ({ advance: () => undefined, done: () => undefined }) };
    await importCommand.run(['sheet', file, '--propose', into], { ...tools, report });
    return said.join('\n');
  };

  it('of a real council is proposed, kept, and comes in by it', async () => {
    if (!fs.existsSync(REAL)) return void process.stderr.write(`Skipped: ${REAL} is not there.\n`);
    const mapping = path.join(imports.folder, 'mental-health.json');

    const said = await propose(REAL, mapping);
    const first = await imports.run('sheet', REAL, ['--mapping', mapping]);
    const again = await imports.run('sheet', REAL, ['--mapping', mapping]);

    expect(said).toContain('“telephone” says PHONE.');
    expect(first.said).toMatch(/5\d created/);
    expect(again.said).toContain('0 created, 0 updated');
  });

  it('is asked for when it is not there', async () => {
    const { failure } = await imports.run('sheet', '/nowhere/groups.csv', []);

    expect(failure).toBe('There is no file /nowhere/groups.csv.');
  });

  it.each([
    ['what is no JSON file', () => 'groups.csv', 'Say into which JSON file'],
    ['a file that is there', () => imports.file('there.json', '{}'), 'is there already. Name another file'],
  ])('is not proposed into %s', (_, into, sentence) => {
    expect(importCommand.problemWith?.(['sheet', 'groups.csv', '--propose', into()])).toContain(sentence);
  });
});
