import pg from 'pg';
import fs from 'node:fs';
import path from 'node:path';
import { linesOf } from '../../src/search/documents/documents.queries.ts';
import { KINDS, type Kind } from '../../src/search/documents/search-document.ts';
import { meilisearchHttp } from '../../src/search/meilisearch/http.ts';
import { Indexes } from '../../src/search/meilisearch/indexes.ts';
import { batches } from '../../src/search/upkeep/rebuild.ts';
import type { Site } from '../bench-site.ts';
import { rounded } from '../measure/figures.ts';
import { runCommand } from '../process/program.ts';

export interface Reindexing {
  documents: number;
  /** `npm run search -- reindex`: every document made anew from the catalogue, put into a fresh index, swapped in. */
  ours: { seconds: number; documentsPerSecond: number };
  /** The same documents, ready-made in files, put into an empty index with the same settings. */
  theirs: { seconds: number; documentsPerSecond: number };
  /** Documents a second, ours to theirs. */
  ratio: number;
}

const RAW_PREFIX = 'bench_raw_';

interface Batch {
  kind: Kind;
  file: string;
}

export async function compareReindexing(site: Site): Promise<Reindexing> {
  site.report.step('Building the index anew, and loading the same documents by hand');
  const oursSeconds = await runCommand(['search', 'reindex'], { LINKWELL_DATA_DIR: site.folder });
  const { documents, seconds } = await loadByHand(site);
  return {
    documents,
    ours: speed(documents, oursSeconds),
    theirs: speed(documents, seconds),
    ratio: rounded(seconds / oursSeconds),
  };
}

async function loadByHand(site: Site): Promise<{ documents: number; seconds: number }> {
  const folder = fs.mkdtempSync(path.join(site.folder, 'documents-'));
  const { documents, files } = await writeBatches(site, folder);
  const http = meilisearchHttp(site.meilisearch.url, site.meilisearch.masterKey);
  const indexes = new Indexes(http, RAW_PREFIX);

  const startedAt = performance.now();
  for (const kind of KINDS) await indexes.create(indexes.nameOf(kind), kind);
  const tasks = [];
  for (const { kind, file } of files)
    tasks.push(await indexes.put(indexes.nameOf(kind), fs.readFileSync(file, 'utf8')));
  for (const task of tasks) await indexes.settled(task);
  const seconds = (performance.now() - startedAt) / 1000;

  for (const kind of KINDS) await indexes.remove(indexes.nameOf(kind));
  http.close();
  fs.rmSync(folder, { recursive: true });
  return { documents, seconds };
}

/** Writes the documents out beforehand, so that reading them costs the other side next to nothing. */
async function writeBatches({ database }: Site, folder: string): Promise<{ documents: number; files: Batch[] }> {
  const pool = new pg.Pool({ ...database, max: 1 });
  const files: Batch[] = [];
  let documents = 0;
  for (const kind of KINDS)
    for await (const ids of batches(pool, kind)) {
      const lines = await linesOf(pool, kind, ids, null);
      if (lines.length === 0) continue;
      const file = path.join(folder, `${files.length}.ndjson`);
      fs.writeFileSync(file, lines.join('\n'));
      files.push({ kind, file });
      documents += lines.length;
    }
  await pool.end();
  return { documents, files };
}

function speed(documents: number, seconds: number) {
  return { seconds: rounded(seconds), documentsPerSecond: Math.round(documents / seconds) };
}
