import { problem } from '../../shared/checks.ts';
import type { Problem } from '../../shared/problems.ts';
import { CHANNEL_KINDS } from '../crisis-line/crisis-line.codes.ts';
import { namesWithNumber, significantDigits } from '../crisis-line/crisis-number.rules.ts';
import type { KeptLine } from '../crisis-line/crisis-line.queries.ts';
import { factOf, wordsFor, type FactCode } from './crisis-field.codes.ts';
import type { ProposedFact, ProposedField } from './crisis-proposal.entity.ts';
import type { ProposalRow } from './crisis-proposal.queries.ts';
import { changedWords, isUndecided } from './crisis-proposal.rules.ts';
import { isNumber } from './fact-value.rules.ts';
import { factsWith, hasChanged } from './proposed-fields.rules.ts';

type Proposal = Pick<ProposalRow, 'id' | 'lineId' | 'lineName' | 'fields' | 'withdrawnAt'>;

/** What else there is: all lines, and everything that waits. */
export interface Surroundings {
  lines: readonly KeptLine[];
  waiting: readonly Proposal[];
}

/** What guidance wants to be there, by code. */
const NAMED_IN_GUIDANCE = ['samaritans', 'papyrus-hopeline247', 'calm', 'nsphuk', 'shout'];

const COSTS = /^08[47]/;

/** What proposer and second person should look at twice. It keeps nobody from deciding. */
export function warningsOf(proposal: Proposal, { lines, waiting }: Surroundings): Problem[] {
  const line = lines.find(({ id }) => id === proposal.lineId) ?? null;
  const others = waiting.filter(({ id }) => id !== proposal.id);
  const open = proposal.withdrawnAt === null ? proposal.fields.filter(isUndecided) : [];
  return [
    ...open.flatMap((field) => [
      ...(hasChanged(line, field) ? [problem(field.field, 'CONFLICT', changedWords(field.field))] : []),
      ...problemsWithSharing(field, proposal, { lines, waiting: others }),
      ...problemsWithSaying(field),
      ...problemsWithOthers(field, proposal, others),
    ]),
    ...problemsWithReaching(open, line),
    ...problemsWithRetiring(open, line),
  ];
}

/** The same number on two lines, be it shown there, kept there or proposed for there. */
function problemsWithSharing({ field, after }: ProposedField, proposal: Proposal, around: Surroundings): Problem[] {
  const value = valueOf(after);
  if (value === null || !isNumber(field as FactCode)) return [];
  const others = around.lines.filter(({ id, archivedAt }) => archivedAt === null && id !== proposal.lineId);
  const wanted = around.waiting.filter(({ lineId }) => lineId === null || lineId !== proposal.lineId).map(asLine);
  const names = [...new Set([...namesWithNumber(value, others), ...namesWithNumber(value, wanted)])];
  if (names.length === 0) return [];
  const message = `The same number stands on ${names.join(' and ')}. Check which of them it belongs to.`;
  return [problem(field, 'TAKEN', message)];
}

function asLine({ lineName, fields }: Proposal) {
  return { code: lineName, name: { en: lineName }, facts: factsWith({}, fields.filter(isUndecided)) };
}

function problemsWithSaying({ field, after }: ProposedField): Problem[] {
  const fact = factOf(field);
  const value = valueOf(after);
  if (value === null) return [];
  const hasNoTimes = fact?.part === 'HOURS' && (after as ProposedFact).sessions === undefined;
  if (hasNoTimes) return [problem(field, 'REQUIRED', 'Without times nobody can be told whether it is open now.')];
  if (field === 'CALL' && COSTS.test(significantDigits(value)))
    return [problem(field, 'INVALID', 'Numbers that begin with 084 or 087 cost the caller extra. Is there another?')];
  return [];
}

function problemsWithOthers({ field }: ProposedField, { lineId }: Proposal, others: readonly Proposal[]): Problem[] {
  const isTwice = others.some(
    (other) =>
      lineId !== null && other.lineId === lineId && other.fields.some((one) => one.field === field && isUndecided(one)),
  );
  return isTwice ? [problem(field, 'TAKEN', `Another proposal for the ${wordsFor(field)} waits as well.`)] : [];
}

function problemsWithReaching(open: readonly ProposedField[], line: KeptLine | null): Problem[] {
  const isTakenAway = open.some(({ field, after }) => factOf(field)?.part === 'CONTACT' && valueOf(after) === null);
  const facts = factsWith(line?.facts ?? {}, open);
  if (!isTakenAway || CHANNEL_KINDS.some((kind) => facts[kind]?.value != null)) return [];
  return [problem('', 'REQUIRED', 'Nobody could reach this line then. Say how, or retire the line.')];
}

function problemsWithRetiring(open: readonly ProposedField[], line: KeptLine | null): Problem[] {
  const isRetired = open.some(({ field, after }) => field === 'IS_RETIRED' && after === true);
  const isNamed = line !== null && (line.route !== 'HELPLINE' || NAMED_IN_GUIDANCE.includes(line.code));
  if (!isRetired || !isNamed) return [];
  return [
    problem(
      'IS_RETIRED',
      'REQUIRED',
      'Guidance wants this line to be there. Retire it only where another takes its place.',
    ),
  ];
}

function valueOf(after: unknown): string | null {
  return (after as Partial<ProposedFact> | null)?.value ?? null;
}
