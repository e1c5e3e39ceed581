/** A service of a made-up feed, in the words of version 3. */
export function aFeedService(number: number, more: Record<string, unknown> = {}): Record<string, unknown> {
  const id = `0b000000-0000-4000-8000-${String(number).padStart(12, '0')}`;
  const ofOrganisation = `0a000000-0000-4000-8000-${String(number).padStart(12, '0')}`;
  return {
    id,
    name: `Feed club ${number}`,
    description: `<p>A group for people with anxiety.</p>`,
    status: 'active',
    url: 'www.example.org/club',
    email: 'club@example.org',
    phones: [{ id: '1', number: '01632 960000' }],
    organization: { id: ofOrganisation, name: `Feed friends ${number}` },
    service_at_locations: [
      {
        id: 'x',
        location: {
          id: `0c000000-0000-4000-8000-${String(number).padStart(12, '0')}`,
          location_type: 'physical',
          name: `Feed hall ${number}`,
          latitude: 53.4,
          longitude: -2.3,
          addresses: [
            {
              address_1: '1 High Street',
              city: 'Sale',
              state_province: 'Trafford',
              postal_code: 'M33 7SR',
              country: 'GB',
            },
          ],
        },
      },
    ],
    ...more,
  };
}

export function someServices(count: number): Record<string, unknown>[] {
  return Array.from({ length: count }, (_, at) => aFeedService(at + 1));
}
