import type { AgeBand } from '../supported-person/supported-person.codes.ts';

/** An age in the middle of each band, by which crisis lines are chosen: whoever is in it is given what suits most of it. */
const MIDDLE: Readonly<Record<AgeBand, number>> = {
  UNDER_16: 14,
  FROM_16_TO_17: 17,
  FROM_18_TO_24: 21,
  FROM_25_TO_34: 30,
  FROM_35_TO_44: 40,
  FROM_45_TO_54: 50,
  FROM_55_TO_64: 60,
  FROM_65_TO_74: 70,
  FROM_75_TO_84: 80,
  FROM_85: 88,
};

export function ageInBand(band: AgeBand): number {
  return MIDDLE[band];
}
