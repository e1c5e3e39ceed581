import fs from 'node:fs/promises';
import path from 'node:path';
import { printedSchema } from '../graphql/print-schema.ts';
import { printedRules } from '../policy/print-rules.ts';
import type { LoneCommand } from './command.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');

/** Writes down what the API promises, and to whom, to be committed. */
export const schema: LoneCommand = {
  usage: 'schema',

  problemWith: (args) => (args.length > 0 ? '“schema” takes no further words.' : null),

  async runAlone(_, report) {
    await fs.writeFile(path.join(ROOT, 'schema/schema.graphql'), await printedSchema());
    await fs.writeFile(path.join(ROOT, 'docs/rules.md'), printedRules());
    report.step('The schema is in schema/schema.graphql, who may do what in docs/rules.md');
  },
};
