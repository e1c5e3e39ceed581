import type { Reads } from '../../database/reads.ts';
import { problem, quoted } from '../../shared/checks.ts';
import { Rejected } from '../../shared/problems.ts';
import { areaNames, areasAfter, currentArea, type AreaRow } from '../place/area.queries.ts';
import type { AreaKind, AreaReference } from '../place/place.rules.ts';
import type { SupplyAreaKind } from './supply.codes.ts';
import { currentCode } from './supply.queries.ts';

/** Under which kind figures of an area stand; of the others there are none. */
const KINDS: Readonly<Partial<Record<AreaKind, SupplyAreaKind>>> = {
  LOCAL_AUTHORITY: 'LOCAL_AUTHORITY',
  ICB: 'ICB',
  HEALTH_BOARD: 'ICB',
  NATION: 'NATION',
};

export interface SupplyArea {
  area: AreaReference;
  kind: SupplyAreaKind;
}

/** The area that figures are asked of; of one that was abolished, the one that took its place. Throws Rejected, with what to type. */
export async function findSupplyArea(reads: Reads, text: string, today: string): Promise<SupplyArea> {
  const code = text.trim().toUpperCase();
  const area = await currentArea(reads, await currentCode(reads, code, today));
  if (!area) throw unknown(text, await alike(reads, text, today));
  const kind = KINDS[area.kind];
  if (kind && !hasEnded(area, today)) return { area, kind };
  throw kind ? ended(area, await areaNames(reads, area.successors)) : other(area, await areaNames(reads, area.parents));
}

/** Old figures stand under old codes for good; it is the area itself that goes on under others. */
function hasEnded({ validTo, successors }: AreaRow, today: string): boolean {
  return validTo !== null && validTo < today && successors.length > 0;
}

const MOST_ALIKE = 3;

async function alike(reads: Reads, text: string, today: string): Promise<AreaReference[]> {
  const search = text.replaceAll('\0', ' ').trim();
  if (search.length < 3) return [];
  const wanted = { kind: null, search, after: null, limit: 50, today };
  const found = await areasAfter(reads, wanted);
  return found.filter(({ kind }) => KINDS[kind]).slice(0, MOST_ALIKE);
}

function unknown(text: string, found: readonly AreaReference[]): Rejected {
  const what = found.length > 0 ? `Did you mean ${listed(found)}?` : 'Find it by name: areas(search: "Trafford").';
  const message = `There is no area with the code ${quoted(text)}. Type a code such as E08000009. ${what}`;
  return new Rejected([problem('areaCode', 'UNKNOWN', message)]);
}

function other({ name }: AreaRow, parents: readonly AreaReference[]): Rejected {
  const instead = parents.filter(({ kind }) => KINDS[kind]);
  const what = instead.length > 0 ? ` Ask for ${listed(instead)}.` : '';
  const message = `Figures are of councils, of integrated care boards, health boards and trusts, and of nations; ${name} is none of them.${what}`;
  return new Rejected([problem('areaCode', 'INVALID', message)]);
}

function ended({ name }: AreaRow, successors: readonly AreaReference[]): Rejected {
  const message = `${name} was divided. Ask for ${listed(successors)}.`;
  return new Rejected([problem('areaCode', 'INVALID', message)]);
}

function listed(areas: readonly AreaReference[]): string {
  return areas.map(({ code, name }) => `${code} (${name})`).join(', ');
}
