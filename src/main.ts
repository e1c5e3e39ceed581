import { ensureNode } from './start/ensure-node.ts';

await ensureNode();
// Only now, because an old Node could not even read the rest.
const { runProgram } = await import('./start/program.ts');
const { createConsoleReporter } = await import('./commands/console-reporter.ts');
const report = createConsoleReporter();
await runProgram(report, async (closing) => {
  const { readEnvironment } = await import('./config.ts');
  const config = readEnvironment();
  const { start } = await import('./start/start.ts');
  await start(config, report, closing);
  return 'runs on';
});
