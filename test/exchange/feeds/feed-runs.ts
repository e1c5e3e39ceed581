import type { ImportRun, ImportRuns } from '../import/import-runs.ts';
import type { FeedServer } from './feed-server.ts';

export interface FeedRuns {
  /** Imports the feed as the command does, fast. */
  take: (flags?: string[], signal?: AbortSignal) => Promise<ImportRun>;
  /** The newest import as it is kept. */
  run: () => Promise<Record<string, unknown>>;
  /** The services of this feed here, by their ids there. */
  services: () => Promise<Record<string, unknown>[]>;
}

export function feedRuns(imports: ImportRuns, feed: FeedServer, source: () => string): FeedRuns {
  return {
    take: (flags = [], signal) =>
      imports.run(
        'oruk',
        feed.url,
        ['--source', source(), '--per-second', '2000', '--time-limit', '2', ...flags],
        signal,
      ),
    async run() {
      const [run] = await imports.rows('select * from import_run where source = $1 order by id desc limit 1', [
        `oruk:${source()}`,
      ]);
      return run ?? {};
    },
    services: () => imports.rows('select * from service where source = $1 order by source_id', [`oruk:${source()}`]),
  };
}
