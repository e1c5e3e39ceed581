import type { Context } from '../../context.ts';
import { listGaps } from '../../features/gap/list-gaps.ts';
import { listMoney } from '../../features/grant/list-money.ts';
import { improvementsOf } from '../../features/improvement/find-improvements.ts';
import { areaTrendOf, findAreaProfile, type AreaProfile } from '../../features/provision-views/find-area-profile.ts';
import { gapsOf } from '../../features/provision-views/find-by-need.ts';
import { denialsOf } from '../../features/provision-views/find-denials.ts';
import { equityIn } from '../../features/provision-views/find-equity.ts';
import { searchFiltersIn } from '../../features/provision-views/find-search-filters.ts';
import { asAtDoor } from '../../policy/as-at-door.ts';
import { dayInWords } from '../../shared/day-in-words.ts';
import { textIn } from '../../shared/localised-text.ts';
import { londonDay } from '../../shared/opening-hours/london.ts';
import { Rejected } from '../../shared/problems.ts';
import { message } from '../messages.ts';
import type { Page, PageRequest, Shown } from '../page.ts';
import * as sections from './area-sections.ts';
import { improvementsSection } from './improvements-section.ts';
import type { Section } from './section.ts';

/** All that is known of provision in one area, for a screen or a printer: `areaProfile`, for whoever may ask that. */
export const areaProfilePage: Page = { path: '/areas/:code', load };

/** The same of an earlier quarter. */
export const areaProfileOfQuarterPage: Page = { path: '/areas/:code/:quarter', load };

async function load(ctx: Context, { params: { code = '', quarter } }: PageRequest): Promise<Shown> {
  try {
    const profile = await asAtDoor(ctx, 'areaProfile', () => findAreaProfile(ctx, { areaCode: code, quarter }));
    return { view: 'area-profile.njk', title: titleOf(profile), facts: await factsOf(ctx, profile) };
  } catch (error) {
    if (!(error instanceof Rejected)) throw error;
    return message(404, 'There is no such page', ...error.problems.map((problem) => problem.message));
  }
}

function titleOf({ area, quarter }: AreaProfile): string {
  return quarter === null ? `Provision in ${area.name}` : `Provision in ${area.name}, ${quarter}`;
}

async function factsOf(ctx: Context, profile: AreaProfile): Promise<object> {
  const { quarter, publishedAt, notice, method } = profile;
  const printed = `Printed on ${dayInWords(londonDay(ctx.now()))}.`;
  const published = publishedAt
    ? `Published on ${dayInWords(londonDay(publishedAt))}. These figures do not change.`
    : '';
  return {
    sentences: [`${published} ${printed}`.trim(), PEOPLE],
    notice,
    sections: quarter === null ? [] : await sectionsOf(ctx, profile, quarter),
    method: [method],
  };
}

const PEOPLE = 'A count of people is rounded to the nearest five, and withheld where it could tell of somebody.';

const MOST = 50;

async function sectionsOf(ctx: Context, { view }: AreaProfile, quarter: string): Promise<Section[]> {
  const labelOf = labels(ctx);
  const money = {
    dimension: 'NEED',
    areaKind: 'LOCAL_AUTHORITY',
    area: view.area.code,
    period: quarter,
    first: MOST,
  } as const;
  const [gaps, equity, denials, trend, filters, improvements, raised, sums] = await Promise.all([
    ...([gapsOf(ctx, view), equityIn(ctx, view), denialsOf(ctx, view), areaTrendOf(ctx, view)] as const),
    searchFiltersIn(ctx, view),
    improvementsOf(ctx, view, { need: null, first: 5 }),
    listGaps(ctx, { first: MOST, areaCode: view.area.code }),
    listMoney(ctx, money),
  ]);
  const nodes = raised.edges.map(({ node }) => node);
  return [
    sections.needsSection(gaps, labelOf),
    sections.equitySection(equity, ({ need }) => (need ? labelOf(need.code) : 'A need that is not in use any more')),
    sections.denialsSection(denials),
    sections.filtersSection(filters),
    sections.trendSection(trend),
    ...(improvements ? [await improvementsSection(ctx, improvements, labelOf)] : []),
    sections.raisedSection(nodes, { hasMore: raised.pageInfo.hasNextPage, labelOf }),
    sections.moneySection(sums.edges.map(({ node }) => node)),
  ];
}

function labels({ vocabulary }: Context): sections.LabelOf {
  return (code) => {
    const label = (vocabulary.term('NEED', code) ?? vocabulary.term('POPULATION', code))?.label;
    return label ? textIn(label, 'en') : code;
  };
}
