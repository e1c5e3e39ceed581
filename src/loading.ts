import DataLoader from 'dataloader';

/** Ways to load for many at once what is asked for one at a time. */

/** The rows of these ids, by id. */
export function byId<Row extends { id: string }>(load: (ids: readonly string[]) => Promise<Row[]>) {
  return new DataLoader<string, Row | null>(async (ids) => {
    const rows = new Map((await load(ids)).map((row) => [row.id, row]));
    return ids.map((id) => rows.get(id.toLowerCase()) ?? null);
  });
}

export const nothing = () => null;
export const none = () => [];

/** What is found under each key, and something else where nothing is. */
export function byKey<Found, Else>(
  load: (keys: readonly string[]) => Promise<Map<string, Found>>,
  otherwise: () => Else,
) {
  return new DataLoader<string, Found | Else>(async (keys) => {
    const found = await load(keys);
    return keys.map((key) => found.get(key) ?? otherwise());
  });
}

/** The rows of each key, in one load for all keys. */
export function listsBy<Row>(keyOf: (row: Row) => string | null, load: (keys: readonly string[]) => Promise<Row[]>) {
  return new DataLoader<string, Row[]>(async (keys) => {
    const lists = Map.groupBy(await load(keys), keyOf);
    return keys.map((each) => lists.get(each) ?? []);
  });
}
