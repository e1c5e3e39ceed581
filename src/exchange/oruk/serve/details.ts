import { addressOf, licenceStatement, type Publication } from '../publication.ts';
import type { Published } from '../map/present.ts';

export const VERSION = 'HSDS-UK-3.0';
const PROFILE = 'https://docs.openreferraluk.org/en/latest/';

/** `/`: what this is, who publishes it, and what may be done with it. */
export function detailsOf(publication: Publication, attribution: readonly string[]): Published {
  const { publisher, publicUrl, licence } = publication;
  return {
    version: VERSION,
    profile: PROFILE,
    openapi_url: addressOf(publication, 'openapi.json'),
    publisher: { name: publisher, url: publicUrl },
    license: licence ?? { name: 'None declared', url: addressOf(publication) },
    license_statement: licenceStatement(publication),
    attribution,
  };
}
