import type { Context } from '../../context.ts';
import type { Taxonomy } from '../../features/taxonomy/taxonomy-term.entity.ts';
import { textIn } from '../../shared/localised-text.ts';
import type { FacetField } from '../documents/fields.ts';
import type { FacetCounts } from '../question/engine.ts';
import { areaNames } from '../question/places.queries.ts';

export interface FacetValue {
  code: string;
  label: string;
  count: number;
}

export type Facets = Partial<Record<FacetField, FacetValue[]>>;

type LabelOf = (code: string) => string;

const TAXONOMY_OF: Partial<Record<FacetField, Taxonomy>> = {
  needs: 'NEED',
  activityKinds: 'ACTIVITY_KIND',
  populations: 'POPULATION',
};

const languageNames = new Intl.DisplayNames(['en'], { type: 'language' });
const SIGN_LANGUAGES: Record<string, string> = { bfi: 'British Sign Language', isg: 'Irish Sign Language' };

/** Counts with words beside the codes, the most frequent first. */
export async function labelledFacets(ctx: Context, counts: FacetCounts): Promise<Facets> {
  const localAuthorities = Object.keys(counts.localAuthorities ?? {});
  const names = localAuthorities.length > 0 ? await areaNames(ctx.reads, localAuthorities) : new Map<string, string>();
  const entries = Object.entries(counts).map(([field, codes]) => {
    const labelOf = labelsOf(ctx, field as FacetField, names);
    const values = Object.entries(codes).map(([code, count]) => ({ code, label: labelOf(code), count }));
    return [field, values.sort((a, b) => b.count - a.count || (a.code < b.code ? -1 : 1))];
  });
  return Object.fromEntries(entries) as Facets;
}

function labelsOf({ vocabulary }: Context, field: FacetField, names: ReadonlyMap<string, string>): LabelOf {
  const taxonomy = TAXONOMY_OF[field];
  if (taxonomy) return (code) => textIn(vocabulary.term(taxonomy, code)?.label ?? { en: code }, 'en');
  if (field === 'localAuthorities') return (code) => names.get(code) ?? code;
  return field === 'languages' ? languageName : inWords;
}

function languageName(code: string): string {
  try {
    return SIGN_LANGUAGES[code] ?? languageNames.of(code) ?? code;
  } catch {
    return code;
  }
}

/** `STEP_FREE` is "Step free". */
function inWords(code: string): string {
  return `${code.charAt(0)}${code.slice(1).toLowerCase().replaceAll('_', ' ')}`;
}
