import type { Context } from '../../context.ts';
import { selectService, WHOLE_SERVICE } from '../../features/service/service-selection.ts';
import { problem } from '../../shared/checks.ts';
import { Rejected, type Problem } from '../../shared/problems.ts';
import type { AskedSearch } from './asked-search.ts';
import type { FindServices, FoundPage, PageWanted } from './find-services.ts';

export const MOST_SERVICES = 50_000;
const AT_ONCE = 1_000;
/** While the search index is built anew, a walk through it may have to begin again. */
const MOST_TRIES = 3;

export interface Found {
  id: string;
  /** To its nearest place; null where no place was asked for, and where it has none. */
  distanceKm: number | null;
}

export interface Gathered {
  found: Found[];
  /** What was understood less exactly than it was meant. */
  notices: Problem[];
}

/**
 * All that a search finds, in its order: ids alone, so that a file is begun only when it is known to be whole. Rejects what is
 * wrong with the search, and what finds more than a file holds.
 */
export async function gatherFound(ctx: Context, find: FindServices, asked: AskedSearch): Promise<Gathered> {
  for (let tries = 1; tries <= MOST_TRIES; tries += 1) {
    const gathered = await walk(ctx, find, asked);
    if (gathered) return gathered;
  }
  throw new Rejected([problem('', 'UNAVAILABLE', 'The search index is being built anew. Try again shortly.')]);
}

/** Null where the index has changed on the way. */
async function walk(ctx: Context, find: FindServices, asked: AskedSearch): Promise<Gathered | null> {
  const wanted = wantedOf(asked);
  const found = new Map<string, Found>();
  let after: string | null = null;
  for (;;) {
    const page: FoundPage = await find(ctx, { ...asked, first: AT_ONCE, after, isTest: true, isForFile: true }, wanted);
    if (page.problems.some(isMoved)) return null;
    if (page.engine === null) throw new Rejected(page.problems.map(asWrittenInAddress));
    for (const { node, distanceKm } of page.edges) found.set(node.id, { id: node.id, distanceKm });
    if (isTooMuch(page, found.size)) throw new Rejected([tooMuch(page)]);
    after = page.pageInfo.endCursor;
    if (!page.pageInfo.hasNextPage || after === null)
      return { found: [...found.values()], notices: page.problems.map(asWrittenInAddress) };
  }
}

/** Whether it is open at a time is seen from the whole row. */
function wantedOf({ filter: { openAt } }: AskedSearch): PageWanted {
  const selection = openAt ? WHOLE_SERVICE : selectService(new Set(['id']));
  return { facets: [], marks: false, organisationsWithoutServices: false, selection };
}

function isMoved({ path, code }: Problem): boolean {
  return path === 'after' && code === 'CONFLICT';
}

function isTooMuch({ total, totalIsApproximate, pageInfo }: FoundPage, gathered: number): boolean {
  const isKnown = total > MOST_SERVICES && !totalIsApproximate;
  return isKnown || gathered > MOST_SERVICES || (gathered === MOST_SERVICES && pageInfo.hasNextPage);
}

function tooMuch({ total }: FoundPage): Problem {
  const most = MOST_SERVICES.toLocaleString('en-GB');
  const many = total > MOST_SERVICES ? total.toLocaleString('en-GB') : `more than ${most}`;
  const message = `This finds ${many}, and a file holds at most ${most}. Narrow it by needs, near or localAuthorities.`;
  return problem(
    '',
    'OUT_OF_RANGE',
    `${message} The whole catalogue is at /oruk/v3/services, also line by line as application/x-ndjson.`,
  );
}

/** Problems of a search name the inputs of the API; whoever wrote an address knows its parameters. */
function asWrittenInAddress({ path, ...rest }: Problem): Problem {
  const name = path.replace(/^filter\./, '').replace(/^near\.withinKm$/, 'withinKm');
  return { ...rest, path: name.replace(/^(near|eligibleAt)\..*$/, '$1') };
}
