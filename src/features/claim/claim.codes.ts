/** How far a claim has come. */
export const CLAIM_STATUSES = ['OPEN', 'APPROVED', 'DENIED', 'REVOKED'] as const;
export type ClaimStatus = (typeof CLAIM_STATUSES)[number];

/** What the address by which the claimant signs in says of the claim. A fact for the reviewer; it decides nothing. */
export const CLAIM_EVIDENCES = ['PUBLISHED_ADDRESS', 'PUBLISHED_DOMAIN', 'NONE'] as const;
export type ClaimEvidence = (typeof CLAIM_EVIDENCES)[number];
