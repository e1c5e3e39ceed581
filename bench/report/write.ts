import fs from 'node:fs';
import path from 'node:path';
import { format } from 'prettier';
import { keptConnections } from '../connections/kept.ts';
import { keptFeeds } from '../feeds/kept.ts';
import { keptGaps } from '../gaps/kept.ts';
import { keptOruk } from '../oruk/kept.ts';
import { kept } from '../relevance/kept.ts';
import { sectionOf } from '../relevance/section.ts';
import type { Result } from './result.ts';
import { sectionsOf, type Section } from './sections.ts';

const FOLDER = path.resolve(import.meta.dirname, '../results');
const DOCUMENT = path.resolve(import.meta.dirname, '../../docs/benchmarks.md');

const HEAD = `# Benchmarks

Written by \`npm run bench\`, not by hand; the newest run of each size. Run it yourself:

    npm run bench                          # 20,000 services
    npm run bench -- --services 200000     # takes a while
    npm run bench -- --quick               # 2,000 services, a minute, nothing is written
    npm run bench -- connections           # ten million connections, figures about them, fifteen minutes
    npm run bench -- gaps                  # 60 planted gaps among as many, whether they are found, half an hour
    npm run bench -- oruk                  # open data: whether it conforms, how fast it is read, five minutes
    npm run bench -- feeds                 # importing what another directory publishes: new, again, changed, ten minutes
    npm run relevance                      # the demonstration: what searches find, not how fast

It brings its own PostgreSQL and Meilisearch in a temporary folder, with the settings of \`npm start\`, fills them with a
synthetic directory (same seed, same bytes), and measures the API over HTTP from another process. What is compared is
measured in turn, a few requests each, so that a busy machine slows both sides. An answer that is not right counts as an
error, and one error makes its figure void.
`;

/** Keeps the newest figures of each size, and writes the document that shows them all. */
export async function write(result: Result): Promise<void> {
  fs.mkdirSync(FOLDER, { recursive: true });
  for (const name of resultFiles()) if (name.endsWith(`-${result.services}.json`)) fs.rmSync(path.join(FOLDER, name));
  const name = `${result.measuredAt.slice(0, 10)}-${result.services}.json`;
  fs.writeFileSync(path.join(FOLDER, name), await pretty(JSON.stringify(result), 'json'));
  await writeDocument();
}

/** Writes the document anew from all figures that are kept. */
export async function writeDocument(): Promise<void> {
  fs.writeFileSync(DOCUMENT, await pretty(documentOf(allResults()), 'markdown'));
}

function documentOf(results: readonly Result[]): string {
  const parts = results.map((result) => {
    const title = `## ${result.services.toLocaleString('en-GB')} services, ${result.measuredAt.slice(0, 10)}`;
    return [title, ...sectionsOf(result).map(markdownOf)].join('\n\n');
  });
  const relevance = kept();
  const found = relevance
    ? [`## Relevance, ${relevance.measuredAt.slice(0, 10)}`, markdownOf(sectionOf(relevance))]
    : [];
  const counted = chapter('Figures about connections', keptConnections());
  const missing = chapter('Gaps in provision', keptGaps());
  const open = keptOruk().map((each) => chapter(`Open data, ${each.services.toLocaleString('en-GB')} services`, each));
  const imported = keptFeeds().map((each) =>
    chapter(`Imports, ${each.services.toLocaleString('en-GB')} services`, each),
  );
  return [HEAD, ...parts, found.join('\n\n'), counted, missing, ...open, ...imported].join('\n');
}

function chapter(title: string, figures: { measuredAt: string; sections: Section[] } | null): string {
  if (!figures) return '';
  return [`## ${title}, ${figures.measuredAt.slice(0, 10)}`, ...figures.sections.map(markdownOf)].join('\n\n');
}

function markdownOf({ title, note, columns, rows }: Section): string {
  const line = (cells: readonly string[]) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  return [`### ${title}`, '', note, '', line(columns), line(columns.map(() => '---')), ...rows.map(line)].join('\n');
}

function allResults(): Result[] {
  const read = (name: string) => JSON.parse(fs.readFileSync(path.join(FOLDER, name), 'utf8')) as Result;
  return resultFiles()
    .map(read)
    .sort((a, b) => b.services - a.services);
}

function resultFiles(): string[] {
  return fs.readdirSync(FOLDER).filter((name) => name.endsWith('.json'));
}

function pretty(text: string, parser: string): Promise<string> {
  return format(text, { parser, printWidth: 120 });
}
