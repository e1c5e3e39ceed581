/** A record in the words of the standard. */
export type Published = Record<string, unknown>;

/** Without what is not there: the standard takes no null in an optional field. */
export function present(record: Published): Published {
  const kept: Published = {};
  for (const name of Object.keys(record)) if (isThere(record[name])) kept[name] = record[name];
  return kept;
}

function isThere(value: unknown): boolean {
  if (Array.isArray(value)) return value.length > 0;
  return value !== null && value !== undefined && value !== '';
}

/** Sentences after one another; undefined where there are none. */
export function together(sentences: readonly (string | null | undefined | false)[], between = ' '): string | undefined {
  const said = sentences.filter((sentence) => typeof sentence === 'string' && sentence !== '');
  return said.length > 0 ? said.join(between) : undefined;
}
