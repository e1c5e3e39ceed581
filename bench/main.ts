import { asBefore } from './as-in-production.ts';
import { createConsoleReporter } from '../src/commands/console-reporter.ts';
import { runProgram } from '../src/start/program.ts';
import { assessAlone } from './assess-alone.ts';
import { benchmark } from './benchmark.ts';
import { connectionsAlone } from './connections-alone.ts';
import { feedsAlone } from './feeds-alone.ts';
import { gapsAlone } from './gaps-alone.ts';
import { generateAlone } from './generate-alone.ts';
import { orukAlone } from './oruk-alone.ts';
import { remindAlone } from './remind-alone.ts';
import { suspendAlone } from './suspend-alone.ts';
import { readWishes } from './wishes.ts';

asBefore();
const report = createConsoleReporter();
await runProgram(report, async (closing) => {
  const wishes = readWishes(process.argv.slice(2));
  const parts = {
    measure: benchmark,
    generate: generateAlone,
    remind: remindAlone,
    assess: assessAlone,
    suspend: suspendAlone,
    connections: connectionsAlone,
    gaps: gapsAlone,
    oruk: orukAlone,
    feeds: feedsAlone,
  };
  await parts[wishes.what](wishes, report, closing);
  return 'finished';
});
