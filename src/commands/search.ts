import { createEmbedder } from '../search/meaning/create-embedder.ts';
import { maintain, type Maintenance } from '../search/upkeep/maintain.ts';
import type { Command } from './command.ts';

const TASKS = ['reindex', 'check', 'status'];

/** Looks after the search indexes; may run beside a running server. */
export const search: Command = {
  usage: 'search -- reindex\nsearch -- check\nsearch -- status',

  problemWith([task = '', ...more]) {
    if (!TASKS.includes(task)) return 'Say reindex, check or status.';
    return more.length > 0 ? `“search ${task}” takes no further words.` : null;
  },

  run([task], { config, database, meilisearch, report, signal }) {
    const space = createEmbedder(config.meaning);
    return maintain(task as Maintenance, { database, meilisearch, space, report, signal });
  },
};
