import type { ApolloServerOptions, BaseContext } from '@apollo/server';

type DocumentStore = NonNullable<ApolloServerOptions<BaseContext>['documentStore']>;
type Document = Parameters<DocumentStore['set']>[1];

/**
 * The documents that were asked last, parsed and checked. Clients send the same few again and again; Apollo's own store
 * counts bytes of text, and was seen to grow to 700 MB when somebody never sent one twice.
 */
export class RecentDocuments implements DocumentStore {
  readonly #documents = new Map<string, Document>();

  constructor(private readonly most = 200) {}

  get(key: string): Promise<Document | undefined> {
    const document = this.#documents.get(key);
    if (document) this.#keep(key, document);
    return Promise.resolve(document);
  }

  set(key: string, document: Document): Promise<void> {
    this.#keep(key, document);
    const [oldest] = this.#documents.keys();
    if (this.#documents.size > this.most && oldest !== undefined) this.#documents.delete(oldest);
    return Promise.resolve();
  }

  delete(key: string): Promise<boolean> {
    return Promise.resolve(this.#documents.delete(key));
  }

  /** A map remembers the order in which keys came: what is put in again goes to the end. */
  #keep(key: string, document: Document): void {
    this.#documents.delete(key);
    this.#documents.set(key, document);
  }
}
