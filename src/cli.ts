import { ensureNode } from './start/ensure-node.ts';

await ensureNode();
// Only now, because an old Node could not even read the rest.
const { runProgram } = await import('./start/program.ts');
const { createConsoleReporter } = await import('./commands/console-reporter.ts');
const report = createConsoleReporter();
await runProgram(report, async (closing) => {
  const { findCommand } = await import('./start/find-command.ts');
  const [name = '', ...args] = process.argv.slice(2);
  const command = await findCommand(name, args);
  const { runCommand } = await import('./start/run-command.ts');
  await runCommand({ name, args, command, report, closing });
  return 'finished';
});
