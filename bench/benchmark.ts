import type { Reporter } from '../src/shared/progress.ts';
import type { Closing } from '../src/start/closing.ts';
import type { Wishes } from './wishes.ts';

export async function benchmark(_wishes: Wishes, report: Reporter, _closing: Closing): Promise<void> {
  report.say('soon');
  await Promise.resolve();
}
