import type { Reporter } from '../../shared/progress.ts';
import { faultOfRange, faultOfSeal } from './seal.rules.ts';
import {
  auditCounts,
  droppedMonths,
  eventsBetween,
  sealsAfter,
  type AuditCounts,
  type Database,
  type DroppedMonth,
  type Seal,
} from './seal.queries.ts';

const SEALS_AT_ONCE = 20;

export interface Verdict extends AuditCounts {
  dropped: DroppedMonth[];
  /** The first thing that is wrong, in one sentence; null when the log is as it was written. */
  fault: string | null;
}

export interface VerifyOptions {
  report: Reporter;
  /** A head that was written down earlier, `12:9f86d0…`: the chain must still hold it. */
  head?: string | null;
  signal?: AbortSignal;
}

/** Walks the chain from its first seal and compares everything under it with what the log says now. */
export async function verifyAudit(database: Database, { report, head, signal }: VerifyOptions): Promise<Verdict> {
  const counts = await auditCounts(database);
  const dropped = await droppedMonths(database);
  const gone = new Set(dropped.map(({ month }) => month));
  const progress = report.progress('checking seals', counts.seals);
  let before: Pick<Seal, 'number' | 'head'> = { number: 0, head: Buffer.alloc(0) };
  let fault: string | null = null;
  let isHeadFound = !head;
  for await (const range of rangesOf(database)) {
    signal?.throwIfAborted();
    for (const seal of range) {
      fault ??= faultOfSeal(seal, before);
      isHeadFound ||= head === `${seal.number}:${seal.head.toString('hex')}`;
      before = seal;
    }
    fault ??= await faultUnder(database, range, gone);
    if (fault !== null) break;
    progress.advance(range.length);
  }
  progress.done();
  if (!isHeadFound) fault ??= `The chain does not hold the head ${head}. Its end was cut off or replaced.`;
  return { ...counts, dropped, fault };
}

async function faultUnder(database: Database, range: Seal[], gone: ReadonlySet<string>): Promise<string | null> {
  const [first] = range;
  if (!first) return null;
  return faultOfRange(range, await eventsBetween(database, first.afterId, first.toId), gone);
}

/** The seals in their order, those together that seal the same ids: at the turn of a month there are two. */
async function* rangesOf(database: Database): AsyncGenerator<Seal[]> {
  let range: Seal[] = [];
  for await (const seal of sealsOf(database)) {
    if (range[0] && range[0].afterId !== seal.afterId) {
      yield range;
      range = [];
    }
    range.push(seal);
  }
  if (range.length > 0) yield range;
}

async function* sealsOf(database: Database): AsyncGenerator<Seal> {
  let number = 0;
  for (;;) {
    const seals = await sealsAfter(database, number, SEALS_AT_ONCE);
    yield* seals;
    const last = seals.at(-1);
    if (!last) return;
    number = last.number;
  }
}
