import { LockMode } from '@mikro-orm/core';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { Context } from '../../context.ts';
import { because } from '../../policy/because.ts';
import { permit } from '../../policy/permit.ts';
import { NotFound, rejectIfAny } from '../../shared/problems.ts';
import { isUuid } from '../../shared/uuid.ts';
import { belongingOf } from '../listing/belonging.ts';
import { rejectIfNoReason } from '../listing/listing.rules.ts';
import { Organisation } from '../organisation/organisation.entity.ts';
import { followUp, watchOffered, within } from '../standing/reopen-checks.ts';
import { rejectIfMerged } from './find-kept.ts';
import { goAlong } from './goes-along.queries.ts';
import { leadTo } from './lead-to.ts';
import { ORGANISATION_PARTS, type OrganisationPart } from './merge.codes.ts';
import type { MergeArgs } from './merge.inputs.ts';
import { problemsWithPair, problemsWithSuspension } from './merge.rules.ts';
import { mergedParts, otherNames, united } from './merged-columns.rules.ts';
import { moveEditors } from './move-editors.ts';

export interface OrganisationMerge extends MergeArgs {
  fromMerged: readonly OrganisationPart[];
}

/** Makes one organisation of two. All that the other one had goes to the kept one, in one transaction. */
export async function mergeOrganisations(ctx: Context, choice: OrganisationMerge, reason: string) {
  for (const id of [choice.keep, choice.merge]) await permitOne(ctx, id);
  rejectIfNoReason(reason);
  because(ctx, reason);

  return ctx.em.transactional(async (em) => {
    const { kept, merged } = await hold(em, choice);
    rejectIfAny(problemsWithPair({ kept, merged }, choice));
    rejectIfAny(problemsWithSuspension(kept, merged));
    const columns = mergedColumns(kept, merged, choice.fromMerged);
    const [at, by] = [ctx.now(), String(ctx.viewer.id)];

    const watched = [...(await watchOffered({ em }, kept)), ...(await watchOffered({ em }, merged))];
    const ended = await moveEditors(em, { merged: merged.id, kept: kept.id, at, by });
    await leadTo(em, merged, { kind: 'ORGANISATION', kept: kept.id, at, by, reason });
    // Only what is archived gives its identifiers back, so that the kept one can have them.
    await em.flush();
    await goAlong(em, 'ORGANISATION', { merged: merged.id, kept: kept.id, at });
    em.assign(kept, { ...columns, updatedAt: at }, { mergeObjectProperties: false });
    // The statements above have moved the services of the merged one.
    for (const { assured } of watched) await em.refresh(assured.service);
    await followUp(within(ctx, em), watched);
    await em.flush();
    return { organisation: kept, notes: notesOn(ended) };
  });
}

async function permitOne(ctx: Context, id: string): Promise<void> {
  const organisation = isUuid(id) ? await ctx.em.findOne(Organisation, id) : null;
  permit(
    ctx,
    'mergeOrganisations',
    organisation ? await belongingOf(ctx, { organisationId: id, serviceId: null }) : {},
  );
  if (!organisation || organisation.archivedAt) await rejectIfMerged(ctx, id);
  if (!organisation) throw new NotFound('There is no such organisation.');
}

/** Both, held until the end, in the order of their ids, so that two merges of the same never wait for each other. */
async function hold(em: EntityManager, { keep, merge }: OrganisationMerge) {
  const held = { lockMode: LockMode.PESSIMISTIC_WRITE, refresh: true, orderBy: { id: 'asc' } } as const;
  const both = await em.find(Organisation, { id: { $in: [keep, merge] } }, held);
  const [kept, merged] = [keep, merge].map((id) => both.find((each) => each.id === id.toLowerCase()));
  if (!kept || !merged) throw new NotFound('There is no such organisation.');
  return { kept, merged };
}

function mergedColumns(kept: Organisation, merged: Organisation, fromMerged: readonly OrganisationPart[]) {
  const parts = mergedParts(ORGANISATION_PARTS, { kept: { ...kept }, merged: { ...merged } }, fromMerged);
  const sides = (part: OrganisationPart) =>
    fromMerged.includes(part) ? ([merged, kept] as const) : ([kept, merged] as const);
  const [contacts, links] = [sides('CONTACTS'), sides('LINKS')];
  const name = (parts.name ?? kept.name) as Organisation['name'];
  return {
    ...parts,
    alternativeNames: otherNames(kept, merged, name),
    identifiers: united(kept.identifiers, merged.identifiers),
    contacts: united(contacts[0].contacts, contacts[1].contacts),
    links: united(links[0].links, links[1].links),
    publishedAt: kept.publishedAt ?? merged.publishedAt ?? null,
  };
}

function notesOn(ended: number): string[] {
  if (ended === 0) return [];
  const who =
    ended === 1
      ? 'One editor of the merged organisation assesses'
      : `${ended} editors of the merged organisation assess`;
  return [`${who} services in this area, and so did not become editor of the kept one.`];
}
