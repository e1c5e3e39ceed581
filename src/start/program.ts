import type { Reporter } from '../shared/progress.ts';
import { PlainFailure } from '../shared/plain-failure.ts';
import { Closing, Interrupted } from './closing.ts';

/** npm passes Ctrl-C on to us although the terminal has sent it already: that is one wish, not two. */
const SAME_WISH_MS = 1000;
const SIGNALS: NodeJS.Signals[] = ['SIGINT', 'SIGTERM', 'SIGHUP'];
const INTERRUPTED = 130;

/** What the body leaves behind: a server that runs until it is told to stop, or a finished piece of work. */
export type Outcome = 'runs on' | 'finished';

/** Runs the whole program: ends it in order on a signal, when the work is done, and when something fails. */
export async function runProgram(report: Reporter, body: (closing: Closing) => Promise<Outcome>): Promise<void> {
  const closing = new Closing();
  let isUp = false;
  stopOnSignals(closing, report, () => (isUp ? 0 : INTERRUPTED));
  process.on('uncaughtException', (error) => void fail(closing, error));
  // Whoever read what we say has gone away, as in `npm start | head`: that is no reason to fall over.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {});
  try {
    const outcome = await body(closing);
    isUp = outcome === 'runs on';
    if (isUp) return;
    await closing.close();
    process.exit(0);
  } catch (error) {
    if (!(error instanceof Interrupted) && !closing.signal.aborted) await fail(closing, error);
  }
}

/** Says what went wrong, ends everything and gives up. */
export async function fail(closing: Closing, error: unknown): Promise<void> {
  process.stderr.write(`${asText(error)}\n`);
  await closing.close();
  process.exit(1);
}

function asText(error: unknown): string {
  if (error instanceof PlainFailure) return error.message;
  if (isLostConnection(error)) return 'The connection to the database was lost before this was finished. Start again.';
  const trace = error instanceof Error ? error.stack : String(error);
  return `Linkwell has met a fault of its own. Please report it with these lines:\n${trace}`;
}

function isLostConnection(error: unknown): boolean {
  return error instanceof Error && /Connection terminated|terminating connection|EPIPE|ECONNRESET/.test(error.message);
}

function stopOnSignals(closing: Closing, report: Reporter, exitCode: () => number): void {
  let firstAt: number | null = null;
  for (const signal of SIGNALS) process.on(signal, stop);

  function stop(): void {
    if (firstAt === null) {
      firstAt = Date.now();
      report.step('Stopping. Press Ctrl-C again to stop by force.');
      void closing.close().then(() => {
        report.step('Stopped.');
        process.exit(exitCode());
      });
    } else if (Date.now() - firstAt > SAME_WISH_MS) {
      closing.kill();
      process.exit(INTERRUPTED);
    }
  }
}
