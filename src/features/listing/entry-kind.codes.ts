/** What can stand in the directory, and so twice, or not at all. */
export const ENTRY_KINDS = ['ORGANISATION', 'SERVICE'] as const;
export type EntryKind = (typeof ENTRY_KINDS)[number];
