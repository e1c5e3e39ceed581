/** Which step of the panel a line belongs to. */
export const ROUTES = [
  'EMERGENCY',
  'URGENT_MENTAL_HEALTH',
  'LOCAL_CRISIS_TEAM',
  'SINGLE_POINT_OF_ACCESS',
  'HELPLINE',
] as const;
export type Route = (typeof ROUTES)[number];

export const CHANNEL_KINDS = [
  'CALL',
  'TEXT',
  'WEBCHAT',
  'WHATSAPP',
  'BSL_VIDEO',
  'RELAY_UK',
  'EMAIL',
  'LETTER',
] as const;
export type ChannelKind = (typeof CHANNEL_KINDS)[number];

/** Ways that nobody answers at once, so "open now" means nothing for them. */
export const SLOW_CHANNELS: readonly ChannelKind[] = ['EMAIL', 'LETTER'];

export const VERIFICATION_STATUSES = ['VERIFIED', 'OVERDUE', 'NEVER_VERIFIED'] as const;
export type VerificationStatus = (typeof VERIFICATION_STATUSES)[number];

/** How a fact was checked. Nobody has rung a line whose facts come from published sources. */
export const VERIFICATION_METHODS = ['PUBLISHED_SOURCE', 'ASKED_OPERATOR'] as const;
export type VerificationMethod = (typeof VERIFICATION_METHODS)[number];

/** What lines are about; crisis intent answers in the same codes. */
export const CRISIS_TOPICS = [
  'suicide',
  'self-harm',
  'mental-health',
  'immediate-danger',
  'domestic-abuse',
  'sexual-violence',
  'forced-marriage',
  'child-abuse',
  'modern-slavery',
  'crime',
  'children',
  'young-people',
  'parents',
  'older-people',
  'men',
  'lgbt',
  'veterans',
  'carers',
  'deaf',
  'asylum',
  'bereavement',
  'bereavement-by-suicide',
  'end-of-life',
  'dementia',
  'loneliness',
  'eating-disorders',
  'drugs-alcohol',
  'gambling',
  'debt',
  'money',
  'housing',
] as const;
export type CrisisTopic = (typeof CRISIS_TOPICS)[number];
