/** How a grant came to the organisation that it stands at. What a person took back is never matched by a program again. */
export const GRANT_MATCHES = ['NONE', 'BY_IDENTIFIER', 'BY_PERSON', 'TAKEN_BACK'] as const;
export type GrantMatch = (typeof GRANT_MATCHES)[number];

/** How sure it is that an organisation of the same name is the one that got a grant. */
export const SUGGESTION_CONFIDENCES = ['HIGH', 'MEDIUM', 'LOW'] as const;
export type SuggestionConfidence = (typeof SUGGESTION_CONFIDENCES)[number];

/** Whence it is known which needs a grant is for. */
export const NEEDS_SOURCES = ['COMMISSIONER', 'SERVICES', 'NOT_KNOWN'] as const;
export type NeedsSource = (typeof NEEDS_SOURCES)[number];

/** The one currency that is added up. */
export const POUNDS = 'GBP';
