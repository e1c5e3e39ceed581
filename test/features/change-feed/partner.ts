import { unitFor } from '../../../src/database/orm.ts';
import { sequenceChanges } from '../../../src/features/change-feed/sequence-changes.ts';
import type { TestApi } from '../../support/api.ts';

export interface ToldChange {
  kind: string;
  id: string;
  what: string;
}

/** Lets what has been committed get its positions, as a server does each second. */
export function sequenced(api: TestApi): Promise<number> {
  return sequenceChanges(unitFor(api.directory.orm, 'test'));
}

/** What a partner keeps: one cursor, and what it has been told of. */
export class Partner {
  cursor: string | null = null;
  readonly held = new Map<string, string>();

  constructor(
    private readonly api: TestApi,
    private readonly first = 1_000,
  ) {}

  /** Asks until there is no more, and does as it is told. Says what it was told. */
  async follow(): Promise<ToldChange[]> {
    const told: ToldChange[] = [];
    for (let hasMore = true; hasMore;) {
      const { data, errors } = await this.api.ask(ASK, { since: this.cursor, first: this.first });
      if (!data || data.changes.problems.length > 0) throw new Error(JSON.stringify(errors ?? data?.changes.problems));
      const { changes, cursor, hasMore: more } = data.changes;
      told.push(...(changes as ToldChange[]));
      this.cursor = cursor as string | null;
      hasMore = more as boolean;
    }
    for (const { kind, id, what } of told)
      if (what === 'WITHDRAWN') this.held.delete(id);
      else this.held.set(id, kind);
    return told;
  }
}

export const ASK = `query ($since: String, $first: Int!) {
  changes(since: $since, first: $first) { changes { kind id what } cursor hasMore problems { path code message } } }`;
