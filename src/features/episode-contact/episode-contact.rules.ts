import { problem, problemsWithDay } from '../../shared/checks.ts';
import { dayInWords } from '../../shared/day-in-words.ts';
import { problemsWithIdentifying } from '../../shared/identifying.rules.ts';
import type { Problem } from '../../shared/problems.ts';
import { MEETING_KINDS, type ContactKind } from './episode-contact.codes.ts';

const LONGEST_MINUTES = 600;
const LONGEST_NOTE = 300;

/** Guidance: a first session takes 45 to 60 minutes, and 6 to 12 contacts are usual. Averages, so nothing is ever blocked. */
export const SHORTEST_FIRST_SESSION = 45;
export const USUAL_CONTACTS = { least: 6, most: 12 } as const;
const SHORT_SESSION = 20;
const SHORT_SESSIONS_IN_A_ROW = 2;

/** What a contact would be once an input has been applied. */
export interface ContactDraft {
  kind: ContactKind;
  minutes: number;
  happenedOn: string;
  note: string | null;
}

/** Of its episode, what a contact has to fit. */
export interface EpisodeSpan {
  referredOn: string;
  closedOn?: string | null;
}

/** Everything that is wrong with it; `today` is London's. */
export function problemsWithContact(
  { minutes, happenedOn, note }: ContactDraft,
  span: EpisodeSpan,
  today: string,
): Problem[] {
  const malformed = problemsWithDay('on', happenedOn);
  return [
    ...(Number.isInteger(minutes) && minutes >= 1 && minutes <= LONGEST_MINUTES ? [] : [BAD_MINUTES]),
    ...(malformed.length > 0 ? malformed : problemsWithPlace(happenedOn, span, today)),
    ...problemsWithNote(note, today),
  ];
}

const BAD_MINUTES = problem('minutes', 'OUT_OF_RANGE', `Say how many minutes it took, from 1 to ${LONGEST_MINUTES}.`);

function problemsWithPlace(day: string, { referredOn, closedOn }: EpisodeSpan, today: string): Problem[] {
  if (day > today)
    return [problem('on', 'OUT_OF_RANGE', 'That day has not come. Record a contact once it has happened.')];
  if (day < referredOn) {
    const message = `The person was referred on ${dayInWords(referredOn)}. Give that day or a later one.`;
    return [problem('on', 'OUT_OF_RANGE', message)];
  }
  if (!closedOn || day <= closedOn) return [];
  const message = `The episode was closed on ${dayInWords(closedOn)}. Give that day or an earlier one, or begin a new episode.`;
  return [problem('on', 'OUT_OF_RANGE', message)];
}

function problemsWithNote(note: string | null, today: string): Problem[] {
  if (note === null) return [];
  if (note.length <= LONGEST_NOTE) return problemsWithIdentifying('note', note, today);
  const message = `Shorten this to ${LONGEST_NOTE} characters; it has ${note.length}. The story belongs in the GP system.`;
  return [problem('note', 'TOO_LONG', message)];
}

/** How a contact stands among others. */
export interface Standing {
  /** The how-manieth it is of its episode, what is written not counted; 0 where it does not count itself. */
  place: number;
  /** How many meetings of 20 minutes or less its worker had on its day, itself included. */
  shortSessions: number;
}

/** What to think about. None of it stops anybody. */
export function contactWarnings(contact: ContactDraft, { place, shortSessions }: Standing): string[] {
  const { kind, minutes, happenedOn, note } = contact;
  const isShort = MEETING_KINDS.includes(kind) && minutes <= SHORT_SESSION;
  return [
    ...(place === 1 && minutes < SHORTEST_FIRST_SESSION ? [shortFirstSession(minutes)] : []),
    ...(place > USUAL_CONTACTS.most ? [oneMore(place, note)] : []),
    ...(isShort && shortSessions >= SHORT_SESSIONS_IN_A_ROW ? [backToBack(shortSessions, happenedOn)] : []),
  ];
}

/** Whether a meeting is one of those that must not follow each other all day. */
export const SHORT_MEETING = { kinds: MEETING_KINDS, minutes: SHORT_SESSION } as const;

function shortFirstSession(minutes: number): string {
  return `The first session took ${minutes} minutes; 45 to 60 are expected. A call to arrange one is no contact: record that as an activity.`;
}

function oneMore(place: number, note: string | null): string {
  const more = `This is contact ${place} of the episode; 6 to 12 are usual.`;
  return note === null ? `${more} Say in its note why there are more.` : `${more} Its note says why there are more.`;
}

function backToBack(sessions: number, day: string): string {
  return `There are ${sessions} meetings of ${SHORT_SESSION} minutes or less on ${dayInWords(day)}. Short sessions back to back are not social prescribing.`;
}
