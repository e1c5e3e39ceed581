import type { Reads } from '../../database/reads.ts';
import { problem } from '../../shared/checks.ts';
import { Rejected } from '../../shared/problems.ts';
import { findPlace } from '../place/find-place.ts';
import { areaCodesOf, fineCodesOf, type AreaReference, type Place } from '../place/place.rules.ts';
import { parsePostcode } from '../place/postcode.rules.ts';
import { codesOfCatchments } from '../service/catchment.queries.ts';

/** What is kept of where somebody lives, in place of the postcode. */
export interface AreaFacts {
  localAuthority: string | null;
  icb: string | null;
  nation: string | null;
  deprivationDecile: number | null;
  /** Codes of areas that they live in: councils and larger ones, and smaller ones that the catchment of a service names. */
  catchment: string[];
}

const NOWHERE: AreaFacts = { localAuthority: null, icb: null, nation: null, deprivationDecile: null, catchment: [] };

/**
 * What follows from a postcode, which is then dropped: nobody outside is asked about it, and no problem repeats it. Nothing is
 * known of whoever has none.
 */
export async function areaFactsOf(reads: Reads, postcode: string | null | undefined): Promise<AreaFacts> {
  if (!postcode?.trim()) return NOWHERE;
  const asked = parsePostcode(postcode);
  if (!asked) throw new Rejected([problem('postcode', 'INVALID', NO_POSTCODE)]);
  const place = await placeOf(reads, asked.postcode);
  if (!place || (asked.unit !== null && place.precision !== 'UNIT'))
    throw new Rejected([problem('postcode', 'UNKNOWN', NOT_KNOWN)]);
  return { ...factsOf(place), catchment: await catchmentOf(reads, place) };
}

/** What is smaller than a council would tell a neighbourhood, beside an age band: it is kept only where a service asks for it. */
async function catchmentOf(reads: Reads, place: Place): Promise<string[]> {
  const fine = fineCodesOf(place);
  const asked = await codesOfCatchments(reads, fine);
  return areaCodesOf(place).filter((code) => !fine.includes(code) || asked.has(code));
}

function factsOf(place: Place): Omit<AreaFacts, 'catchment'> {
  const codeOf = (area: AreaReference | null) => area?.code ?? null;
  return {
    localAuthority: codeOf(place.localAuthority),
    icb: codeOf(place.icb),
    nation: codeOf(place.nation),
    // That of the middle of a whole district would be a guess.
    deprivationDecile: place.precision === 'UNIT' ? (place.deprivation?.decile ?? null) : null,
  };
}

const NO_POSTCODE = 'This is no UK postcode. Type a whole one, for example SW1A 1AA, or leave it out.';
const NOT_KNOWN =
  'We do not know this postcode. Check it; if it is right, type its first half alone, for example SW1A, or leave it out.';

async function placeOf(reads: Reads, postcode: string): Promise<Place | null> {
  try {
    return await findPlace({ reads }, postcode);
  } catch (error) {
    if (error instanceof Rejected) return null;
    throw error;
  }
}
