import { problem, problemsWithLength } from '../../shared/checks.ts';
import type { LocalisedText } from '../../shared/localised-text.ts';
import type { Problem } from '../../shared/problems.ts';

/** The box around the United Kingdom, in degrees. */
const NORTH = { from: 49.8, to: 60.9 };
const EAST = { from: -8.7, to: 1.8 };

export interface LocationDraft {
  name: LocalisedText | null;
  postcode: string | null;
  latitude: number | null;
  longitude: number | null;
}

export function problemsWithLocation(draft: LocationDraft): Problem[] {
  return [
    ...(draft.name ? [] : [problem('name', 'REQUIRED', 'Enter what the place is called.')]),
    ...problemsWithLength('name', draft.name, 200),
    ...problemsWithPoint(draft),
  ];
}

function problemsWithPoint({ latitude, longitude }: LocationDraft): Problem[] {
  if (latitude === null && longitude === null) return [];
  if (latitude === null || longitude === null)
    return [problem('latitude', 'REQUIRED', 'Give latitude and longitude together, or neither.')];
  const isInside = latitude >= NORTH.from && latitude <= NORTH.to && longitude >= EAST.from && longitude <= EAST.to;
  return isInside
    ? []
    : [
        problem(
          'latitude',
          'OUT_OF_RANGE',
          'This point is not in the United Kingdom. Check that latitude and longitude are not swapped.',
        ),
      ];
}

/** Postcodes by which others may recognise what happens at these places: never that of a confidential one. */
export function openPostcodes(places: readonly { postcode?: string | null; isConfidential: boolean }[]): string[] {
  return places.flatMap(({ postcode, isConfidential }) => (postcode && !isConfidential ? [postcode] : []));
}
