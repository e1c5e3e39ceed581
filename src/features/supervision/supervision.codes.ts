export const SUPERVISION_KINDS = ['CLINICAL', 'MANAGERIAL', 'PEER', 'GROUP'] as const;
/** What a session of supervision is for. Guidance asks for CLINICAL each month. */
export type SupervisionKind = (typeof SUPERVISION_KINDS)[number];
