import { expect } from '@jest/globals';
import { administrator } from '../support/viewers.ts';
import { withClient } from '../support/with-client.ts';
import type { TestApi } from '../support/api.ts';

export const CREATE = `mutation ($input: OrganisationInput!, $key: String) {
  createOrganisation(input: $input, idempotencyKey: $key) { organisation { id name version } problems { path code message } } }`;

/** Adds organisations with a key, and counts them. */
export function creatingOnce(api: TestApi) {
  const called = (en: string) => ({ name: { en }, kind: 'OTHER' });

  async function create(name: string, key: string | null, viewer = administrator) {
    const { data, errors } = await api.ask(CREATE, { input: called(name), key }, viewer);
    expect(errors).toEqual([]);
    return data?.createOrganisation;
  }

  async function count(name: string): Promise<number> {
    const { rows } = await withClient(api.connection, (client) =>
      client.query<{ n: number }>(`select count(*)::int as n from organisation where name ->> 'en' = $1`, [name]),
    );
    return rows[0]?.n ?? 0;
  }

  return { create, count };
}
