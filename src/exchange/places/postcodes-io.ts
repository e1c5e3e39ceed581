import type { LookedUpPostcode, PostcodeLookup } from '../../features/place/postcode-lookup.ts';

const PATIENCE_MS = 1000;

interface Answer {
  result?: { latitude?: number | null; longitude?: number | null; codes?: { admin_district?: string | null } } | null;
}

/**
 * Asks postcodes.io, a free public service. It learns the postcode that was typed and nothing else; that is why it is
 * switched off unless the operator wants it.
 */
export class PostcodesIo implements PostcodeLookup {
  readonly attribution =
    'Looked up at postcodes.io. Contains OS, Royal Mail and National Statistics data © Crown copyright.';
  readonly #address: string;

  constructor(address = 'https://api.postcodes.io') {
    this.#address = address;
  }

  /** Null also when there is no answer within a second: the lookup then falls back to the sector. */
  async find(postcode: string): Promise<LookedUpPostcode | null> {
    try {
      const url = `${this.#address}/postcodes/${encodeURIComponent(postcode)}`;
      const response = await fetch(url, { signal: AbortSignal.timeout(PATIENCE_MS), redirect: 'error' });
      return response.ok ? pointIn((await response.json()) as Answer) : null;
    } catch {
      return null;
    }
  }
}

function pointIn({ result }: Answer): LookedUpPostcode | null {
  const { latitude, longitude, codes } = result ?? {};
  const localAuthority = codes?.admin_district;
  const isWhole = typeof latitude === 'number' && typeof longitude === 'number' && typeof localAuthority === 'string';
  return isWhole ? { latitude, longitude, localAuthority } : null;
}
