import type { Context } from '../../../context.ts';
import type { Location } from '../../../features/location/location.entity.ts';
import { rejectIfTakenOut } from '../../../features/do-not-list/find-barring.ts';
import { Rejected } from '../../../shared/problems.ts';
import type { Draft, Remark } from '../mapped.ts';
import { saveLocation } from './save-location.ts';
import { saveOrganisation } from './save-organisation.ts';
import { saveService } from './save-service.ts';
import { archived, type Saved } from './saved.ts';

/** What became of a row: of its service where it has one, otherwise of its organisation and place. */
export interface SavedRow {
  outcome: Saved<unknown>['outcome'];
  remarks: Remark[];
}

/** Writes all that a row means, or nothing of it. With `isRehearsal` everything is tried, and then taken back. */
export async function saveRow(ctx: Context, draft: Draft, { isRehearsal = false } = {}): Promise<SavedRow> {
  await ctx.em.begin();
  try {
    const saved = await saveParts(ctx, draft);
    await (isRehearsal ? ctx.em.rollback() : ctx.em.commit());
    return saved;
  } catch (error) {
    // Where the database is gone there is nothing to take back, and why it failed is what matters.
    await ctx.em.rollback().catch(() => undefined);
    throw error;
  }
}

async function saveParts(ctx: Context, draft: Draft): Promise<SavedRow> {
  const organisation = await named('organisation', () => saveOrganisation(ctx, draft.organisation));
  if (organisation.entity.archivedAt) {
    await rejectIfTakenOut(ctx, organisation.entity.id);
    return leftAlone(organisation);
  }
  const { id } = organisation.entity;
  const { location: place, service: offer } = draft;
  const location = place && (await named('location', () => saveLocation(ctx, id, place)));
  const service =
    offer &&
    (await named('service', () => saveService(ctx, { organisationId: id, placeIds: placesOf(location) }, offer)));
  const parts = [organisation, location, service].filter((part) => part !== undefined);
  return { outcome: outcomeOf(service ?? organisation, parts), remarks: parts.flatMap((part) => part.remarks) };
}

/** Nothing is added to an organisation that was taken out of the directory here. */
export function leftAlone({ outcome, remarks }: Pick<Saved<unknown>, 'outcome' | 'remarks'>): SavedRow {
  return { outcome, remarks: remarks.length > 0 ? remarks : [archived('organisation')] };
}

/** Says of which part of the row a problem is. */
export async function named<Result>(part: string, save: () => Promise<Result>): Promise<Result> {
  try {
    return await save();
  } catch (error) {
    if (!(error instanceof Rejected)) throw error;
    throw new Rejected(error.problems.map((problem) => ({ ...problem, path: `${part}.${problem.path}` })));
  }
}

function placesOf(location: Saved<Location> | undefined): string[] {
  return location ? [location.entity.id] : [];
}

/** New when what the row is about is new; changed when anything of it changed. */
export function outcomeOf(main: Saved<unknown>, parts: Saved<unknown>[]): SavedRow['outcome'] {
  if (main.outcome === 'created') return 'created';
  return parts.some(({ outcome }) => outcome !== 'unchanged') ? 'updated' : 'unchanged';
}
