import type { Context } from '../../context.ts';
import { sightOf } from '../../features/listing/listing.policy.ts';
import { textIn } from '../../shared/localised-text.ts';
import type { Kind } from '../documents/search-document.ts';
import type { Condition } from '../question/condition.ts';
import { isFor, isNear } from '../question/conditions-of.ts';
import { NO_CANDIDATES, type Hunt } from '../question/engine.ts';
import type { Circle } from '../question/question.ts';
import { namesOf, type ListingName } from './names.queries.ts';
import type { Suggestion } from './suggestion.ts';

const MOST: Record<Kind, number> = { service: 5, organisation: 3 };

/** Services and organisations by their names. The engine says which, PostgreSQL says what: nothing hidden is told. */
export function listingsFor(ctx: Context, words: string, circle: Circle | null): Promise<Suggestion[]> {
  const isForStaff = !sightOf(ctx.viewer).hidden.includes('NOT_MET');
  const near = isNear(circle);
  const hunts = (['service', 'organisation'] as const).map((kind) =>
    huntFor(kind, words, [...isFor({ kind, isForStaff }), ...near]),
  );
  return ctx.search.with(ctx, async (_engine, ask) => {
    const [{ ids: services } = NO_CANDIDATES, { ids: organisations } = NO_CANDIDATES] = await ask(hunts);
    if (services.length + organisations.length === 0) return [];
    const named = await namesOf(ctx.reads, { services, organisations }, isForStaff);
    const byId = new Map(named.map((each) => [each.id, each]));
    const those = (ids: readonly string[]) => ids.flatMap((id) => byId.get(id) ?? []);
    return [
      ...those(services).map((each) => suggestionOf('SERVICE', each)),
      ...those(organisations).map((each) => suggestionOf('ORGANISATION', each)),
    ];
  });
}

function huntFor(kind: Kind, words: string, conditions: readonly Condition[]): Hunt {
  return {
    kind,
    words,
    conditions,
    order: 'RELEVANCE',
    offset: 0,
    limit: MOST[kind],
    facets: [],
    marks: false,
    isOfNames: true,
  };
}

function suggestionOf(kind: 'SERVICE' | 'ORGANISATION', { id, name, organisation }: ListingName): Suggestion {
  return { kind, text: textIn(name, 'en'), detail: organisation && textIn(organisation, 'en'), id, code: null };
}
