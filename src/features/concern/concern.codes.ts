/** What a team found unsafe about a service. A code and no words, so that nobody can be recognised by it. */
export const CONCERN_REASONS = [
  'HARM_OR_ABUSE',
  'CONDUCT_OF_STAFF',
  'CONDUCT_OF_OTHERS',
  'SAFEGUARDING',
  'PREMISES',
  'PRIVACY',
  'MONEY',
  'OTHER',
] as const;
export type ConcernReason = (typeof CONCERN_REASONS)[number];

/** The same for a sentence: “A team found it unsafe: …”. */
export const CONCERN_WORDS: Readonly<Record<ConcernReason, string>> = {
  HARM_OR_ABUSE: 'harm or abuse',
  CONDUCT_OF_STAFF: 'how staff or volunteers behave',
  CONDUCT_OF_OTHERS: 'how others who go there behave',
  SAFEGUARDING: 'safeguarding that is not followed',
  PREMISES: 'the premises',
  PRIVACY: 'how it treats what it is told in confidence',
  MONEY: 'how it treats money',
  OTHER: 'something else',
};
