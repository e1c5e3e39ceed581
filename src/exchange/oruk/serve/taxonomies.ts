import { TAXONOMIES } from '../../../features/taxonomy/taxonomy-term.entity.ts';
import type { TermRow } from '../../../features/taxonomy/taxonomy.queries.ts';
import { NotFound } from '../../../shared/problems.ts';
import { readPage, readTaxonomy } from '../ask/read-asked.ts';
import type { Published } from '../map/present.ts';
import { taxonomyId, taxonomyOf, termId, termOf } from '../map/taxonomy.map.ts';
import { COST_IN_BRIEF, type Answer, type Question } from './answer.ts';
import { pageOf, windowOf } from './page.rules.ts';

/** `/taxonomies` */
export function listTaxonomies(question: Question): Answer {
  return pageFrom(
    question,
    TAXONOMIES.map((taxonomy) => taxonomyOf(taxonomy, question.publication)),
  );
}

/** `/taxonomies/{id}`, with all its terms. */
export function findTaxonomy({ ctx, publication, id }: Question): Answer {
  const taxonomy = TAXONOMIES.find((each) => taxonomyId(each) === id.toLowerCase());
  if (!taxonomy) throw new NotFound('There is no taxonomy with this id.');
  const terms = ctx.vocabulary.terms(taxonomy).map((term) => termOf(term, publication));
  return answerOf({ ...taxonomyOf(taxonomy, publication), taxonomy_terms: terms });
}

/** `/taxonomy_terms`. No term lies within another one. */
export function listTerms(question: Question): Answer {
  const { ctx, publication, given } = question;
  const taxonomy = readTaxonomy(given);
  const isChild = given.id('parent_id') !== null;
  given.isOn('top_only');
  const terms = isChild ? [] : termsIn(ctx).filter((term) => taxonomy === null || term.taxonomy === taxonomy);
  return pageFrom(
    question,
    terms.map((term) => termOf(term, publication)),
  );
}

/** `/taxonomy_terms/{id}` */
export function findTerm({ ctx, publication, id }: Question): Answer {
  const term = termsIn(ctx).find((each) => termId(each) === id.toLowerCase());
  if (!term) throw new NotFound('There is no taxonomy term with this id.');
  return answerOf(termOf(term, publication));
}

function termsIn({ vocabulary }: Question['ctx']): TermRow[] {
  return TAXONOMIES.flatMap((taxonomy) => vocabulary.terms(taxonomy));
}

function pageFrom({ given }: Question, all: readonly Published[]): Answer {
  const page = readPage(given);
  const words = given.text('search')?.toLowerCase() ?? '';
  given.insistOnNoMistake();
  const fitting = all.filter(({ name, description }) =>
    `${String(name)} ${String(description)}`.toLowerCase().includes(words),
  );
  const { offset, limit } = windowOf(page);
  return answerOf(pageOf(fitting.length, page, fitting.slice(offset, offset + limit)));
}

function answerOf(body: Published): Answer {
  return { body, modifiedAt: null, cost: COST_IN_BRIEF };
}
