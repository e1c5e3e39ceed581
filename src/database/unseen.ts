/** Finds what the viewer need not see: for a command that has permitted itself, and never for what is shown. */
export const UNSEEN = { filters: { visible: false } } as const;
