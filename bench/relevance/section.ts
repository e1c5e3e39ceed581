import type { Measures } from '../../src/search/preview/measures.ts';
import type { Section } from '../report/sections.ts';
import type { Relevance } from './kept.ts';

const NOTE = `Written by \`npm run relevance\`. Queries in \`seeds/judged\` are put to each way of searching; in each cell
stands the tuning half, then the held-out half, which nobody looks at while the search is made better, then the practice set of
\`seeds/practice\`, which others wrote later, two of them, by reading the listings and without knowing how searches are understood: its figures
tell how the search does with people whom it has not met, as long as it is not made better with them (so far it was not). A hit is a service of
grade 2 or 3 among the first three; nDCG takes 2^grade − 1 as the gain. **Limits:** one author, who also works on the search,
wrote queries and judgements by reading the 221 services of the demonstration, before tuning and without looking at any
engine's answers. No link worker has checked them; the two halves share the author's habits; a service that nobody
graded counts as of no use. Ten queries in Welsh came later, by the same author, who is no native speaker, written before
anything was measured with them. The median is of one search after the other in the program itself, on a machine that may be busy. They tell which way is better, not how good a search is for real people.`;

export function sectionOf({ ways }: Relevance): Section {
  const [first] = ways;
  const sizes = first ? [first.tuning, first['held-out'], first.practice].map(({ queries }) => queries) : [];
  return {
    title: `Finding what people mean: ${sizes.join(' + ')} queries`,
    note: NOTE.replaceAll('\n', ' '),
    columns: ['', 'nDCG@10', 'hit@3', 'MRR', 'found nothing', 'median'],
    rows: ways.map(({ name, tuning, 'held-out': heldOut, practice, median }) => {
      const all = (of: keyof Measures) => [tuning, heldOut, practice].map((set) => set[of].toFixed(3)).join(' · ');
      return [name, all('ndcg10'), all('hit3'), all('mrr'), all('nothing'), median === undefined ? '' : `${median} ms`];
    }),
  };
}
