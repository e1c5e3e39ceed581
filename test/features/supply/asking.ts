import type { TestApi } from '../../support/api.ts';
import { builders } from '../../support/builders.ts';
import { whoIs } from '../../support/viewers.ts';
import { withClient } from '../../support/with-client.ts';

const SUPPLY = `query ($areaCode: String!, $need: String, $population: String, $quarter: String, $first: Int! = 100) {
  supply(areaCode: $areaCode, need: $need, population: $population, quarter: $quarter, first: $first) {
    area { code name } quarter countedAt services method methodVersion
    edges { node { need label listed { count residents per10000 } referable { count residents per10000 } referableSpread { count }
      places { count } placesStatedBy accepting { count } waiting { count } medianWaitWeeks
      lostToWorkingTowards { count } lostToExpiry { count } placesLost { count } ifWonBack { count per10000 }
      inMostDeprived { count residents per10000 } inLeastDeprived { count residents per10000 } equityRatio } }
    problems { path code message } } }`;

/** A node of the answer. */
export type Shown = Record<string, any>; // eslint-disable-line @typescript-eslint/no-explicit-any

/** Asks what there is as a commissioner of Northmoor would. */
export function asking(api: TestApi) {
  const { aService, countedSupply } = builders(api);
  const commissioner = whoIs('COMMISSIONER', 'E06000901');

  async function ask(variables: object, viewer = commissioner): Promise<Shown> {
    const { data, errors } = await api.ask(SUPPLY, { ...variables }, viewer);
    if (!data?.supply) throw new Error(JSON.stringify(errors));
    return data.supply as Shown;
  }

  /** What there is for one need in one area. */
  async function found(areaCode: string, need: string, more: object = {}): Promise<Shown> {
    const { edges, problems } = await ask({ areaCode, need, ...more });
    if (edges.length !== 1) throw new Error(JSON.stringify(problems));
    return edges[0].node as Shown;
  }

  async function problemsOf(variables: object): Promise<Shown[]> {
    return (await ask(variables)).problems as Shown[];
  }

  /** A service to which people may be referred, unless something else is said of its standing. */
  async function offered(need: string, catchment: string[], more: object = {}, standing = 'MET'): Promise<string> {
    const { id } = await aService({ needs: [need], catchment, ...more });
    await sql('update service set standing = $2 where id = $1', [id, standing]);
    return id;
  }

  function sql(text: string, values: unknown[] = []): Promise<Shown[]> {
    return withClient(api.connection, async (client) => (await client.query<Shown>(text, values)).rows);
  }

  return { ask, found, problemsOf, offered, sql, countedSupply };
}
