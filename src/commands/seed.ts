import { openDirectory } from '../directory.ts';
import { seedDemo } from '../exchange/demo/seed-demo.ts';
import { PlainFailure } from '../shared/plain-failure.ts';
import { systemViewer } from '../shared/viewer.ts';
import type { Command } from './command.ts';

/** Gives an empty directory the demonstration borough, by name: the way into a database that the operator brought. */
export const seed: Command = {
  usage: 'seed -- demo',

  problemWith: (args) => (args.join(' ') === 'demo' ? null : 'Say which seeds: demo.'),

  async run(_, { config, database, report }) {
    if (config.isProduction) throw new PlainFailure('The demonstration is invented: it is never added in production.');
    const directory = await openDirectory({ primary: database });
    try {
      const seeding = await seedDemo(directory.contextFor(systemViewer('seed')), database, report);
      if (seeding === 'not empty') throw new PlainFailure('The directory is not empty. Nothing was added.');
      report.say(`${seeding.added} services of a demonstration borough were added. All of them are invented.`);
    } finally {
      await directory.close();
    }
  },
};
