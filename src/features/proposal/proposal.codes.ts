/** How far a proposal has come. */
export const PROPOSAL_STATUSES = ['OPEN', 'ACCEPTED', 'PARTLY_ACCEPTED', 'REJECTED'] as const;
export type ProposalStatus = (typeof PROPOSAL_STATUSES)[number];

/** What a reviewer decides of one field. */
export const VERDICTS = ['ACCEPT', 'ACCEPT_OVER_NEWER', 'REJECT'] as const;
export type Verdict = (typeof VERDICTS)[number];

/** One field of a proposal, in the shape in which inputs say it. */
export interface KeptField {
  /** As the input names it: `contacts`. */
  field: string;
  /** What the proposer saw there. */
  seen: unknown;
  proposed: unknown;
  /** Null until it has been decided. */
  verdict: Verdict | null;
}
