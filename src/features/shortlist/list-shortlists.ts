import type { Context } from '../../context.ts';
import { LARGEST_PAGE } from '../../graphql/relay.ts';
import { permit } from '../../policy/permit.ts';
import { recordRead } from '../../policy/record-read.ts';
import { problem } from '../../shared/checks.ts';
import { NotFound, rejectIfAny } from '../../shared/problems.ts';
import { isUuid } from '../../shared/uuid.ts';
import { SupportedPerson } from '../supported-person/supported-person.entity.ts';
import { Shortlist } from './shortlist.entity.ts';

export interface ShortlistsAsked {
  personId: string;
  first: number;
  /** Only those that were made before this one. */
  after?: string | null | undefined;
}

/** The lists that were made for somebody of the viewer's team, the newest first. */
export async function listShortlists(ctx: Context, { personId, first, after }: ShortlistsAsked): Promise<Shortlist[]> {
  const person = isUuid(personId) ? await ctx.em.findOne(SupportedPerson, personId) : null;
  if (!person) throw new NotFound('There is no such person in your team.');
  permit(ctx, 'shortlists', { teams: [person.team.id] });
  if (first < 1 || first > LARGEST_PAGE) rejectIfAny([problem('first', 'OUT_OF_RANGE', AT_ONCE)]);
  if (after != null && !isUuid(after)) rejectIfAny([problem('after', 'INVALID', NO_LIST)]);
  const older = after == null ? {} : { id: { $lt: after } };
  const newest = { orderBy: { id: 'desc' }, limit: first } as const;
  const shortlists = await ctx.em.find(Shortlist, { person, ...older }, newest);
  const ids = [person.id, ...shortlists.map(({ id }) => id)];
  await recordRead(ctx, { operation: 'shortlists', subject: 'shortlist', ids, fields: ['items'] });
  return shortlists;
}

const AT_ONCE = `Ask for 1 to ${LARGEST_PAGE} at a time.`;
const NO_LIST = 'Give the id of the last list that you have, or leave after out.';
