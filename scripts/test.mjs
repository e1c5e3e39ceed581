// Runs Jest on the Node that comes along; everything after `npm test --` goes to Jest.
import { spawnSync } from 'node:child_process';
import path from 'node:path';

const jest = path.resolve(import.meta.dirname, '../node_modules/jest/bin/jest.js');
const flags = ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning'];

const { status, error } = spawnSync(process.execPath, [...flags, jest, ...process.argv.slice(2)], {
  stdio: 'inherit',
  // Workers are processes of their own and take their flags from here.
  env: { ...process.env, NODE_OPTIONS: [process.env.NODE_OPTIONS, ...flags].filter(Boolean).join(' ') },
});
if (error) throw error;
process.exitCode = status ?? 1;
