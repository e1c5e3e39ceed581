/** How many of those who came, in words: nobody counts that afterwards. */
export const SHARES = ['ALL', 'MOST', 'SOME', 'FEW', 'NONE'] as const;
export type Share = (typeof SHARES)[number];
