/** What can be claimed, corrected or reported. */
export const LISTING_KINDS = ['ORGANISATION', 'SERVICE', 'LOCATION'] as const;
export type ListingKind = (typeof LISTING_KINDS)[number];
