import type { Context } from '../../context.ts';
import { pageBy, type Page } from '../../graphql/relay.ts';
import { problem, problemsWithCodes, quoted } from '../../shared/checks.ts';
import { textIn } from '../../shared/localised-text.ts';
import { londonDay } from '../../shared/opening-hours/london.ts';
import { Rejected, rejectIfAny } from '../../shared/problems.ts';
import { isUuid } from '../../shared/uuid.ts';
import { newestFrozen, periodNamed, type Period } from '../impact/period.rules.ts';
import { currentArea } from '../place/area.queries.ts';
import { connectionsBeside } from './connections-beside.ts';
import { demandBeside } from './demand-beside.ts';
import { costOf, type Cost, type Sliced } from './cost.rules.ts';
import { pounds } from './grant.rules.ts';
import { EVERYTHING, NOT_KNOWN, type MoneyAreaKind, type MoneyDimension } from './money.codes.ts';
import { moneyAfter, moneyKnown, otherMoney, type MoneyPosition, type MoneyRow } from './money.queries.ts';
import { firstDayOf, lastDayOf, monthOf } from './month.rules.ts';

export interface MoneyAsked {
  dimension: MoneyDimension;
  areaKind: MoneyAreaKind;
  area?: string | null;
  need?: string | null;
  organisationId?: string | null;
  period?: string | null;
}

/** Money of one key as the API shows it. */
export interface ShownMoney extends Cost {
  key: string;
  label: string;
  awarded: number;
  grants: number;
  recordedNeeds: number | null;
  unmet: number | null;
}

/** Money awarded in a period, as its grants are spread over the months, by what it is told apart. */
export async function listMoney(
  ctx: Context,
  { first, after, ...asked }: MoneyAsked & { first: number; after?: string | null | undefined },
) {
  const period = periodOf(asked, londonDay(ctx.now()));
  const slice = await slicedBy(ctx, asked);
  const wanted = { ...slice, month: monthOf(period.from), months: MONTHS_OF[period.kind] };
  const cursors = { wordsOf: ({ pence, key }: MoneyRow) => `money:${pence}:${key}`, read: readPosition };
  const found = await pageBy(cursors, { first, after }, (position, limit) =>
    moneyAfter(ctx.reads, wanted, { after: position, limit }),
  );
  const [others, known] = [await otherMoney(ctx.reads, wanted), await moneyKnown(ctx.reads)];
  return {
    ...(await shownPage(ctx, found, { slice, period })),
    period: period.name,
    from: period.from,
    to: period.to,
    otherCurrencies: others.map(({ pence, ...other }) => ({ ...other, awarded: pounds(pence) })),
    knownFrom: known?.from == null ? null : firstDayOf(known.from),
    knownTo: known?.to == null ? null : lastDayOf(known.to),
    waiting: known?.waiting ?? 0,
  };
}

const MONTHS_OF = { QUARTER: 3, YEAR: 12 } as const;

async function shownPage(
  ctx: Context,
  { edges, pageInfo }: Page<MoneyRow>,
  { slice, period }: { slice: Sliced; period: Period },
): Promise<Page<ShownMoney>> {
  const keys = edges.map(({ node }) => node.key);
  const connections = await connectionsBeside(ctx, slice, { keys, period: period.name });
  const demand = await demandBeside(ctx, slice, { keys, period });
  return {
    edges: edges.map(({ cursor, node }) => {
      const { key, pence, grants, isPart } = node;
      const asked = isPart ? null : demand(key);
      const { recordedNeeds, unmet } = asked ?? { recordedNeeds: null, unmet: null };
      const beside = isPart ? 'PART_ONLY' : connections(key);
      const cost = costOf(key, pence, asked?.isOfOnePart ? asked.connections : beside);
      const label = labelOf(ctx, slice, node);
      return { cursor, node: { key, label, awarded: pounds(pence), grants, recordedNeeds, unmet, ...cost } };
    }),
    pageInfo,
  };
}

function periodOf({ period }: MoneyAsked, today: string): Period {
  const wanted = period == null ? newestFrozen(today) : periodNamed(period);
  if (!wanted) throw new Rejected([problem('period', 'INVALID', NO_PERIOD)]);
  return wanted;
}

const NO_PERIOD = 'Write a quarter as 2026-Q1, or a financial year as 2025-26.';

async function slicedBy({ reads, vocabulary }: Context, asked: MoneyAsked): Promise<Sliced> {
  const { dimension, areaKind, area = null, need = null, organisationId = null } = asked;
  const found = area === null ? null : await currentArea(reads, area.trim().toUpperCase());
  const needs = new Set(vocabulary.terms('NEED').map(({ code }) => code));
  rejectIfAny([
    ...(area !== null && !found
      ? [problem('area', 'UNKNOWN', `There is no area ${quoted(area)}. Look it up with areas(search).`)]
      : []),
    ...problemsWithCodes('need', need === null ? [] : [need], needs),
    ...(organisationId !== null && !isUuid(organisationId)
      ? [problem('organisationId', 'UNKNOWN', 'There is no such organisation.')]
      : []),
  ]);
  return { dimension, areaKind, area: found, need, organisationId: organisationId?.toLowerCase() ?? null };
}

function readPosition(words: string): MoneyPosition | null {
  const [, pence, key] = /^money:(\d{1,15}):([\w-]{1,60})$/.exec(words) ?? [];
  return pence && key ? { pence: Number(pence), key } : null;
}

const NOT_KNOWN_LABELS: Readonly<Record<MoneyDimension, string>> = {
  TOTAL: 'Not known',
  AREA: 'A wider area, or not known',
  NEED: 'Not known',
  ORGANISATION: 'Matched to no organisation',
};

function labelOf({ vocabulary }: Context, { dimension }: Sliced, { key, name, label }: MoneyRow): string {
  if (key === EVERYTHING) return 'All';
  if (key === NOT_KNOWN) return NOT_KNOWN_LABELS[dimension];
  const named = dimension === 'NEED' ? vocabulary.term('NEED', key)?.label : name;
  return named ? textIn(named, 'en') : (label ?? key);
}
