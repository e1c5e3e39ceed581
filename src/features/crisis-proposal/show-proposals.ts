import type { Context } from '../../context.ts';
import { recordRead } from '../../policy/record-read.ts';
import { grantOf } from '../../policy/permit.ts';
import type { Problem } from '../../shared/problems.ts';
import { isUuid } from '../../shared/uuid.ts';
import { readKeptLines } from '../crisis-line/crisis-line.queries.ts';
import type { Decision, FieldCode, ProposalStatus } from './crisis-field.codes.ts';
import type { Check, ProposedField } from './crisis-proposal.entity.ts';
import { namesOfPeople, waitingProposals, type ProposalRow } from './crisis-proposal.queries.ts';
import { statusOf } from './crisis-proposal.rules.ts';
import { fieldInWords, timesInWords } from './field-in-words.ts';
import { warningsOf, type Surroundings } from './proposal-warnings.rules.ts';
import { currentOf, hasChanged } from './proposed-fields.rules.ts';

/** A field of a proposal as staff see it. */
export interface ShownField extends Partial<Check> {
  field: FieldCode;
  before: string | null;
  timesBefore: string | null;
  after: string | null;
  timesAfter: string | null;
  current: string | null;
  hasChanged: boolean;
  decision: Decision | null;
  decidedBy: string | null;
  decidedAt: string | null;
  message: string | null;
}

/** A proposal as its proposer and those who keep lines true see it. */
export interface ShownProposal extends Omit<ProposalRow, 'fields'> {
  status: ProposalStatus;
  fields: ShownField[];
  warnings: Problem[];
  mayDecide: boolean;
}

/** Proposals beside the lines as they are now, with the names of the people who proposed and decided. */
export async function showProposals(
  ctx: Context,
  proposals: readonly ProposalRow[],
  around?: Surroundings,
): Promise<ShownProposal[]> {
  if (proposals.length === 0) return [];
  const names = await namesIn(ctx, proposals);
  const { lines, waiting } = around ?? (await surroundings(ctx));
  const nameOf = (id: string | null) => (id === null ? null : (names.get(id) ?? 'somebody'));
  return proposals.map((proposal) => {
    const line = lines.find(({ id }) => id === proposal.lineId) ?? null;
    const status = statusOf(proposal);
    const { id, kind, lineId, lineName, note, proposedAt, withdrawnAt, closedAt } = proposal;
    return {
      ...{ id, kind, lineId, lineName, note, proposedAt, withdrawnAt, closedAt, status },
      fields: proposal.fields.map((field) => shownField(field, line, nameOf)),
      proposedBy: nameOf(proposal.proposedBy) ?? 'somebody',
      warnings: warningsOf(proposal, { lines, waiting }),
      mayDecide: status === 'WAITING' && mayDecide(ctx, proposal),
    };
  });
}

export async function surroundings({ reads }: Context): Promise<Surroundings & { waiting: ProposalRow[] }> {
  const [lines, waiting] = await Promise.all([readKeptLines(reads), waitingProposals(reads)]);
  return { lines, waiting };
}

function mayDecide({ viewer }: Context, { proposedBy }: ProposalRow): boolean {
  return proposedBy !== viewer.id && grantOf(viewer, 'approveCrisisLineProposal', {}) !== null;
}

type Line = Parameters<typeof hasChanged>[0];

function shownField(proposed: ProposedField, line: Line, nameOf: (id: string | null) => string | null): ShownField {
  const { field, before, after, check, decision, decidedAt, message } = proposed;
  return {
    ...check,
    ...{ field, decision, decidedAt, message, decidedBy: nameOf(proposed.decidedBy) },
    before: fieldInWords(field, before),
    timesBefore: timesInWords(field, before),
    after: fieldInWords(field, after),
    timesAfter: timesInWords(field, after),
    current: fieldInWords(field, currentOf(line, field)),
    hasChanged: decision === null && hasChanged(line, proposed),
  };
}

/** Two people check each other, so each is told who the other is; that they were is recorded. */
async function namesIn(ctx: Context, proposals: readonly ProposalRow[]): Promise<Map<string, string>> {
  const ids = proposals.flatMap(({ proposedBy, fields }) => [
    proposedBy,
    ...fields.flatMap(({ decidedBy }) => decidedBy ?? []),
  ]);
  const people = [...new Set(ids)].filter(isUuid);
  const others = people.filter((id) => id !== ctx.viewer.id);
  if (others.length > 0)
    await recordRead(ctx, { operation: 'crisisLineProposals', subject: 'person', ids: others, fields: ['name'] });
  return new Map((await namesOfPeople(ctx.reads, people)).map(({ id, name }) => [id, name]));
}
