import type { Context } from '../../context.ts';
import { pageBy, pageById, pageByNumber, type Page } from '../../graphql/relay.ts';
import { isUuid } from '../../shared/uuid.ts';
import type { ImportOutcome } from './import-run.codes.ts';
import { ImportRun } from './import-run.entity.ts';
import { notSeenRows, recordsOfRun, type ImportRecordRow, type NotSeenRow } from './import-run.queries.ts';

interface Wanted {
  first: number;
  after?: string | null;
}

/** Imports of feeds, the newest first. */
export function listImportRuns(
  { em }: Context,
  { source, ...page }: Wanted & { source: string | null },
): Promise<Page<ImportRun>> {
  const ofFeed = source === null ? {} : { source };
  return pageById(page, (before, limit) =>
    em.find(
      ImportRun,
      { ...ofFeed, ...(before !== null && { id: { $lt: before } }) },
      { orderBy: { id: 'desc' }, limit },
    ),
  );
}

/** One import; null where there is none. */
export function findImportRun({ em }: Context, id: string): Promise<ImportRun | null> {
  return isUuid(id) ? em.findOne(ImportRun, { id }) : Promise.resolve(null);
}

/** What became of the records of an import. Records of older imports are forgotten. */
export function listImportRecords(
  { reads }: Context,
  runId: string,
  { outcome, isRemarkable, ...page }: Wanted & { outcome: ImportOutcome | null; isRemarkable: boolean },
): Promise<Page<ImportRecordRow>> {
  return pageByNumber(page, (after, limit) =>
    recordsOfRun(reads, { runId, outcome, isRemarkable, after: withinReach(after), limit }),
  );
}

/** Numbers beyond what a list can hold stand behind its end. */
function withinReach(number: string | null): string | null {
  return number === null ? null : String(Math.min(Number(number), 2_000_000_000));
}

/** What feeds had, and have no more, the newest loss first. */
export function listNotSeen(
  { reads }: Context,
  { source, ...page }: Wanted & { source: string | null },
): Promise<Page<NotSeenRow>> {
  const wordsOf = ({ notSeenSince, id }: NotSeenRow) => `${notSeenSince.toISOString()} ${id}`;
  return pageBy({ wordsOf, read: positionIn }, page, (after, limit) => notSeenRows(reads, { source, after, limit }));
}

function positionIn(words: string): readonly [string, string] | null {
  const [since = '', id = ''] = words.split(' ');
  return !Number.isNaN(Date.parse(since)) && isUuid(id) ? [since, id] : null;
}
