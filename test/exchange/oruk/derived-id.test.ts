import { describe, expect, it } from '@jest/globals';
import { derivedId } from '../../../src/exchange/oruk/derived-id.ts';
import { serviceAtLocationId } from '../../../src/exchange/oruk/map/location.map.ts';
import { testApi } from '../../support/api.ts';

const api = testApi();
const [ONE, OTHER] = ['0190a000-0000-7000-8000-00000000000a', '0190a000-0000-7000-8000-00000000000b'];

describe('an id that follows from what something is', () => {
  it('is the same each time, another for another thing, and a UUID of version 8', () => {
    const id = derivedId('taxonomy', 'NEED');

    expect(id).toBe('85632412-3538-8935-8c40-534c5f397863');
    expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(derivedId('taxonomy', 'POPULATION')).not.toBe(id);
  });

  it('of a service at a place is the same in PostgreSQL', async () => {
    const row = await api.directory.reads.one<{ id: string }>('', 'select service_location_id($1, $2) as id', [
      ONE,
      OTHER,
    ]);

    expect(row?.id).toBe(serviceAtLocationId(ONE, OTHER));
    expect(serviceAtLocationId(OTHER, ONE)).not.toBe(row?.id);
  });
});
