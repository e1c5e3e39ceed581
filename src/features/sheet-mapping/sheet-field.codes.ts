/** What a column of a table can say of a service, in words for people. */
export const SHEET_FIELDS = {
  ID: 'The number or code by which the table knows the service.',
  NAME: 'What the service is called. Without it no row can be taken.',
  DESCRIPTION: 'What it is, in words.',
  STATUS: 'Whether it is active, inactive, temporarily closed or defunct.',
  WEBSITE: 'The web address of the service.',
  EMAIL: 'The e-mail address of the service.',
  PHONE: 'Its telephone number; several with a separator.',
  CONTACT_NAME: 'Whom to ask for.',
  ORGANISATION: 'The name of the body that offers it.',
  ORGANISATION_WEBSITE: 'The web address of that body.',
  CHARITY_NUMBER: 'The charity number of that body.',
  COMPANY_NUMBER: 'The company number of that body.',
  VENUE: 'What the place is called where it happens.',
  ADDRESS: 'The address of the place, in one cell.',
  TOWN: 'The town of the place, where it has a cell of its own.',
  POSTCODE: 'The postcode of the place.',
  LATITUDE: 'The latitude of the place, in degrees.',
  LONGITUDE: 'The longitude of the place, in degrees.',
  ACCESS: 'How accessible the place is, in words.',
  OPENING_TIMES: 'When it happens, in words: Mon-Fri 9am-5pm.',
  COST: 'What it costs, in words.',
  ELIGIBILITY: 'Whom it is for, in words.',
  MINIMUM_AGE: 'The youngest age that it takes.',
  MAXIMUM_AGE: 'The oldest age that it takes.',
  REFERRAL: 'How to get there: by oneself, by a referral.',
  LANGUAGES: 'The languages in which it is offered; several with a separator.',
  CATEGORIES:
    'Words by which the table sorts services; several with a separator. What they mean here is said in feedTerms.',
  AREA: 'From where it takes people: a code of an area, or words.',
  CHECKED_ON: 'The day on which somebody last checked that this is true.',
} as const;

/** What a column of a table can say of a service. */
export type SheetField = keyof typeof SHEET_FIELDS;

export const SHEET_FIELD_CODES = Object.keys(SHEET_FIELDS) as SheetField[];

/** A column, and what it says. */
export interface SheetColumn {
  /** Its heading, as the table writes it. Capitals and blanks make no difference. */
  heading: string;
  field: SheetField;
  /** What stands between several things in one cell; all of the cell is one thing where there is none. */
  separator?: string | null;
}

/** What holds for each row although no column says it. */
export interface SheetConstant {
  field: SheetField;
  value: string;
}

/** How to read a table of services: which of its columns says what. */
export interface SheetReading {
  columns: readonly SheetColumn[];
  constants: readonly SheetConstant[];
  /** Headings of the columns that together tell one row from all others. */
  idHeadings: readonly string[];
}
