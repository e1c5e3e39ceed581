import fs from 'node:fs';

// swc turns TypeScript into JavaScript for the tests; relative imports keep their `.ts`, which is what Jest resolves.
const swc = JSON.parse(fs.readFileSync(new URL('./.swcrc', import.meta.url), 'utf8'));
swc.jsc.rewriteRelativeImportExtensions = false;

export default {
  testEnvironment: 'node',
  roots: ['<rootDir>/test'],
  testMatch: ['**/*.test.ts'],
  extensionsToTreatAsEsm: ['.ts'],
  transform: { '\\.ts$': ['@swc/jest', { ...swc, swcrc: false }] },
  testSequencer: '<rootDir>/scripts/longest-first.mjs',
  globalSetup: '<rootDir>/test/support/start-servers.ts',
  globalTeardown: '<rootDir>/test/support/stop-servers.ts',
  reporters: ['default', '<rootDir>/scripts/closing-line.mjs'],
  // No limit that a computer busy with other things could reach; what hangs is ended all the same.
  testTimeout: 180_000,
  maxWorkers: 2,
  // Modules of each file stay in memory; after a hundred files a worker had four gigabytes, and crashed.
  workerIdleMemoryLimit: '1500MB',
  coverageProvider: 'v8',
  collectCoverageFrom: ['src/**/*.ts', '!src/main.ts', '!src/cli.ts', '!src/**/*.type.ts', '!src/**/*.inputs.ts'],
  coverageReporters: ['text-summary', 'lcov'],
};
