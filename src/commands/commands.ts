import type { Command, LoneCommand } from './command.ts';

/** What can be run as `npm run <name> -- …`. Each is loaded only when it is wanted. */
export const commands: Record<string, () => Promise<Command | LoneCommand>> = {
  audit: async () => (await import('./audit.ts')).audit,
  impact: async () => (await import('./impact.ts')).impact,
  import: async () => (await import('./import.ts')).importCommand,
  places: async () => (await import('./places.ts')).places,
  registers: async () => (await import('./registers.ts')).registers,
  search: async () => (await import('./search.ts')).search,
  seed: async () => (await import('./seed.ts')).seed,
  people: async () => (await import('./people.ts')).people,
  provision: async () => (await import('./provision.ts')).provision,
  'sign-in': async () => (await import('./sign-in.ts')).signIn,
  schema: async () => (await import('./schema.ts')).schema,
};
