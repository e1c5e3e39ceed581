import type { Context } from '../../context.ts';
import { textIn } from '../../shared/localised-text.ts';
import { nationOfArea } from '../../shared/nation.ts';
import { londonDay } from '../../shared/opening-hours/london.ts';
import { OLDEST } from '../crisis-line/crisis-person.rules.ts';
import { findCrisisPanel } from '../crisis-line/find-crisis-panel.ts';
import { organisationsByIds, type OrganisationRow } from '../organisation/organisation.queries.ts';
import { plansDueOn } from '../referability/plans.queries.ts';
import type { ServiceRow } from '../service/service.queries.ts';
import { standingOn } from '../standing/standing.rules.ts';
import { AGES_OF } from '../supported-person/age-band.rules.ts';
import type { AgeBand } from '../supported-person/supported-person.codes.ts';
import { wordsOfItem, wordsOfLeftOut, wordsOfLine, wordsOfStanding } from './hand-out.rules.ts';
import type { HandOut, HandOutItem, HandOutLine } from './hand-out.ts';
import type { ShortlistItem } from './shortlist.entity.ts';
import { suiting } from './suiting-lines.rules.ts';
import { PUBLIC_SIGHT, usableServices } from './usable-services.ts';

/** What is handed over, and the little of the person that says which crisis lines suit. */
export interface ToHandOut {
  items: readonly ShortlistItem[];
  nation: string | null;
  ageBand: AgeBand;
}

/** A list as it is today, whoever asks: as the public sees it, with the crisis lines that suit. */
export async function findHandOut(ctx: Context, { items, nation, ageBand }: ToHandOut): Promise<HandOut> {
  const [usable, lines] = await Promise.all([
    usableServices(
      ctx,
      items.map(({ serviceId }) => serviceId),
    ),
    linesFor(ctx, nation, ageBand),
  ]);
  const shown = await itemsOf(ctx, items, usable);
  return { on: londonDay(ctx.now()), items: shown, leftOut: wordsOfLeftOut(items.length - shown.length), lines };
}

async function itemsOf(
  { reads, loaders, now }: Context,
  items: readonly ShortlistItem[],
  usable: ReadonlyMap<string, ServiceRow>,
): Promise<HandOutItem[]> {
  const services = [...usable.values()];
  const ids = services.map(({ id }) => id);
  const today = londonDay(now());
  const [organisations, plans, places] = await Promise.all([
    organisationsByIds(
      reads,
      services.map(({ organisationId }) => organisationId),
      PUBLIC_SIGHT,
    ),
    plansDueOn(reads, ids),
    Promise.all(ids.map(async (id) => [id, await loaders.locationsOfService.load(id)] as const)),
  ]);
  const organisationOf = new Map<string, OrganisationRow>(organisations.map((row) => [row.id, row]));
  const placesOf = new Map(places);
  return items.flatMap(({ serviceId, note }) => {
    const service = usable.get(serviceId);
    const organisation = service && organisationOf.get(service.organisationId);
    if (!organisation) return [];
    const said = wordsOfItem(service, organisation, { places: placesOf.get(service.id) ?? [], today });
    const standing = wordsOfStanding(standingOn(service, today), plans.get(service.id) ?? null);
    const [name, offeredBy] = [textIn(service.name, 'en'), textIn(organisation.name, 'en')];
    return [{ name, organisation: offeredBy, note, standing, said }];
  });
}

/** 999, then what suits the nation and everybody of the band; never fails. */
async function linesFor(ctx: Context, nation: string | null, ageBand: AgeBand): Promise<HandOutLine[]> {
  const ask = (age: number) => findCrisisPanel(ctx, { nation: nationOfArea(nation), age, topics: [] });
  const [youngest, oldest] = await Promise.all(AGES_OF[ageBand].map((age) => ask(age ?? OLDEST)));
  return suiting(youngest?.lines ?? [], oldest?.lines ?? []).map(wordsOfLine);
}
