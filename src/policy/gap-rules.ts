import { SENDING } from './team-roles.ts';

/** Whoever sends people somewhere says what is missing, and so do the groups themselves. */
const FLAGGING = { by: { ...SENDING, LISTING_EDITOR: 'ANY' }, key: null } as const;

/** The loop is closed for those who flag: they see what became of it. Commissioners see their areas. */
const SEEING = {
  by: { ...SENDING, LISTING_EDITOR: 'ANY', ADMINISTRATOR: 'ANY', ASSURER: 'ANY', COMMISSIONER: 'OWN' },
  key: null,
} as const;

const COMMISSIONING = { by: { COMMISSIONER: 'OWN' }, key: null } as const;

/** Who may do what with gaps in provision: a part of the table. */
export const GAP_RULES = {
  gaps: SEEING,
  gap: SEEING,
  flagGap: FLAGGING,
  acceptGap: COMMISSIONING,
  startDevelopment: COMMISSIONING,
  closeGap: COMMISSIONING,
  declineGap: COMMISSIONING,
  proposeGroup: SEEING,
  followGap: SEEING,
  unfollowGap: SEEING,
} as const;
