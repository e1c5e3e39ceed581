import { dayInWords } from '../../shared/day-in-words.ts';
import { textIn } from '../../shared/localised-text.ts';
import { dayNumber, londonDay } from '../../shared/opening-hours/london.ts';
import { dueOn, shownFact } from '../crisis-line/crisis-fact.rules.ts';
import type { VerificationMethod, VerificationStatus } from '../crisis-line/crisis-line.codes.ts';
import { linesWithOneNumber } from '../crisis-line/crisis-number.rules.ts';
import type { KeptLine } from '../crisis-line/crisis-line.queries.ts';
import { FACTS, wordsFor, type FactCode, type TaskKind } from './crisis-field.codes.ts';
import type { ProposalRow } from './crisis-proposal.queries.ts';
import { isUndecided } from './crisis-proposal.rules.ts';
import { timesInWords } from './field-in-words.ts';
import type { Details } from './proposed-fields.rules.ts';

/** A fact as those see it who check it: also a value that nobody has verified. */
export interface FactToCheck {
  fact: FactCode;
  words: string;
  value: string | null;
  times: string | null;
  status: VerificationStatus;
  verifiedOn: string | null;
  dueOn: string | null;
  source: string | null;
  method: VerificationMethod | null;
  isProposed: boolean;
}

/** Something to do about a line, with its place in the queue: a text that sorts. */
export interface Task {
  place: string;
  kind: TaskKind;
  why: string;
  dueOn: string | null;
  lines: KeptLine[];
  facts: FactToCheck[];
  toCheck: string[];
  proposal: ProposalRow | null;
}

/** So many days before a check runs out it is worth repeating. */
export const DUE_SOON_DAYS = 14;

/** In the order of risk: what waits for a second person, what may be wrong, what runs out, what is missing. */
const ORDER: readonly TaskKind[] = ['PROPOSAL', 'SAME_NUMBER', 'OVERDUE', 'DUE_SOON', 'NEVER_VERIFIED'];
const URGENT_TOPICS = ['suicide', 'self-harm', 'immediate-danger'];

/** Everything that there is to do about crisis lines on a day in London; what is urgent first, then the oldest. */
export function crisisTasks(lines: readonly KeptLine[], waiting: readonly ProposalRow[], today: string): Task[] {
  const live = lines.filter(({ archivedAt }) => archivedAt === null);
  const tasks = [
    ...waiting.map((proposal) => proposalTask(proposal, lines)),
    ...linesWithOneNumber(live).map(numberTask),
    ...live.flatMap((line) => tasksOfFacts(line, factsToCheck(line, waiting, today), today)),
  ];
  return tasks.sort((one, other) => (one.place < other.place ? -1 : 1));
}

function proposalTask(proposal: ProposalRow, lines: readonly KeptLine[]): Task {
  const line = lines.filter(({ id }) => id === proposal.lineId);
  const open = proposal.fields.filter(isUndecided);
  const wholeLine = open.find(({ field }) => field === 'LINE');
  const urgency = urgencyOf(line[0] ?? (wholeLine?.after as Details | undefined));
  const day = dayInWords(londonDay(proposal.proposedAt));
  const words = open.map(({ field }) => wordsFor(field)).join(', ');
  const why = `Proposed on ${day} for ${proposal.lineName}: ${words}. A second person has to decide.`;
  const place = placeOf('PROPOSAL', urgency, proposal.proposedAt.toISOString(), proposal.id);
  return { place, kind: 'PROPOSAL', why, dueOn: null, lines: line, facts: [], toCheck: [], proposal };
}

function numberTask(group: KeptLine[]): Task {
  const names = [...new Set(group.map(({ name }) => textIn(name, 'en')))].join(' and ');
  const place = placeOf('SAME_NUMBER', Math.min(...group.map(urgencyOf)), '', group.map(({ code }) => code).join());
  const why = `${names} carry the same number. Check which of them it belongs to.`;
  return { place, kind: 'SAME_NUMBER', why, dueOn: null, lines: group, facts: [], toCheck: [], proposal: null };
}

function tasksOfFacts(line: KeptLine, facts: FactToCheck[], today: string): Task[] {
  const name = textIn(line.name, 'en');
  return [...Map.groupBy(facts, (fact) => kindOf(fact, today))].flatMap(([kind, group]) => {
    if (kind === null) return [];
    const days = group.flatMap((fact) => fact.dueOn ?? []).sort();
    const day = days[0] ?? null;
    const why = `${name}: ${group.map(({ words }) => words).join(', ')}. ${whyWords(kind, day)}`;
    const place = placeOf(kind, urgencyOf(line), day ?? '', String(line.position).padStart(5, '0'), line.id);
    const { toCheck } = line;
    return [{ place, kind, why, dueOn: day, lines: [line], facts: group, toCheck, proposal: null }];
  });
}

function kindOf({ status, dueOn: due }: FactToCheck, today: string): TaskKind | null {
  if (status !== 'VERIFIED') return status;
  return due !== null && dayNumber(due) - dayNumber(today) <= DUE_SOON_DAYS ? 'DUE_SOON' : null;
}

function whyWords(kind: TaskKind, day: string | null): string {
  if (day === null) return 'Never verified, so nobody is shown what is kept.';
  if (kind === 'DUE_SOON') return `To be checked again by ${dayInWords(day)}.`;
  return `Due by ${dayInWords(day)}: last checked more than 90 days ago, and still shown with its day.`;
}

/** All facts of a line, checked or not. */
function factsToCheck(line: KeptLine, waiting: readonly ProposalRow[], today: string): FactToCheck[] {
  const open = waiting.filter(({ lineId }) => lineId === line.id).flatMap(({ fields }) => fields.filter(isUndecided));
  return [...FACTS].flatMap(([fact, { name, words }]) => {
    const kept = line.facts[name];
    if (!kept) return [];
    const { status, verifiedOn } = shownFact(kept, today);
    const { value, source = null, method = null } = kept;
    const isProposed = open.some(({ field }) => field === fact);
    const times = timesInWords(fact, kept);
    return [
      {
        fact,
        words,
        value,
        times,
        status,
        verifiedOn,
        dueOn: dueOn(kept, today),
        source,
        method,
        isProposed,
      },
    ];
  });
}

/** Urgent routes, and lines for somebody who may die, come before all others. */
function urgencyOf(line: Pick<Details, 'route' | 'topics'> | undefined): number {
  if (!line) return 1;
  return line.route !== 'HELPLINE' || line.topics.some((topic) => URGENT_TOPICS.includes(topic)) ? 0 : 1;
}

function placeOf(kind: TaskKind, urgency: number, ...rest: string[]): string {
  return [ORDER.indexOf(kind), urgency, ...rest].join('|');
}
