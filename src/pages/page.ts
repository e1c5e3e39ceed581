import type { Context } from '../context.ts';
import type { Problem } from '../shared/problems.ts';

/** What somebody asks of a page: the named parts of its address, what follows its question mark, and what stands in its form. */
export interface PageRequest {
  readonly params: Readonly<Record<string, string>>;
  readonly query: Readonly<Record<string, string>>;
  readonly fields: Readonly<Record<string, string>>;
}

/** What is shown: a view with what it needs. */
export interface Shown {
  /** A file in `views/`. */
  readonly view: string;
  /** What the browser calls the page. */
  readonly title: string;
  readonly facts?: object;
  /** 200 when nothing is said. */
  readonly status?: number;
  /** Stand in a summary above the page, each with a link to its field. */
  readonly problems?: readonly Problem[];
}

/**
 * A page that the server writes, and that works without scripts. Looking at it (`load`) changes nothing, however often it is
 * asked for and by whom: programs that check mail open every link. Only its form (`submit`) does; what that rejects stands in
 * a summary above the same page.
 */
export interface Page {
  /** As Express writes it: `/confirm/:token`. */
  readonly path: string;
  load(ctx: Context, request: PageRequest): Promise<Shown>;
  submit?(ctx: Context, request: PageRequest): Promise<Shown>;
}
