import type { Context } from '../../context.ts';
import { wordsIn, textIn } from '../../shared/localised-text.ts';
import { nationOfArea } from '../../shared/nation.ts';
import { londonDay } from '../../shared/opening-hours/london.ts';
import { anonymous } from '../../shared/viewer.ts';
import { findCrisisPanel } from '../crisis-line/find-crisis-panel.ts';
import type { Said } from '../freshness/listing-words.rules.ts';
import { sightOf } from '../listing/listing.policy.ts';
import { currentArea, type AreaRow } from '../place/area.queries.ts';
import { plansDueOn } from '../referability/plans.queries.ts';
import { findWholeServices, type WholeService } from '../service/find-whole-services.ts';
import { wordsOfItem, wordsOfLine, wordsOfStanding } from '../shortlist/hand-out.rules.ts';
import { standingOn } from '../standing/standing.rules.ts';
import { needsToPrint, servicesToPrint, type Wanted } from './printed-directory.queries.ts';
import { arranged, MOST_PRINTED, type Part } from './printed-directory.rules.ts';

/** A crisis line on paper. */
export type PrintedLine = ReturnType<typeof wordsOfLine>;

/** A service on paper. */
export interface PrintedService {
  name: string;
  organisation: string;
  /** Whether anybody has checked that it is a good place to go, in plain words. */
  standing: string;
  said: Said[];
}

/** A directory to be printed: groups and services of one area or for one need, as anybody may see them, and whom to ring. */
export interface PrintedDirectory {
  /** The day as of which all of it is right, `YYYY-MM-DD`. */
  on: string;
  /** 999, then the lines of the nation. */
  lines: PrintedLine[];
  /** By their numbers, from 1. */
  services: PrintedService[];
  parts: (Part & { title: string })[];
}

/** What to choose from, where there is more than is printed at once. */
export interface TooMuch {
  needs: { code: string; label: string; count: number }[];
}

const LANGUAGE = 'en';
const OTHERS = 'Other groups and services';

/** The directory of an area or a need, whoever asks: as the public sees it. */
export async function findPrintedDirectory(ctx: Context, wanted: Wanted): Promise<PrintedDirectory | TooMuch> {
  const ids = await servicesToPrint(ctx.reads, wanted, MOST_PRINTED + 1);
  if (ids.length > MOST_PRINTED) return { needs: await needsOf(ctx, wanted) };
  const [found, area] = await Promise.all([
    findWholeServices(ctx, ids, sightOf(anonymous)),
    wanted.area === null ? null : currentArea(ctx.reads, wanted.area),
  ]);
  const needs = ctx.vocabulary.terms('NEED').map(({ code }) => code);
  const entries = found.map(({ service: { id, needs: own } }) => ({ id, needs: own }));
  const { order, parts } = arranged(entries, needs, wanted.need);
  return {
    on: londonDay(ctx.now()),
    lines: await linesIn(ctx, area),
    services: await printed(ctx, order, found),
    parts: parts.map((part) => ({ ...part, title: titleOf(ctx, part.need) })),
  };
}

async function printed(ctx: Context, order: readonly string[], found: WholeService[]): Promise<PrintedService[]> {
  const today = londonDay(ctx.now());
  const plans = await plansDueOn(ctx.reads, order);
  const byId = new Map(found.map((whole) => [whole.service.id, whole]));
  return order.flatMap((id) => {
    const whole = byId.get(id);
    if (!whole) return [];
    const { service, organisation, places } = whole;
    return {
      name: textIn(service.name, LANGUAGE),
      organisation: textIn(organisation.name, LANGUAGE),
      standing: wordsOfStanding(standingOn(service, today), plans.get(id) ?? null),
      said: wordsOfItem(service, organisation, { places, today }),
    };
  });
}

/** Only what was verified is told; what is due to be checked again says so. */
async function linesIn(ctx: Context, area: AreaRow | null): Promise<PrintedLine[]> {
  const nation = [area?.code, ...(area?.parents ?? [])].map(nationOfArea).find((each) => each !== null) ?? null;
  const { lines } = await findCrisisPanel(ctx, { nation, topics: [] });
  return lines.filter(({ hasContact }) => hasContact).map(wordsOfLine);
}

async function needsOf(ctx: Context, wanted: Wanted): Promise<TooMuch['needs']> {
  const counts = new Map((await needsToPrint(ctx.reads, wanted)).map(({ code, count }) => [code, count]));
  return ctx.vocabulary.terms('NEED').flatMap(({ code, label }) => {
    const count = counts.get(code);
    return count ? [{ code, label: textIn(label, LANGUAGE), count }] : [];
  });
}

function titleOf({ vocabulary }: Context, need: string | null): string {
  if (need === null) return OTHERS;
  return wordsIn(vocabulary.term('NEED', need)?.label, LANGUAGE) ?? need;
}
