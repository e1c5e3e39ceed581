import { opening } from '../../shared/opening-hours/opening.ts';
import { CHANNEL_KINDS, type ChannelKind, SLOW_CHANNELS } from './crisis-line.codes.ts';
import type { CrisisLineRecord, Facts } from './crisis-line.entity.ts';
import { type ShownFact, shownFact } from './crisis-fact.rules.ts';

/** Whether somebody answers: null means that the hours are not verified, so that nobody can say. */
export interface Answering {
  openNow: boolean | null;
  /** When it closes; null while closed, and where it does not close within two weeks. */
  closesAt: Date | null;
  /** When it opens next; null while open. */
  nextOpens: Date | null;
}

export interface ShownChannel extends Answering {
  kind: ChannelKind;
  contact: ShownFact;
  /** Null for letters and e-mail, which have no hours. */
  hours: ShownFact | null;
  cost: ShownFact | null;
}

/** A line as everybody may see it at an instant. */
export interface ShownLine extends Omit<CrisisLineRecord, 'facts'>, Answering {
  channels: ShownChannel[];
  phone: ShownFact | null;
  text: ShownFact | null;
  webchat: ShownFact | null;
  email: ShownFact | null;
  hours: ShownFact;
  cost: ShownFact;
  website: ShownFact;
  /** Something to ring, write or text that is verified or was once. */
  hasContact: boolean;
}

const UNKNOWN: Answering = { openNow: null, closesAt: null, nextOpens: null };

/** What of a line may be shown on a day, and whether it answers at an instant. */
export function showCrisisLine(line: CrisisLineRecord, at: Date, today: string): ShownLine {
  const { facts, ...rest } = line;
  const channels = CHANNEL_KINDS.flatMap((kind) => (facts[kind] ? [showChannel(facts, kind, at, today)] : []));
  const contact = (kind: ChannelKind) => channels.find((channel) => channel.kind === kind)?.contact ?? null;
  return {
    ...rest,
    ...answeringOf(channels),
    channels,
    phone: contact('CALL'),
    text: contact('TEXT'),
    webchat: contact('WEBCHAT'),
    email: contact('EMAIL'),
    hours: shownFact(facts.hours, today),
    cost: shownFact(facts.cost, today),
    website: shownFact(facts.website, today),
    hasContact: channels.some((channel) => channel.contact.value !== null),
  };
}

function showChannel(facts: Facts, kind: ChannelKind, at: Date, today: string): ShownChannel {
  const contact = shownFact(facts[kind], today);
  const cost = facts[`${kind}.cost`];
  const hours = SLOW_CHANNELS.includes(kind) ? null : shownFact(facts[`${kind}.hours`] ?? facts.hours, today);
  return { kind, contact, hours, cost: cost ? shownFact(cost, today) : null, ...answering(contact, hours, at) };
}

/** Nothing can be said of a way that nobody has verified, whatever its hours. */
function answering(contact: ShownFact, hours: ShownFact | null, at: Date): Answering {
  if (contact.value === null || !hours?.sessions) return UNKNOWN;
  const { isOpen, closesAt, nextOpensAt } = opening(hours.sessions, [], at);
  return { openNow: isOpen, closesAt, nextOpens: nextOpensAt };
}

/** A line answers when one of its usable ways does; it is closed only when that is known of all of them. */
function answeringOf(channels: ShownChannel[]): Answering {
  const usable = channels.filter(({ contact, hours }) => contact.value !== null && hours !== null);
  const open = usable.filter(({ openNow }) => openNow === true);
  if (open.length > 0)
    return { openNow: true, closesAt: latest(open.map(({ closesAt }) => closesAt)), nextOpens: null };
  if (usable.length === 0 || usable.some(({ openNow }) => openNow === null)) return UNKNOWN;
  return { openNow: false, closesAt: null, nextOpens: earliest(usable.map(({ nextOpens }) => nextOpens)) };
}

function latest(dates: (Date | null)[]): Date | null {
  return dates.reduce((last, date) => (last && date ? (date > last ? date : last) : null));
}

function earliest(dates: (Date | null)[]): Date | null {
  return dates.reduce((first, date) => (first && date ? (date < first ? date : first) : (first ?? date)), null);
}
