import type { Command, LoneCommand } from '../commands/command.ts';
import { commands } from '../commands/commands.ts';
import { PlainFailure } from '../shared/plain-failure.ts';

/** The command of that name, if the words after it make sense to it; otherwise a sentence and how it is used. */
export async function findCommand(name: string, args: string[]): Promise<Command | LoneCommand> {
  const load = commands[name];
  if (!load) throw new PlainFailure(`${complaint(name)}\n\nUsage:\n${overview()}`);
  const command = await load();
  const problem = command.problemWith?.(args) ?? null;
  if (problem !== null) throw new PlainFailure(`${problem}\n\nUsage:\n${forms(command.usage)}`);
  return command;
}

function complaint(name: string): string {
  return name === '' ? 'Say what to do.' : `There is no command "${name}".`;
}

function overview(): string {
  return forms(Object.keys(commands).join('\n'));
}

/** Lines that are indented explain a form and are none. */
function forms(usage: string): string {
  const lines = usage.trimEnd().split('\n');
  return lines.map((line) => (line.startsWith(' ') ? `  ${line}` : `  npm run ${line}`)).join('\n');
}
