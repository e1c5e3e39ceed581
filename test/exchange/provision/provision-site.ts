import { beforeAll } from '@jest/globals';
import { provisionDoor } from '../../../src/exchange/provision/provision-door.ts';
import { recordOf } from '../../../src/http/records.ts';
import { anonymous, type Viewer } from '../../../src/shared/viewer.ts';
import { httpDoor } from '../../http/door.ts';
import { publishedProvision } from '../../support/published-provision.ts';
import { administrator, whoIs } from '../../support/viewers.ts';

export const [HILL, NORTHMOOR, SOUTHMOOR, WESTMOOR] = ['E54000901', 'E06000901', 'E06000902', 'E06000903'];
const viewers: Record<string, Viewer> = {
  administrator,
  hill: whoIs('COMMISSIONER', HILL),
  worker: whoIs('LINK_WORKER', 'some team'),
};

/** A square of one degree, with the clock, as TopoJSON would have it. */
export const SQUARE = [[-2, 53], [-2, 54], [-1, 54], [-1, 53], [-2, 53]]; // prettier-ignore

/** The door of published figures, with those of three councils behind it. */
export function provisionSite() {
  const door = httpDoor({
    doors: [
      provisionDoor({
        gates: [],
        contextOf: (request) => {
          const { id, signal } = recordOf(request);
          const viewer = viewers[request.headers.authorization ?? ''] ?? anonymous;
          return door.directory.contextFor(viewer, { requestId: id, signal });
        },
      }),
    ],
  });
  const { sql, publishFigures } = publishedProvision(door);

  async function get(address: string, viewer = 'administrator') {
    const response = await fetch(`${door.url}/provision/${address}`, { headers: { authorization: viewer } });
    const text = await response.text();
    return { status: response.status, type: response.headers.get('content-type'), headers: response.headers, text };
  }

  beforeAll(async () => {
    await sql(`insert into place.area (code, name, kind, parents, latitude, longitude) values
      ('${NORTHMOOR}', '=Northmoor', 'LOCAL_AUTHORITY', '{}', 53.5, -1.5),
      ('${SOUTHMOOR}', 'Southmoor, and more', 'LOCAL_AUTHORITY', '{}', 52.5, -1.25),
      ('${WESTMOOR}', 'Westmoor', 'LOCAL_AUTHORITY', '{${HILL}}', null, null), ('${HILL}', 'Hill ICB', 'ICB', '{}', null, null)`);
    await sql(
      `insert into provision.part (local_authority, icb, decile, residents) values ('${NORTHMOOR}', '${HILL}', 1, 1000)`,
    );
    await sql(`insert into place.load (kind, file, row_count, loaded_at, attribution)
      values ('BOUNDARIES', 'x', 1, now(), '{Contains public sector information.}')`);
    await sql(
      `insert into place.boundary (kind, detail, areas, shapes) values ('LOCAL_AUTHORITY', 'MAP', 1, $1::json)`,
      [
        JSON.stringify({
          type: 'FeatureCollection',
          features: [{ id: NORTHMOOR, properties: {}, geometry: { type: 'Polygon', coordinates: [SQUARE] } }],
        }),
      ],
    );
    await publishFigures([
      {
        ...{ area: NORTHMOOR, need: 'food', score: 80, recorded_needs: 30, unmet: null, listed: 30 },
        ...{ not_started: 35, not_started_of: 45, none: 30, none_of: 60, few: null, few_of: null },
        ...{ supply_value: 0.5, supply_usual: 2, supply_low: 0.25, supply_high: 1, supply_points: 30 },
      },
      { area: SOUTHMOOR, need: 'food', score: 40, referable: 1.23456 },
      { area: WESTMOOR, need: 'debt', score: 10 },
    ]);
  });

  return { sql, publishFigures, get };
}
