import fs from 'node:fs';
import type { Variables } from '../environment.ts';
import type { SwemwbsLicence } from '../features/measure/built-in.rules.ts';
import type { ReferenceKey } from '../shared/reference-key.ts';

/** What is kept of people whom teams support, and for how long. */
export interface CareConfig {
  /** How many years after the last activity they are deleted. */
  readonly years: number;
  /** Keys for local references, the one for new ones first; none where the operator has said none. */
  readonly referenceKeys: readonly ReferenceKey[];
  /** Null where no registration has been declared. */
  readonly swemwbs: SwemwbsLicence | null;
}

const KEY = /^([\w.-]{1,40}):([A-Za-z0-9+/]+={0,2})$/;
const SHORTEST_BYTES = 32;
const SWEMWBS_ITEMS = 7;

export function readCare(variables: Variables): CareConfig {
  return {
    years: variables.wholeNumber('LINKWELL_CARE_YEARS', 8, [1, 100]),
    referenceKeys: readKeys(variables),
    swemwbs: readSwemwbs(variables),
  };
}

/** The wording belongs to its owners, so it is no part of this program: whoever is registered brings the file. */
function readSwemwbs(variables: Variables): SwemwbsLicence | null {
  const file = variables.file('LINKWELL_SWEMWBS_LICENCE');
  if (file === null || !fs.existsSync(file)) return null;
  const lines = fs.readFileSync(file, 'utf8').split('\n');
  const [registration, ...items] = lines.map((line) => line.trim()).filter((line) => line !== '');
  if (registration !== undefined && items.length === SWEMWBS_ITEMS) return { registration, items };
  variables.mistake(
    'LINKWELL_SWEMWBS_LICENCE must name a file of eight lines: the registration, then the seven questions as licensed.',
  );
  return null;
}

/** Keys are not shown in mistakes. */
function readKeys(variables: Variables): ReferenceKey[] {
  const keys = variables.list('LINKWELL_REFERENCE_KEYS').map(keyOf);
  const known = keys.flatMap((key) => key ?? []);
  if (known.length < keys.length || known.some(({ secret }) => secret.length < SHORTEST_BYTES))
    variables.mistake(
      `LINKWELL_REFERENCE_KEYS must hold keys as id:base64 with commas between them, each of at least ${SHORTEST_BYTES} random bytes.`,
    );
  if (new Set(known.map(({ id }) => id)).size < known.length)
    variables.mistake('LINKWELL_REFERENCE_KEYS names two keys alike: give each an id of its own.');
  return known;
}

/** A key as it is written: `2026:` and 32 bytes in base64. Null where it is not written so. */
export function keyOf(text: string): ReferenceKey | null {
  const [, id, secret] = KEY.exec(text) ?? [];
  return id !== undefined && secret !== undefined ? { id, secret: Buffer.from(secret, 'base64') } : null;
}
