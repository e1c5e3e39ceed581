import type { EntityManager } from '@mikro-orm/postgresql';
import { TAXONOMIES, TaxonomyTerm, type Taxonomy } from './taxonomy-term.entity.ts';
import { TERMS } from './terms.ts';

/** Adds the terms that are not there yet. What an administrator has changed since stays as it is. */
export async function loadTerms(em: EntityManager): Promise<void> {
  const known = new Set((await em.findAll(TaxonomyTerm)).map((term) => `${term.taxonomy} ${term.code}`));
  for (const term of TAXONOMIES.flatMap(termsOf)) {
    if (!known.has(`${term.taxonomy} ${term.code}`)) em.create(TaxonomyTerm, term);
  }
  await em.flush();
}

function termsOf(taxonomy: Taxonomy) {
  const codes = Object.entries(TERMS[taxonomy]).flatMap(([domain, labels]) =>
    Object.entries(labels).map(([code, label]) => ({ taxonomy, code, domain: domain || null, label: { en: label } })),
  );
  return codes.map((term, position) => ({ ...term, position }));
}
