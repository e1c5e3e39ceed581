import type { TermRow } from '../../../features/taxonomy/taxonomy.queries.ts';
import type { Taxonomy } from '../../../features/taxonomy/taxonomy-term.entity.ts';
import { textIn, wordsIn } from '../../../shared/localised-text.ts';
import { derivedId } from '../derived-id.ts';
import { addressOf, type Publication } from '../publication.ts';
import { present, type Published } from './present.ts';

const WORDS: Readonly<Record<Taxonomy, { name: string; description: string; linkType: string }>> = {
  NEED: { name: 'Needs', description: 'Why a person comes.', linkType: 'need' },
  ACTIVITY_KIND: { name: 'Activity kinds', description: 'What a service is.', linkType: 'activity_kind' },
  POPULATION: { name: 'Populations', description: 'Who a service is for.', linkType: 'population' },
};

export function taxonomyId(taxonomy: Taxonomy): string {
  return derivedId('taxonomy', taxonomy);
}

/** Every service carries some of a hundred terms: the id of each is worked out once. */
const termIds = new WeakMap<object, string>();

export function termId(term: Pick<TermRow, 'taxonomy' | 'code'>): string {
  const known = termIds.get(term);
  if (known !== undefined) return known;
  const id = derivedId('taxonomy_term', term.taxonomy, term.code);
  termIds.set(term, id);
  return id;
}

/** What a term says of a service. */
export function linkTypeOf(taxonomy: Taxonomy): string {
  return WORDS[taxonomy].linkType;
}

/** One vocabulary. */
export function taxonomyOf(taxonomy: Taxonomy, publication: Publication): Published {
  const { name, description } = WORDS[taxonomy];
  const id = taxonomyId(taxonomy);
  return { id, name, description, uri: addressOf(publication, `taxonomies/${id}`) };
}

const records = new WeakMap<TermRow, { publication: Publication; record: Published }>();

/** One word of a vocabulary. */
export function termOf(term: TermRow, publication: Publication): Published {
  const known = records.get(term);
  if (known?.publication === publication) return known.record;
  const record = recordOf(term, publication);
  records.set(term, { publication, record });
  return record;
}

function recordOf(term: TermRow, publication: Publication): Published {
  const id = termId(term);
  const name = textIn(term.label, 'en');
  return present({
    id,
    code: term.code,
    name,
    term: name,
    description: wordsIn(term.description, 'en') ?? name,
    taxonomy: WORDS[term.taxonomy].name,
    taxonomy_id: taxonomyId(term.taxonomy),
    term_uri: addressOf(publication, `taxonomy_terms/${id}`),
  });
}
