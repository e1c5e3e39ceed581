import type { Context } from '../../context.ts';
import { pageBy, type Page } from '../../graphql/relay.ts';
import { reachOf } from '../../policy/permit.ts';
import { problemsWithDay } from '../../shared/checks.ts';
import { rejectIfAny } from '../../shared/problems.ts';
import { isDay } from '../../shared/checks.ts';
import { isUuid } from '../../shared/uuid.ts';
import type { GrantMatch } from './grant.codes.ts';
import { grantById, grantsAfter, grantsToMatchAfter, type GrantPosition, type GrantRow } from './grant.queries.ts';
import { suggestionsFor } from './suggestion.queries.ts';
import { suggestionsOf, type Suggestion } from './suggestion.rules.ts';

interface PageAsked {
  first: number;
  after?: string | null | undefined;
}

export interface GrantFilter {
  area?: string | null;
  need?: string | null;
  organisationId?: string | null;
  match?: GrantMatch | null;
  awardedFrom?: string | null;
  awardedTo?: string | null;
}

/** A page of grants, the newest award first. */
export function listGrants({ reads }: Context, filter: GrantFilter, page: PageAsked): Promise<Page<GrantRow>> {
  const { area = null, need = null, organisationId = null, match = null } = filter;
  const { awardedFrom = null, awardedTo = null } = filter;
  rejectIfAny([
    ...problemsWithDay('filter.awardedFrom', awardedFrom),
    ...problemsWithDay('filter.awardedTo', awardedTo),
  ]);
  if (organisationId !== null && !isUuid(organisationId)) return pageBy(BY_AWARD, page, () => Promise.resolve([]));
  const wanted = { area: area?.trim().toUpperCase() ?? null, need, organisationId, match, awardedFrom, awardedTo };
  return pageBy(BY_AWARD, page, (after, limit) => grantsAfter(reads, wanted, { after, limit }));
}

const BY_AWARD = {
  wordsOf: ({ awardedOn, id }: GrantRow) => `grant:${awardedOn}:${id}`,
  read(words: string): GrantPosition | null {
    const [, awardedOn = '', id = ''] = words.split(':');
    return isDay(awardedOn) && isUuid(id) ? { awardedOn, id } : null;
  },
};

export async function findGrant({ reads }: Context, id: string): Promise<GrantRow | null> {
  return isUuid(id) ? grantById(reads, id) : null;
}

/** A grant that stands at no organisation, and which it may be. */
export interface GrantToMatch {
  id: string;
  grant: GrantRow;
  suggestions: Suggestion[];
}

/** A page of what waits for somebody to say which organisation it is, the largest first, as far as it is the viewer's to say. */
export async function listGrantsToMatch(
  { reads, viewer }: Context,
  { area = null }: { area?: string | null },
  page: PageAsked,
): Promise<Page<GrantToMatch>> {
  const { all, scopes } = reachOf(viewer, 'grantsToMatch');
  const wanted = { areas: all ? null : scopes, area: area?.trim().toUpperCase() ?? null };
  const { edges, pageInfo } = await pageBy(BY_AMOUNT, page, (after, limit) =>
    grantsToMatchAfter(reads, wanted, { after, limit }),
  );
  const found = await suggestionsFor(
    reads,
    edges.map(({ node }) => node.id),
  );
  const of = Map.groupBy(found, ({ grantId }) => grantId);
  return {
    edges: edges.map(({ cursor, node }) => ({
      cursor,
      node: { id: node.id, grant: node, suggestions: suggestionsOf(of.get(node.id) ?? []) },
    })),
    pageInfo,
  };
}

const BY_AMOUNT = {
  wordsOf: ({ amountPence, id }: GrantRow) => `waiting:${amountPence}:${id}`,
  read(words: string) {
    const [, amount = '', id = ''] = words.split(':');
    return /^\d{1,15}$/.test(amount) && isUuid(id) ? { amountPence: Number(amount), id } : null;
  },
};
