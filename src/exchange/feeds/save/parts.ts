import type { Context } from '../../../context.ts';
import { named } from '../../import/save/save-row.ts';
import type { Saved } from '../../import/save/saved.ts';
import type { FeedDraft } from '../map/feed-draft.ts';
import { saidBefore, type SaidBefore, type Subject } from './records.queries.ts';

interface Listed {
  id: string;
  archivedAt?: Date | null;
}

/** The parts of a record, as the feed knows them. */
export function partsOf({ organisation, locations, service }: FeedDraft): { subject: Subject; sourceId: string }[] {
  const part = (subject: Subject, { sourceId }: { sourceId: string }) => ({ subject, sourceId });
  return [
    part('organisation', organisation.provenance),
    ...locations.map(({ provenance }) => part('location', provenance)),
    part('service', service.provenance),
  ];
}

/** A part of a record after it was saved, with what it said the last time. */
export interface Part {
  subject: Subject;
  sourceId: string;
  saved: Saved<Listed>;
  before: SaidBefore | null;
}

/** The parts of one record, as they are saved: its organisation, its places, its service. */
export class Parts {
  readonly #before: SaidBefore[];
  readonly all: Part[] = [];

  private constructor(before: SaidBefore[]) {
    this.#before = before;
  }

  static async of({ em }: Context, draft: FeedDraft, source: string): Promise<Parts> {
    return new Parts(await saidBefore(em, source, partsOf(draft)));
  }

  /** Saves a part, knowing what it said the last time. */
  async add(
    subject: Subject,
    { provenance: { sourceId } }: { provenance: { sourceId: string } },
    save: (before: object | null) => Promise<Saved<Listed>>,
  ): Promise<{ id: string; archivedAt: Date | null; saved: Saved<Listed> }> {
    const before = this.#before.find((each) => each.subject === subject && each.sourceId === sourceId) ?? null;
    const saved = await named(subject, () => save(before?.said ?? null));
    this.all.push({ subject, sourceId, saved, before });
    return { id: saved.entity.id, archivedAt: saved.entity.archivedAt ?? null, saved };
  }
}
