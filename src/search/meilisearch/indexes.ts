import { setTimeout as sleep } from 'node:timers/promises';
import { KINDS, type Kind } from '../documents/search-document.ts';
import type { Space } from '../meaning/embedder.ts';
import { MeilisearchError, type MeilisearchHttp } from './http.ts';
import { settingsFor } from './index-settings.ts';

const FIRST_LOOK_MS = 4;
const LONGEST_LOOK_MS = 100;

interface TaskReference {
  taskUid: number;
}

interface Task {
  status: 'enqueued' | 'processing' | 'succeeded' | 'failed' | 'canceled';
  error?: { code: string; message: string } | null;
}

export interface IndexedRevision {
  id: string;
  revision: number;
}

/** The indexes of one directory in Meilisearch: putting in, taking out, building beside and swapping. */
export class Indexes {
  constructor(
    readonly http: MeilisearchHttp,
    readonly prefix: string,
    /** Of the vectors in them; null where there are none. */
    readonly space: Space | null = null,
  ) {}

  nameOf(kind: Kind): string {
    return `${this.prefix}${kind}s`;
  }

  /** An empty index with today's settings. */
  async create(name: string, kind: Kind): Promise<void> {
    await this.settled(await this.#post('/indexes', { uid: name, primaryKey: 'id' }));
    const path = `/indexes/${name}/settings`;
    await this.settled(await this.http.send({ method: 'PATCH', path, body: settingsFor(kind, this.space) }));
  }

  /** Puts documents, one JSON object a line; what is there under the same id is replaced. Answers before it is done. */
  put(name: string, lines: string): Promise<TaskReference> {
    return this.http.send({ method: 'POST', path: `/indexes/${name}/documents`, lines });
  }

  drop(name: string, ids: readonly string[]): Promise<TaskReference> {
    return this.#post(`/indexes/${name}/documents/delete-batch`, ids);
  }

  async swap(pairs: readonly (readonly [string, string])[]): Promise<void> {
    await this.settled(
      await this.#post(
        '/swap-indexes',
        pairs.map((indexes) => ({ indexes })),
      ),
    );
  }

  async remove(name: string): Promise<void> {
    await this.settled(await this.http.send({ method: 'DELETE', path: `/indexes/${name}` })).catch(ignoreMissing);
  }

  /** Fails when one is missing: Meilisearch would make an index without settings for the first document that comes. */
  async insistOnExisting(): Promise<void> {
    for (const kind of KINDS) await this.http.send({ method: 'GET', path: `/indexes/${this.nameOf(kind)}` });
  }

  async exists(name: string): Promise<boolean> {
    return this.http.send({ method: 'GET', path: `/indexes/${name}` }).then(
      () => true,
      (error: unknown) => ignoreMissing(error) ?? false,
    );
  }

  /** A page of what an index holds, by id and revision, without order. */
  async revisions(name: string, offset: number, limit: number): Promise<IndexedRevision[]> {
    const body = { fields: ['id', 'revision'], offset, limit };
    return (await this.#post<{ results: IndexedRevision[] }>(`/indexes/${name}/documents/fetch`, body)).results;
  }

  /** Waits until Meilisearch has done a task; fails when it could not do it. */
  async settled({ taskUid }: TaskReference, signal?: AbortSignal): Promise<void> {
    for (let pause = FIRST_LOOK_MS; ; pause = Math.min(pause * 1.5, LONGEST_LOOK_MS)) {
      await sleep(pause, undefined, { signal });
      const { status, error } = await this.http.send<Task>({ method: 'GET', path: `/tasks/${taskUid}`, signal });
      if (status === 'succeeded') return;
      if (status === 'failed' || status === 'canceled')
        throw new MeilisearchError(error?.code ?? status, error?.message ?? `The task was ${status}.`);
    }
  }

  #post<T = TaskReference>(path: string, body: unknown): Promise<T> {
    return this.http.send({ method: 'POST', path, body });
  }
}

function ignoreMissing(error: unknown): undefined {
  if (error instanceof MeilisearchError && error.code === 'index_not_found') return undefined;
  throw error;
}
