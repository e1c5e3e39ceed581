import { beforeAll } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import { exchangeDoors } from '../../../src/exchange/exchange-doors.ts';
import { recordOf } from '../../../src/http/records.ts';
import { searchOrganisations, searchServices } from '../../../src/search/search-listings.ts';
import { anonymous, type Viewer } from '../../../src/shared/viewer.ts';
import { httpDoor } from '../../http/door.ts';
import { listings } from '../../search/listings.ts';
import { administrator, whoIs } from '../../support/viewers.ts';
import { untilSearchHoldsAll } from '../../support/until-search-holds-all.ts';
import { PUBLICATION } from '../oruk/publication.ts';

export const CLOCK = () => new Date('2026-11-22T10:00:00Z');

/** The door for exports, with listings behind it. */
export function exportSite() {
  const viewers: Record<string, Viewer> = { administrator, worker: whoIs('LINK_WORKER', 'some team') };

  const { publicUrl } = PUBLICATION;

  const door = httpDoor({
    doors: exchangeDoors({
      ...{
        gates: [],
        find: { services: searchServices, organisations: searchOrganisations },
        publication: PUBLICATION,
      },
      contextOf: (request) => {
        const { id, signal } = recordOf(request);
        const viewer = viewers[request.headers.authorization ?? ''] ?? anonymous;
        return door.directory.contextFor(viewer, { requestId: id, signal, now: CLOCK });
      },
    }),
  });

  const rows = listings(() => door.directory);

  const ids: Record<string, string> = {};

  async function get(path: string, viewer = 'nobody', headers: Record<string, string> = {}) {
    const response = await fetch(door.url + path, { headers: { authorization: viewer, ...headers } });
    const bytes = Buffer.from(await response.arrayBuffer());
    return { status: response.status, headers: response.headers, bytes, text: bytes.toString() };
  }

  async function names(query: string, viewer?: string): Promise<string[]> {
    const { text } = await get(`/export/services.csv?${query}`, viewer);
    return parse<{ name: string }>(text, { columns: true, bom: true })
      .map(({ name }) => name)
      .sort();
  }

  beforeAll(async () => {
    const friends = await rows.organisation({ name: { en: 'Riverside Friends' } });
    const hall = await rows.location({
      ...{ name: { en: 'Ashfield Hall' }, organisation_id: friends, town: 'Sale', postcode: 'M33 7TS' },
      ...{ latitude: 53.42, longitude: -2.32, local_authority: 'E08000009' },
    });
    const refuge = await rows.location({
      ...{
        name: { en: 'Rose House' },
        organisation_id: friends,
        address_lines: ['7 Secret Lane'],
        is_confidential: true,
      },
      ...{
        latitude: 53.43,
        longitude: -2.33,
        shown_latitude: 53.4188,
        shown_longitude: -2.3597,
        local_authority: 'E08000009',
      },
    });
    const of = (name: string, more: object = {}, places: string[] = []) =>
      rows.service({ name: { en: name }, organisation_id: friends, needs: ['food'], ...more }, places);
    ids.lunch = await of('Lunch club', { cost_kind: 'FREE', attendance: ['IN_PERSON'], catchment: ['E08000009'] }, [
      hall,
    ]);
    ids.formula = await of('=cmd|calc');
    ids.refuge = await of('Safe house', { needs: ['domestic-abuse'] }, [refuge]);
    ids.notMet = await of('Not met club', { standing: 'NOT_MET' });
    ids.suspended = await of('Suspended club', { standing: 'SUSPENDED' });
    ids.draft = await of('Draft club', { published_at: null });
    ids.friends = friends;
    ids.house = refuge;
    await untilSearchHoldsAll(door);
  });

  return { viewers, publicUrl, door, rows, ids, get, names };
}
