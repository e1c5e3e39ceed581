import { provenanceFrom } from '../drafts.ts';
import type { Draft, Remark } from '../mapped.ts';
import type { Row } from '../row.ts';
import { addressOf, postcodeOf } from '../words/address.ts';

export interface Site {
  location: NonNullable<Draft['location']>;
  /** What the place is called in its address: `The Lodge`. */
  venue: string | null;
  remarks: Remark[];
}

/** The place that a row tells of, from its columns address, postcode, lat and lon. */
export function siteOf(row: Row, source: string, sourceId: string, name: string): Site {
  const { addressLines, town, venue } = addressOf(row.text('address'));
  const { postcode, remarks } = postcodeOf('postcode', row.text('postcode'));
  const location = {
    name: { en: venue ?? name },
    addressLines,
    town,
    postcode,
    ...pointOf(row),
    provenance: provenanceFrom(source, sourceId),
  };
  return { location, venue, remarks };
}

/** To about ten centimetres: more digits are noise, and differ from one export to the next. */
function pointOf(row: Row): { latitude?: number; longitude?: number } {
  const latitude = Number.parseFloat(row.text('lat') ?? '');
  const longitude = Number.parseFloat(row.text('lon') ?? '');
  if (Number.isNaN(latitude) || Number.isNaN(longitude)) return {};
  return { latitude: Number(latitude.toFixed(6)), longitude: Number(longitude.toFixed(6)) };
}
