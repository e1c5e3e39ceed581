import { PlainFailure } from '../../shared/plain-failure.ts';
import { fromBritishGrid } from './british-grid.ts';

/** A line of the table of postcodes. */
export interface PostcodeRow {
  postcode: string;
  latitude: number;
  longitude: number;
  /** Null for the few that no authority has been worked out for. */
  localAuthority: string | null;
}

/** Null for a line to leave out: no longer in use, or without a point. */
export type ReadPostcode = (record: string[]) => PostcodeRow | null;

/** A kind of file with one postcode a line. */
export interface PostcodeFormat {
  kind: 'POSTCODES';
  title: string;
  hasHeader: boolean;
  isMeant(first: string[]): boolean;
  /** Works out from the first line where things stand; fails where a column is missing. */
  reader(first: string[], file: string): ReadPostcode;
}

const POSTCODE = /^[A-Z]{1,2}\d[A-Z\d]?\d[A-Z]{2}$/;
const AREA_CODE = /^[EWSN]\d{8}$/;

const plain: PostcodeFormat = {
  kind: 'POSTCODES',
  title: 'unit postcodes (postcode, lat, lon, lad)',
  hasHeader: true,
  isMeant: (first) => first[0]?.toLowerCase() === 'postcode',
  reader(first, file) {
    const at = columns(first, file, { postcode: /^postcode$/, lat: /^lat$/, lon: /^lon$/, lad: /^lad$/ });
    return (record) => row(record[at.postcode], Number(record[at.lat]), Number(record[at.lon]), record[at.lad]);
  },
};

/** Column names change from year to year: `oslaua` became `laua`, then `lad25cd`. */
const postcodeDirectory: PostcodeFormat = {
  kind: 'POSTCODES',
  title: 'ONS Postcode Directory (pcds, lat, long, lad25cd, doterm)',
  hasHeader: true,
  isMeant: (first) => first.some((name) => /^pcd[s78]?$/i.test(name)),
  reader(first, file) {
    const at = columns(first, file, {
      pcds: /^(pcds|pcd8|pcd7|pcd)$/,
      lat: /^lat$/,
      long: /^long$/,
      lad25cd: /^(oslaua|laua|lad(cd|\d\dcd)?)$/,
      doterm: /^doterm$/,
    });
    return (record) =>
      record[at.doterm]
        ? null
        : row(record[at.pcds], Number(record[at.lat]), Number(record[at.long]), record[at.lad25cd]);
  },
};

/** No first line with names: postcode, quality, easting, northing, country, two health codes, county, district, ward. */
const CODE_POINT_FIELDS = 10;
const WITHOUT_POINT = '90';

const codePointOpen: PostcodeFormat = {
  kind: 'POSTCODES',
  title: 'OS Code-Point Open (the zip as downloaded)',
  hasHeader: false,
  isMeant: (first) => first.length === CODE_POINT_FIELDS && POSTCODE.test(compact(first[0])),
  reader() {
    return ([postcode, quality, easting, northing, , , , , district]) => {
      if (quality === WITHOUT_POINT) return null;
      const { latitude, longitude } = fromBritishGrid(Number(easting), Number(northing));
      return row(postcode, latitude, longitude, district);
    };
  },
};

export const postcodeFormats = [codePointOpen, plain, postcodeDirectory];

function row(
  postcode: string | undefined,
  latitude: number,
  longitude: number,
  area: string | undefined,
): PostcodeRow | null {
  const unit = compact(postcode);
  if (!POSTCODE.test(unit) || !isInUnitedKingdom(latitude, longitude)) return null;
  return { postcode: unit, latitude, longitude, localAuthority: area && AREA_CODE.test(area) ? area : null };
}

/** The Postcode Directory writes 99.999999 and 0 for "no point". */
function isInUnitedKingdom(latitude: number, longitude: number): boolean {
  return latitude > 49 && latitude < 61.5 && longitude > -9 && longitude < 2.5;
}

function compact(postcode: string | undefined): string {
  return (postcode ?? '').replaceAll(' ', '').toUpperCase();
}

/** Where each column stands; the names of the patterns are what the person is told is missing. */
function columns<Name extends string>(
  first: string[],
  file: string,
  patterns: Record<Name, RegExp>,
): Record<Name, number> {
  const names = first.map((name) => name.trim().toLowerCase());
  const entries = Object.entries<RegExp>(patterns).map(
    ([name, pattern]) => [name, names.findIndex((some) => pattern.test(some))] as const,
  );
  const missing = entries.filter(([, index]) => index < 0).map(([name]) => `“${name}”`);
  if (missing.length > 0)
    throw new PlainFailure(
      `${file} has no column ${missing.join(', ')}. Expected the columns ${Object.keys(patterns).join(', ')}. Nothing of it was loaded.`,
    );
  return Object.fromEntries(entries) as Record<Name, number>;
}
