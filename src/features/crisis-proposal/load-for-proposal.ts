import type { Context } from '../../context.ts';
import { problem } from '../../shared/checks.ts';
import { NotFound, Rejected } from '../../shared/problems.ts';
import { isUuid } from '../../shared/uuid.ts';
import { CrisisLine } from '../crisis-line/crisis-line.entity.ts';
import { isEmergencyLine } from '../crisis-line/crisis-line.rules.ts';
import { CrisisProposal } from './crisis-proposal.entity.ts';

/** The line that somebody proposes something about, retired or not. */
export async function loadCrisisLine(ctx: Context, id: string): Promise<CrisisLine> {
  if (isEmergencyLine(id)) throw new Rejected([problem('lineId', 'INVALID', NO_CHANGE_OF_999)]);
  const line = isUuid(id) ? await ctx.em.findOne(CrisisLine, { id: id.toLowerCase() }) : null;
  if (!line) throw new NotFound('There is no such crisis line.');
  return line;
}

const NO_CHANGE_OF_999 = '999 is part of the program: always first, always open. Nothing about it can be proposed.';

/** A proposal that the viewer may see. */
export async function loadProposal(ctx: Context, id: string): Promise<CrisisProposal> {
  const proposal = isUuid(id) ? await ctx.em.findOne(CrisisProposal, { id: id.toLowerCase() }) : null;
  if (!proposal) throw new NotFound('There is no such proposal.');
  return proposal;
}

/** The line that a proposal is about; null for a new one that has not been added. */
export async function lineOf(ctx: Context, { lineId }: CrisisProposal): Promise<CrisisLine | null> {
  return lineId === null ? null : ctx.em.findOne(CrisisLine, { id: lineId });
}
