import { CHANNEL_KINDS, SLOW_CHANNELS, type ChannelKind } from '../crisis-line/crisis-line.codes.ts';
import type { FactName } from '../crisis-line/crisis-line.entity.ts';

/** A fact of a crisis line, as the API names it: `CALL` is its number, `CALL_HOURS` the hours of that way. */
export type FactCode = 'HOURS' | 'COST' | 'WEBSITE' | ChannelKind | `${ChannelKind}_HOURS` | `${ChannelKind}_COST`;

/** What else is said about a line, as the API names it. `LINE` is a whole new line, before its facts. */
export const DETAIL_WORDS = {
  NAME: 'name',
  AUDIENCE: 'who it is for',
  NOTE: 'note',
  ROUTE: 'step of the panel',
  NATIONS: 'nations',
  TOPICS: 'topics',
  MINIMUM_AGE: 'youngest age',
  MAXIMUM_AGE: 'oldest age',
  IS_FOR_ADULTS: 'whether it is for adults',
  IS_LOCAL: 'whether it differs by area',
  IS_RETIRED: 'whether it is retired',
  LINE: 'the line itself',
} as const;

export type DetailCode = keyof typeof DETAIL_WORDS;
export type FieldCode = FactCode | DetailCode;

const CONTACT_WORDS: Readonly<Record<ChannelKind, string>> = {
  CALL: 'phone number',
  TEXT: 'text number',
  WEBCHAT: 'chat',
  WHATSAPP: 'WhatsApp number',
  BSL_VIDEO: 'BSL by video',
  RELAY_UK: 'Relay UK number',
  EMAIL: 'e-mail address',
  LETTER: 'postal address',
};

const WAY_WORDS: Readonly<Record<ChannelKind, string>> = {
  CALL: 'the phone',
  TEXT: 'texts',
  WEBCHAT: 'the chat',
  WHATSAPP: 'WhatsApp',
  BSL_VIDEO: 'BSL by video',
  RELAY_UK: 'Relay UK',
  EMAIL: 'e-mail',
  LETTER: 'letters',
};

/** What a fact code stands for. */
export interface KnownFact {
  readonly name: FactName;
  /** In words: `phone number`, `hours of the chat`. */
  readonly words: string;
  /** The way that it is about; null for the line as a whole. */
  readonly channel: ChannelKind | null;
  readonly part: 'CONTACT' | 'HOURS' | 'COST' | 'WEBSITE';
}

const OF_LINE: [FactCode, KnownFact][] = [
  ['HOURS', { name: 'hours', words: 'hours', channel: null, part: 'HOURS' }],
  ['COST', { name: 'cost', words: 'cost', channel: null, part: 'COST' }],
  ['WEBSITE', { name: 'website', words: 'website', channel: null, part: 'WEBSITE' }],
];

/** Every fact that a line can have. Nobody waits for an answer to a letter or an e-mail, so these have no hours. */
export const FACTS: ReadonlyMap<FactCode, KnownFact> = new Map([...CHANNEL_KINDS.flatMap(ofChannel), ...OF_LINE]);

function ofChannel(channel: ChannelKind): [FactCode, KnownFact][] {
  const way = WAY_WORDS[channel];
  const hours: KnownFact = { name: `${channel}.hours`, words: `hours of ${way}`, channel, part: 'HOURS' };
  return [
    [channel, { name: channel, words: CONTACT_WORDS[channel], channel, part: 'CONTACT' }],
    ...(SLOW_CHANNELS.includes(channel) ? [] : ([[`${channel}_HOURS`, hours]] as [FactCode, KnownFact][])),
    [`${channel}_COST`, { name: `${channel}.cost`, words: `cost of ${way}`, channel, part: 'COST' }],
  ];
}

export function factOf(field: FieldCode): KnownFact | null {
  return FACTS.get(field as FactCode) ?? null;
}

export function wordsFor(field: FieldCode): string {
  return factOf(field)?.words ?? DETAIL_WORDS[field as DetailCode];
}

export const PROPOSAL_KINDS = ['CHANGE', 'CONFIRMATION', 'NEW_LINE'] as const;
export type ProposalKind = (typeof PROPOSAL_KINDS)[number];

export type Decision = 'APPROVED' | 'REJECTED';
export type ProposalStatus = 'WAITING' | 'APPROVED' | 'PARTLY_APPROVED' | 'REJECTED' | 'WITHDRAWN';
export type TaskKind = 'PROPOSAL' | 'SAME_NUMBER' | 'OVERDUE' | 'DUE_SOON' | 'NEVER_VERIFIED';
