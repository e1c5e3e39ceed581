import { describe, expect, it } from '@jest/globals';
import { testApi } from '../../support/api.ts';
import { builders, type Built } from '../../support/builders.ts';
import { withClient } from '../../support/with-client.ts';
import { merging, ARGS, PASSED } from './merging.ts';

const api = testApi();
const { merge, idBehind } = merging(api);
const { anOrganisation, aService, aLocation } = builders(api);

const MERGE_SERVICES = `mutation (${ARGS}, $from: [ServicePart!]! = []) {
  merge: mergeServices(${PASSED}, fromMerged: $from) { problems { path code message }
    service { id name summary contacts { phone } locations { id } } } }`;

async function setStanding(id: string, standing: string): Promise<void> {
  await withClient(api.connection, (client) =>
    client.query('update service set standing = $2 where id = $1', [id, standing]),
  );
}

describe('two services that are one', () => {
  it('become one with the places and contacts of both, and what only one says', async () => {
    const home = await anOrganisation();
    const [here, there] = [await aLocation({}, home.id), await aLocation({}, home.id)];
    const kept = await aService({ locationIds: [here.id], contacts: [{ phone: '01632 960003' }] }, home.id);
    const gone = await aService({ locationIds: [there.id], summary: { en: 'Soup for all.' } }, home.id);

    const { service } = await merge(MERGE_SERVICES, kept, gone);

    expect(service).toMatchObject({ id: kept.id, summary: 'Soup for all.', contacts: [{ phone: '01632 960003' }] });
    expect(service.locations.map(({ id }: Built) => id).sort()).toEqual([here.id, there.id].sort());
    expect(await idBehind(gone.id)).toBe(kept.id);
  });

  it.each([
    ['MET', 'NOT_ASSESSED', null],
    ['MET', 'MET', null],
    ['NOT_ASSESSED', 'MET', 'Keep that one'],
    ['MET', 'WORKING_TOWARDS', 'an assurer has to decide'],
    ['WORKING_TOWARDS', 'NOT_ASSESSED', 'an assurer has to decide'],
  ])('with the standings %s and %s: %s', async (one, other, refusal) => {
    const home = await anOrganisation();
    const [kept, gone] = [await aService({}, home.id), await aService({}, home.id)];
    await setStanding(kept.id, one);
    await setStanding(gone.id, other);

    const { problems } = await merge(MERGE_SERVICES, kept, gone);

    expect(problems.map(({ message }: { message: string }) => message).join()).toMatch(refusal ?? /^$/);
  });
});
