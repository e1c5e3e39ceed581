import type { Context } from '../../context.ts';
import { permit } from '../../policy/permit.ts';
import type { Operation } from '../../policy/table.ts';
import { problem } from '../../shared/checks.ts';
import { isVisible } from '../../shared/localised-text.ts';
import { NotFound, rejectIfAny, type Problem } from '../../shared/problems.ts';
import { isUuid } from '../../shared/uuid.ts';
import { rejectIfChanged, rejectUnkeepable } from '../listing/listing.rules.ts';
import { Shortlist, type ShortlistItem } from './shortlist.entity.ts';
import type { ShortlistItemInput } from './shortlist.inputs.ts';
import { usableServices } from './usable-services.ts';

/** The list to be changed, once it is known that the viewer may. Throws NotFound when there is none that they see. */
export async function loadShortlist(ctx: Context, operation: Operation, id: string): Promise<Shortlist> {
  const shortlist = isUuid(id) ? await ctx.em.findOne(Shortlist, id) : null;
  if (!shortlist) throw new NotFound('There is no such shortlist.');
  permit(ctx, operation, { teams: [shortlist.team.id] });
  return shortlist;
}

/** The same, in the version that the viewer has read. A refusal shows nothing of it: reading is on record, being refused is not. */
export async function loadShortlistToChange(
  ctx: Context,
  operation: Operation,
  { id, version }: { id: string; version: number },
): Promise<Shortlist> {
  const shortlist = await loadShortlist(ctx, operation, id);
  rejectIfChanged(shortlist, version, {});
  return shortlist;
}

/** What is given, as items of services that people may be told of today. Throws Rejected for others. */
export async function itemsOf(ctx: Context, given: readonly ShortlistItemInput[]): Promise<ShortlistItem[]> {
  rejectUnkeepable({ given });
  const usable = await usableServices(
    ctx,
    given.map(({ serviceId }) => serviceId),
  );
  const found = given.map(({ serviceId }) => usable.get(serviceId));
  rejectIfAny(found.flatMap((service, index) => (service ? [] : [noService(index)])));
  return given.map(({ note }, index) => ({ serviceId: found[index]?.id ?? '', note: tidy(note) }));
}

function noService(index: number): Problem {
  const message = 'Nobody may be told of this at the moment, or it is not there. Look it up, and choose another.';
  return problem(`items.${index}.serviceId`, 'NOT_CONNECTABLE', message);
}

function tidy(note: string | null | undefined): string | null {
  return note != null && isVisible(note) ? note.trim() : null;
}
