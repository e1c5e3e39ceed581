import { UniqueConstraintViolationException } from '@mikro-orm/core';
import type { Context } from '../../context.ts';
import { problem } from '../../shared/checks.ts';
import type { LocalisedText } from '../../shared/localised-text.ts';
import { NotFound, Rejected, rejectIfAny, type Problem } from '../../shared/problems.ts';
import { isUuid } from '../../shared/uuid.ts';
import {
  givenFields,
  givenLines,
  givenProvenance,
  givenText,
  publishedAt,
  rejectUnkeepable,
} from '../listing/listing.rules.ts';
import { rejectIfMerged } from '../merge/find-kept.ts';
import { Organisation } from './organisation.entity.ts';
import type { OrganisationInput } from './organisation.inputs.ts';
import { organisationsWithIdentifiers } from './organisation.queries.ts';
import { problemsWithNamesakes, problemsWithOrganisation, type OrganisationDraft } from './organisation.rules.ts';

/** The columns that an input can set. */
export type OrganisationColumns = Partial<
  Pick<
    Organisation,
    | 'name'
    | 'alternativeNames'
    | 'kind'
    | 'description'
    | 'identifiers'
    | 'contacts'
    | 'links'
    | 'verifiedOn'
    | 'verifiedBy'
    | 'publishedAt'
    | 'source'
    | 'sourceId'
    | 'fetchedAt'
  >
>;

/** What an input means for the columns of an organisation; what it leaves out is left out. Throws Rejected. */
export function organisationColumns(ctx: Context, input: OrganisationInput): OrganisationColumns {
  rejectUnkeepable(input);
  const { name, description, isPublished, provenance, ...same } = input;
  const fields = {
    ...same,
    // Null for a blank name, which the rules refuse before anything is saved.
    name: givenText(name) as LocalisedText | undefined,
    alternativeNames: givenLines(same.alternativeNames),
    description: givenText(description),
    publishedAt: publishedAt(isPublished, ctx.now()),
    ...givenProvenance(provenance, ctx.now()),
    verifiedBy: same.verifiedOn ? ctx.viewer.id : undefined,
  };
  return givenFields(fields, ['identifiers', 'contacts', 'links']);
}

/** Rejects what an organisation must not become, with everything that is wrong at once. */
export async function rejectOrganisation(ctx: Context, draft: OrganisationDraft, id: string | null): Promise<void> {
  rejectIfAny([...problemsWithOrganisation(draft), ...(await takenIdentifiers(ctx, draft.identifiers, id))]);
}

/** Rejects an organisation whose identifiers another living one has. */
export async function rejectTaken(
  ctx: Context,
  { id, identifiers }: Pick<Organisation, 'id' | 'identifiers'>,
): Promise<void> {
  rejectIfAny(await takenIdentifiers(ctx, identifiers, id));
}

/**
 * For what a save threw: an identifier that another organisation was given at the same moment is told like one that it had
 * before. Everything else is thrown again.
 */
export async function rejectIfJustTaken(ctx: Context, organisation: Organisation, error: unknown): Promise<never> {
  if (!isTaken(error)) throw error;
  await rejectTaken(ctx, organisation);
  throw new Rejected([problem('identifiers', 'TAKEN', JUST_TAKEN)]);
}

const JUST_TAKEN =
  'Another organisation was just given one of these identifiers. Look for it, and change that one instead.';

function isTaken(error: unknown): boolean {
  const { constraint } = error as { constraint?: string };
  return error instanceof UniqueConstraintViolationException && constraint === 'organisation_identifier_pkey';
}

async function takenIdentifiers(ctx: Context, identifiers: readonly string[], id: string | null): Promise<Problem[]> {
  if (identifiers.length === 0) return [];
  return problemsWithNamesakes(identifiers, await organisationsWithIdentifiers(ctx.reads, identifiers, id));
}

/** What the rules look at: the columns as they would be, with nothing for what is missing. */
export function organisationDraft(columns: OrganisationColumns): OrganisationDraft {
  return {
    name: columns.name ?? null,
    kind: columns.kind ?? null,
    description: columns.description ?? null,
    identifiers: columns.identifiers ?? [],
    contacts: columns.contacts ?? [],
    links: columns.links ?? [],
    verifiedOn: columns.verifiedOn ?? null,
  };
}

/** The organisation to be changed. Throws NotFound when there is none. */
export async function loadOrganisation(ctx: Context, id: string): Promise<Organisation> {
  const organisation = isUuid(id) ? await ctx.em.findOne(Organisation, id) : null;
  if (!organisation || organisation.archivedAt) await rejectIfMerged(ctx, id);
  if (!organisation) throw new NotFound('There is no such organisation.');
  return organisation;
}
