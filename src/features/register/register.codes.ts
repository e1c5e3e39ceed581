/** Registers of which extracts can be loaded, by the scheme of org-id.guide that their numbers are of. */
export const REGISTER_NAMES = {
  'GB-CHC': 'the register of the Charity Commission',
  'GB-COH': 'the register of Companies House',
} as const;

export type RegisterScheme = keyof typeof REGISTER_NAMES;

/** What a register says that the directory does not know. */
export const FINDING_KINDS = ['REMOVED', 'RENAMED', 'NOT_FOUND', 'NAME_DIFFERS'] as const;
export type FindingKind = (typeof FINDING_KINDS)[number];
