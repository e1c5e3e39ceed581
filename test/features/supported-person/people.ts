import { loadPlaces } from '../../../src/exchange/places/load-places.ts';
import type { Viewer } from '../../../src/shared/viewer.ts';
import type { TestApi } from '../../support/api.ts';
import { withClient } from '../../support/with-client.ts';
import { fewPlaces } from '../place/few-places.ts';

export const REGISTER = `mutation ($input: NewPersonInput!, $key: String) {
  registerPerson(input: $input, idempotencyKey: $key) {
    person { id version caseCode ageBand gender ethnicGroup populations { code } localAuthority { code name } icb { code }
      nation { code } deprivationDecile catchment hasLocalReference team { id } lastActiveOn }
    alreadyKnown problems { path code message } } }`;

/** What the tests of supported people ask, as somebody of a team. */
export function asking(api: TestApi) {
  return {
    loadFewPlaces: () =>
      withClient(api.connection, async (client) => {
        await loadPlaces(client, fewPlaces, new Date());
      }),

    register: async (
      input: { teamId: string } & Record<string, unknown>,
      viewer: Viewer,
      key: string | null = null,
    ) => {
      const full = { ageBand: 'FROM_65_TO_74', ...input };
      const { data, errors } = await api.ask(REGISTER, { input: full, key }, viewer);
      if (errors.length > 0) throw new Error(JSON.stringify(errors));
      return data?.registerPerson;
    },

    rows: async <Row extends object>(sql: string, values: unknown[] = []): Promise<Row[]> => {
      const { rows } = await withClient(api.connection, (client) => client.query<Row>(sql, values));
      return rows;
    },
  };
}
