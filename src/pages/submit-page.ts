import type { Context } from '../context.ts';
import { NotFound, Rejected } from '../shared/problems.ts';
import type { Page, PageRequest, Shown } from './page.ts';

/** Takes the form of a page. What is wrong with it stands above the same page, as it is now. */
export async function submitPage(page: Page, ctx: Context, request: PageRequest): Promise<Shown> {
  if (!page.submit) throw new NotFound('There is no form on this page.');
  try {
    return await page.submit(ctx, request);
  } catch (error) {
    if (!(error instanceof Rejected)) throw error;
    ctx.em.clear();
    return { ...(await page.load(ctx, request)), status: 422, problems: error.problems };
  }
}
