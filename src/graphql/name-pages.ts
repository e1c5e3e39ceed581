import { isKeepable } from '../shared/keepable.ts';
import { isUuid } from '../shared/uuid.ts';
import { pageBy, type Page } from './relay.ts';

type Position = readonly [name: string, id: string];

/** A page of rows that are ordered by name, then id. The cursor holds both, so a page stays right while others add. */
export function pageByName<Row extends { id: string; name: string }>(
  page: { first: number; after?: string | null | undefined },
  load: (after: Position | null, limit: number) => Promise<Row[]>,
): Promise<Page<Row>> {
  return pageBy({ wordsOf: ({ id, name }: Row) => `${id}:${name}`, read: positionIn }, page, load);
}

function positionIn(words: string): Position | null {
  const [id = '', ...rest] = words.split(':');
  const name = rest.join(':');
  return isUuid(id) && isKeepable(name) ? [name, id] : null;
}
