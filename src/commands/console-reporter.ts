import { MultiBar, Presets } from 'cli-progress';
import type { Progress, Reporter } from '../shared/progress.ts';

const BAR = { format: '         {bar} {percentage}%  {label}', hideCursor: true, clearOnComplete: true, fps: 10 };
const PLAIN_EVERY_PERCENT = 25;

/** Says on the terminal what happens, each line with the seconds since the start; bars only where a person watches. */
export function createConsoleReporter(out: NodeJS.WriteStream = process.stdout): Reporter {
  const startedAt = performance.now();
  const line = (text: string) => out.write(`${text}\n`);
  const timed = (text: string) => line(`${elapsed(startedAt)}  ${text}`);
  return {
    step: timed,
    say: (text) => line(text),
    progress: (label, total) => (out.isTTY ? bar(out, label, total) : plainProgress(timed, label, total)),
  };
}

function elapsed(startedAt: number): string {
  return `${((performance.now() - startedAt) / 1000).toFixed(1)} s`.padStart(7);
}

function bar(out: NodeJS.WriteStream, label: string, total: number): Progress {
  const bars = new MultiBar({ ...BAR, stream: out }, Presets.shades_classic);
  const single = bars.create(total, 0, { label });
  return { advance: (parts = 1) => single.increment(parts), done: () => bars.stop() };
}

/** Without a terminal a bar would fill the log: say where we are at each quarter. */
function plainProgress(line: (text: string) => void, label: string, total: number): Progress {
  let done = 0;
  let said = 0;
  return {
    advance(parts = 1) {
      done += parts;
      const percent = Math.floor((done / Math.max(total, 1)) * 100);
      if (percent < said + PLAIN_EVERY_PERCENT) return;
      said = percent - (percent % PLAIN_EVERY_PERCENT);
      line(`${label}: ${percent} %`);
    },
    done: () => {},
  };
}
