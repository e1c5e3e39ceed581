import fs from 'node:fs/promises';
import path from 'node:path';
import { printedSchema } from '../graphql/print-schema.ts';
import type { LoneCommand } from './command.ts';

const FILE = path.resolve(import.meta.dirname, '../../schema/schema.graphql');

/** Writes down what the API promises, to be committed. */
export const schema: LoneCommand = {
  usage: 'schema',

  problemWith: (args) => (args.length > 0 ? '“schema” takes no further words.' : null),

  async runAlone(_, report) {
    await fs.mkdir(path.dirname(FILE), { recursive: true });
    await fs.writeFile(FILE, await printedSchema());
    report.step('The schema is in schema/schema.graphql');
  },
};
