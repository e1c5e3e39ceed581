import type { Reads } from '../../database/reads.ts';
import { Rejected } from '../../shared/problems.ts';
import { rememberedPlace, rememberPlaces } from './place.memory.ts';
import { placeRow, type PlaceRow } from './place.queries.ts';
import { NATIONS, noticeOf, type AreaKind, type AreaReference, type Deprivation, type Place } from './place.rules.ts';
import type { PostcodeLookup } from './postcode-lookup.ts';
import { parsePostcode, problemWithOutcode, problemWithText, type ParsedPostcode } from './postcode.rules.ts';

/** What a lookup needs of the request's context. */
export interface PlaceContext {
  readonly reads: Reads;
  /** Whom to ask about a postcode that is not in our tables; nobody, unless the operator switched it on. */
  readonly postcodeLookup?: PostcodeLookup | null;
}

/**
 * Where a postcode is. A whole postcode that is not known is answered by its sector or outcode with a `notice`; text that
 * is no postcode, or whose outcode does not exist, is rejected at `postcode`.
 */
export async function findPlace(ctx: PlaceContext, text: string): Promise<Place> {
  const asked = parsePostcode(text);
  if (!asked) throw new Rejected([problemWithText(text)]);
  const row = await rememberedPlace(ctx.reads, asked);
  if (asked.unit && row?.precision !== 'UNIT' && ctx.postcodeLookup) {
    const place = await placeFromElsewhere(ctx.reads, asked, ctx.postcodeLookup);
    if (place) return place;
  }
  if (!row) throw new Rejected([problemWithOutcode(asked)]);
  return placeOf(asked, row);
}

/** Makes ready for `findPlace` of each of these, with one statement for all; what is no postcode is passed over. */
export async function expectPlaces({ reads }: PlaceContext, texts: readonly string[]): Promise<void> {
  const asked = texts.flatMap((text) => parsePostcode(text) ?? []);
  await rememberPlaces(reads, [...new Map(asked.map((each) => [each.postcode, each])).values()]);
}

async function placeFromElsewhere(reads: Reads, asked: ParsedPostcode, lookup: PostcodeLookup): Promise<Place | null> {
  const point = await lookup.find(asked.postcode);
  const row = point && (await placeRow(reads, asked, point));
  if (!row) return null;
  const place = placeOf(asked, row);
  return { ...place, attribution: [...place.attribution, lookup.attribution] };
}

function placeOf(asked: ParsedPostcode, row: PlaceRow): Place {
  const areas = row.areas ?? [];
  const the = (kind: AreaKind) => areas.find((area) => area.kind === kind) ?? null;
  return {
    postcode: asked.postcode,
    outcode: asked.outcode,
    point: { latitude: row.latitude, longitude: row.longitude },
    precision: row.precision,
    radiusKm: row.radiusKm,
    localAuthority: the('LOCAL_AUTHORITY') ?? unnamed(row.localAuthority),
    upperTier: the('UPPER_TIER'),
    ward: the('WARD'),
    icb: healthAreaOf(row, areas, 'ICB'),
    subIcb: the('SUB_ICB'),
    healthBoard: healthAreaOf(row, areas, 'HEALTH_BOARD'),
    region: the('REGION'),
    nation: the('NATION') ?? NATIONS[row.localAuthority?.[0] ?? ''] ?? null,
    deprivation: deprivationOf(row),
    notice: noticeOf(asked, row.precision, row.radiusKm),
    attribution: row.attribution ?? [],
  };
}

/** The official files of postcodes bring codes without names. */
function unnamed(code: string | null): AreaReference | null {
  return code === null ? null : { code, name: code, kind: 'LOCAL_AUTHORITY' };
}

/** The health area of the neighbourhood comes before that of the whole local authority, which may span two. */
function healthAreaOf({ healthArea }: PlaceRow, areas: AreaReference[], kind: AreaKind): AreaReference | null {
  const candidates = areas.filter((area) => area.kind === kind);
  return candidates.find(({ code }) => code === healthArea) ?? candidates[0] ?? null;
}

function deprivationOf({
  deprivationDecile,
  deprivationIndex,
  smallArea,
  smallAreaName,
}: PlaceRow): Deprivation | null {
  if (deprivationDecile === null || smallArea === null) return null;
  return {
    decile: deprivationDecile,
    index: deprivationIndex ?? '',
    isEstimated: true,
    smallArea: { code: smallArea, name: smallAreaName ?? '' },
  };
}
