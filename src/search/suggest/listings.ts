import type { Context } from '../../context.ts';
import { sightOf } from '../../features/listing/listing.policy.ts';
import { selectService } from '../../features/service/service-selection.ts';
import { textIn } from '../../shared/localised-text.ts';
import { load, type Found } from '../answer/rows.queries.ts';
import type { Kind } from '../documents/search-document.ts';
import { isFor, isNear } from '../question/conditions-of.ts';
import { NO_CANDIDATES, type Hunt } from '../question/engine.ts';
import type { Circle } from '../question/question.ts';
import type { Suggestion } from './suggestion.ts';

const MOST: Record<Kind, number> = { service: 5, organisation: 3 };
const NAMES = selectService(new Set(['name', 'organisation.name']));

/** Services and organisations by their names. The engine says which, PostgreSQL says what: nothing hidden is told. */
export function listingsFor(ctx: Context, words: string, circle: Circle | null): Promise<Suggestion[]> {
  const isForStaff = !sightOf(ctx.viewer).hidden.includes('NOT_MET');
  return ctx.search.with(ctx, async (_engine, ask) => {
    const kinds = ['service', 'organisation'] as const;
    const found = await ask(kinds.map((kind) => huntFor({ kind, isForStaff }, words, circle)));
    const pages = await Promise.all(
      kinds.map((kind, index) => load(ctx.reads, { kind, isForStaff }, (found[index] ?? NO_CANDIDATES).ids, NAMES)),
    );
    return pages.flatMap((page, index) => page.map((each) => suggestionOf(kinds[index] ?? 'service', each)));
  });
}

function huntFor(audience: { kind: Kind; isForStaff: boolean }, words: string, circle: Circle | null): Hunt {
  return {
    kind: audience.kind,
    words,
    conditions: [...isFor(audience), ...isNear(circle)],
    order: 'RELEVANCE',
    offset: 0,
    limit: MOST[audience.kind],
    facets: [],
    marks: false,
    isOfNames: true,
  };
}

function suggestionOf(kind: Kind, { row }: Found): Suggestion {
  return {
    kind: kind === 'service' ? 'SERVICE' : 'ORGANISATION',
    text: textIn(row.name, 'en'),
    detail: 'organisationName' in row && row.organisationName ? textIn(row.organisationName, 'en') : null,
    id: row.id,
    code: null,
  };
}
