import fs from 'node:fs';
import path from 'node:path';
import type { Reporter } from '../../src/shared/progress.ts';
import { rounded } from '../measure/figures.ts';
import { freePort } from '../process/free-port.ts';
import { Program } from '../process/program.ts';

export interface Starts {
  /** On an empty data folder, with the demonstration's listings. */
  coldSeconds: number;
  /** On the same folder again: the middle of several. */
  warmSeconds: number;
}

const WARM_STARTS = 5;

/** `npm start` until it says that it is ready. */
export async function measureStarts(folder: string, isQuick: boolean, report: Reporter): Promise<Starts> {
  report.step('Starting on an empty folder, and again');
  const settings = { LINKWELL_DATA_DIR: path.join(folder, 'starts') };
  const coldSeconds = await startOnce(settings);
  const warm: number[] = [];
  for (let turn = 0; turn < (isQuick ? 1 : WARM_STARTS); turn++) warm.push(await startOnce(settings));
  fs.rmSync(settings.LINKWELL_DATA_DIR, { recursive: true, force: true });
  return {
    coldSeconds: rounded(coldSeconds),
    warmSeconds: rounded(warm.sort((a, b) => a - b)[warm.length >> 1] ?? NaN),
  };
}

async function startOnce(settings: Record<string, string>): Promise<number> {
  const program = await Program.start('npm', await freePort(), settings);
  await program.stop();
  return program.startSeconds;
}
