import pg from 'pg';
import { loadPath } from '../exchange/places/load-path.ts';
import { placeStatus } from '../exchange/places/place-status.ts';
import type { Command } from './command.ts';
import { countNow } from './provision.ts';

/** Loads postcodes and areas, and says what is loaded. */
export const places: Command = {
  usage: 'places -- load <folder or file>\nplaces -- status',

  problemWith([what, file, ...more]) {
    if (what === 'status') return file ? '“places status” takes no further words.' : null;
    if (what !== 'load') return 'Say load or status.';
    if (!file) return 'Say which folder or file to load.';
    return more.length > 0 ? 'Load one folder or file at a time; put quotation marks around a name with blanks.' : null;
  },

  async run([what, file = ''], { database, report, signal }) {
    const client = new pg.Client(database);
    await client.connect();
    try {
      if (what === 'load') await loadPath(client, file, { report, signal, now: new Date() });
      else for (const line of await placeStatus(client)) report.say(line);
    } finally {
      await client.end();
    }
    // Who lives where has changed, and with it how much each service counts.
    if (what === 'load') await countNow(database, report);
  },
};
