/** How old somebody is, as closely as is ever kept. Each ends where rules of services often do. */
export const AGE_BANDS = [
  'UNDER_16',
  'FROM_16_TO_17',
  'FROM_18_TO_24',
  'FROM_25_TO_34',
  'FROM_35_TO_44',
  'FROM_45_TO_54',
  'FROM_55_TO_64',
  'FROM_65_TO_74',
  'FROM_75_TO_84',
  'FROM_85',
] as const;
export type AgeBand = (typeof AGE_BANDS)[number];

export const PERSON_GENDERS = ['WOMAN', 'MAN', 'NON_BINARY', 'ANOTHER', 'NOT_SAID'] as const;
export type PersonGender = (typeof PERSON_GENDERS)[number];

/** The broad groups of the census. */
export const ETHNIC_GROUPS = ['ASIAN', 'BLACK', 'MIXED', 'WHITE', 'OTHER', 'NOT_SAID'] as const;
export type EthnicGroup = (typeof ETHNIC_GROUPS)[number];
