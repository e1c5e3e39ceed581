export const CONTACT_KINDS = ['PHONE', 'VIDEO', 'IN_PERSON', 'HOME_VISIT', 'TEXT'] as const;
/** How somebody was spoken with. TEXT is whatever is written, and is not counted among the 6 to 12. */
export type ContactKind = (typeof CONTACT_KINDS)[number];

/** Appointments that people see each other in. */
export const MEETING_KINDS: readonly ContactKind[] = ['VIDEO', 'IN_PERSON', 'HOME_VISIT'];
