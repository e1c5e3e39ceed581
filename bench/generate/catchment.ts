import type { Authority } from './geography.ts';
import type { Random } from './random.ts';

/** How often services take people from how far. */
export const REACHES = { authority: 45, outcodes: 22, wards: 10, wider: 8, nation: 5, anywhere: 10 };

/** Whom it takes, by where they live; nobody asks about half a county to the metre. */
export function catchmentOf(random: Random, authority: Authority): string[] {
  const { code, parents, wards, postcodes } = authority;
  const reach = random.weighted(REACHES);
  if (reach === 'anywhere') return [];
  if (reach === 'wards' && wards.length > 0) return random.some(wards, random.whole(1, 4)).map((ward) => ward.code);
  if (reach === 'outcodes')
    return [...new Set(random.some(postcodes.map(outcodeOf), Math.ceil(random.lognormal(2, 0.6))))].sort();
  if (reach === 'wider' && parents.length > 0) return [random.one(parents)];
  if (reach === 'nation') return [nationIn(parents) ?? code];
  return [code];
}

/** Whether it takes people from the authority or a part of it, and not from all that the authority lies in. */
export function isLocal(catchment: readonly string[], { parents }: Pick<Authority, 'parents'>): boolean {
  return catchment.length > 0 && !catchment.some((code) => parents.includes(code));
}

export function nationIn(parents: readonly string[]): string | undefined {
  return parents.find((parent) => /^[EWSN]92/.test(parent));
}

function outcodeOf({ postcode }: { postcode: string }): string {
  return `outcode:${postcode.slice(0, -3)}`;
}
