import { describe, expect, it } from '@jest/globals';
import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '../..');
const page = fs.readFileSync(path.join(root, 'docs/architecture.md'), 'utf8');

interface Directions {
  forbidden: { name: string; comment: string }[];
}

describe('the page on how it is built', () => {
  const { forbidden } = createRequire(import.meta.url)('../../.dependency-cruiser.cjs') as Directions;

  it.each(forbidden)('says in a sentence what $name holds', ({ name, comment }) => {
    expect(page).toContain(`\`${name}\`: ${comment}`);
  });
});

describe('links between the pages', () => {
  const pages = fs.globSync(['*.md', 'docs/**/*.md'], { cwd: root });

  it.each(pages)('%s leads only to files that are there', (file) => {
    const text = fs.readFileSync(path.join(root, file), 'utf8');
    const targets = [...text.matchAll(/\]\((?!https?:|#)([^)#]+)/g)].flatMap(([, target]) => target ?? []);
    const missing = targets.filter((target) => !fs.existsSync(path.resolve(root, path.dirname(file), target)));

    expect(missing).toEqual([]);
  });
});
