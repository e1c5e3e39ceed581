import nunjucks from 'nunjucks';
import path from 'node:path';
import type { Problem } from '../../shared/problems.ts';
import type { Shown } from '../page.ts';
import { KIT, type Assets } from './assets.ts';

const VIEWS = path.join(import.meta.dirname, '../views');

const views = new nunjucks.Environment(new nunjucks.FileSystemLoader([VIEWS, KIT, path.join(KIT, 'nhsuk')]), {
  autoescape: true,
  trimBlocks: true,
  lstripBlocks: true,
});
/** What is wrong with one field, as the macros of the kit take it. */
views.addFilter('problemAt', (problems: readonly Problem[] | undefined, field: string) => {
  const message = problems?.find(({ path }) => path === field)?.message;
  return message === undefined ? undefined : { text: message };
});

/** The page in HTML. All that stands in `facts` is escaped. */
export function render({ view, title, facts, problems = [] }: Shown, assets: Assets, cspNonce: string): string {
  const { styles, script, icon } = assets;
  return views.render(view, { ...facts, title, problems, styles, script, icon, cspNonce });
}
