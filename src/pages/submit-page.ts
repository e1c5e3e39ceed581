import type { Context } from '../context.ts';
import { NotFound, Rejected } from '../shared/problems.ts';
import type { Page, PageRequest, Shown } from './page.ts';

/** Takes the form of a page. What is wrong with it stands above the same page, as it is now. */
export async function submitPage(page: Page, contextOf: () => Context, request: PageRequest): Promise<Shown> {
  if (!page.submit) throw new NotFound('There is no form on this page.');
  try {
    return await page.submit(contextOf(), request);
  } catch (error) {
    if (!(error instanceof Rejected)) throw error;
    const shown = await page.load(contextOf(), request);
    return (shown.status ?? 200) >= 400 ? shown : { ...shown, status: 422, problems: error.problems };
  }
}
