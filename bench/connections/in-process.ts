import type pg from 'pg';
import { openDirectory, type Directory } from '../../src/directory.ts';
import { createSchema } from '../../src/graphql/schema.ts';
import { createApollo } from '../../src/graphql/server.ts';
import type { Viewer } from '../../src/shared/viewer.ts';

/** The API in this process: figures and people are for whoever has signed in, and no key opens them. */
export interface Api {
  directory: Directory;
  /** Throws unless it answers without any fault or problem. */
  ask(query: string, variables: object, viewer: Viewer): Promise<Record<string, unknown>>;
  close(): Promise<void>;
}

export async function openApi(database: pg.PoolConfig): Promise<Api> {
  const directory = await openDirectory({ primary: database });
  const complain = (_reference: string, error: unknown) => process.stderr.write(`${String(error)}\n`);
  const apollo = createApollo({ schema: await createSchema(), isProduction: false, logFault: complain });
  await apollo.start();
  return {
    directory,
    async ask(query, variables, viewer) {
      const contextValue = directory.contextFor(viewer);
      const asked = { query, variables: { ...variables } };
      const { body } = await apollo.executeOperation(asked, { contextValue });
      const words = JSON.stringify(body);
      if (body.kind !== 'single' || words.includes('"errors":[') || words.includes('"problems":[{'))
        throw new Error(/"message":"[^"]*"/.exec(words)?.[0] ?? words.slice(0, 300));
      return body.singleResult.data ?? {};
    },
    async close() {
      await apollo.stop();
      await directory.close();
    },
  };
}
