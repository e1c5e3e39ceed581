/** What happened to a listing, as far as the public can see. */
export const CHANGE_KINDS = ['PUBLISHED', 'UPDATED', 'WITHDRAWN'] as const;
export type ChangeKind = (typeof CHANGE_KINDS)[number];
