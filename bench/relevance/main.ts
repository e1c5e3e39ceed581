import { createConsoleReporter } from '../../src/commands/console-reporter.ts';
import { runProgram } from '../../src/start/program.ts';
import { print } from '../report/print.ts';
import { writeDocument } from '../report/write.ts';
import { compareWays } from './compare-ways.ts';
import { keep } from './kept.ts';
import { sectionOf } from './section.ts';
import { openSite } from './site.ts';

const isQuick = process.argv.includes('--quick');
const report = createConsoleReporter();
await runProgram(report, async (closing) => {
  const site = await openSite(report, closing);
  const result = { measuredAt: new Date().toISOString(), ways: await compareWays(site) };
  print([sectionOf(result)], report);
  if (isQuick) return 'finished';
  await keep(result);
  await writeDocument();
  return 'finished';
});
