import { ACCESSIBILITY_FEATURES } from '../../src/features/service/service.codes.ts';
import { COMMON, phrase } from './grammar.ts';
import type { Authority } from './geography.ts';
import { recordColumns } from './moments.ts';
import type { Plan } from './plan.ts';
import type { Random } from './random.ts';
import { english, type Row } from './row.ts';
import { fillingFor, streetName } from './surroundings.ts';

export interface LocationDraft {
  id: string;
  organisationId: string;
  key: string;
  at: Date;
  authority: Authority;
  isConfidential: boolean;
}

/** A hall, a library, a refuge: at a true postcode of the authority, in a street that is made up. */
export function locationRow(plan: Plan, random: Random, draft: LocationDraft): Row {
  const { id, organisationId, key, at, authority, isConfidential } = draft;
  const filling = fillingFor(authority, random);
  const spot = random.one(authority.postcodes);
  const shown = isConfidential ? authority : spot;
  return {
    id,
    version: 1,
    organisation_id: organisationId,
    name: english(phrase({ ...COMMON, here: ['{place} {venue}', '{estate} {venue}'] }, 'here', random, filling)),
    address_lines: [`${random.whole(1, 220)} ${streetName(random)}`],
    town: authority.name,
    postcode: spaced(spot.postcode),
    access_notes: random.chance(0.3) ? english(phrase(COMMON, 'access-notes', random, filling)) : null,
    accessibility: random.some(ACCESSIBILITY_FEATURES, random.whole(0, 4)),
    is_confidential: isConfidential,
    latitude: spot.latitude,
    longitude: spot.longitude,
    shown_latitude: shown.latitude,
    shown_longitude: shown.longitude,
    local_authority: authority.code,
    ...recordColumns(plan, random, { source: 'generator', sourceId: key, at }),
    published_at: at.toISOString(),
    archived_at: null,
  };
}

export function spaced(postcode: string): string {
  return `${postcode.slice(0, -3)} ${postcode.slice(-3)}`;
}
