import { describe, expect, it } from '@jest/globals';
import { schemaHours } from '../../../src/exchange/json-ld/schema-hours.ts';
import { schemaService } from '../../../src/exchange/json-ld/schema-service.ts';
import type { WholeService } from '../../../src/features/service/find-whole-services.ts';
import { asKept, golden, riverside, WORDS } from '../export/riverside.ts';

const FACTS = { words: WORDS, publicUrl: 'https://directory.example.org' };

function thingOf(change: (whole: WholeService) => void): Record<string, unknown> {
  const whole = riverside();
  change(whole);
  return schemaService(whole, FACTS) as unknown as Record<string, unknown>;
}

describe('a service in the words of schema.org', () => {
  it('is the one that it was', () => {
    expect(asKept(schemaService(riverside(), FACTS))).toEqual(JSON.parse(golden('service.jsonld')));
  });

  it.each([
    ['STATUTORY_BODY', 'GovernmentService', 'GovernmentOrganization'],
    ['CHARITY', 'Service', 'NGO'],
    ['OTHER', 'Service', 'Organization'],
  ] as const)('of a body of kind %s is a %s of a %s', (kind, service, organisation) => {
    const thing = thingOf((whole) => (whole.organisation.kind = kind));

    expect(thing).toMatchObject({ '@type': service, provider: { '@type': organisation } });
  });

  it.each([
    [
      { costKind: 'FREE', costPence: null },
      { '@type': 'Offer', price: 0, priceCurrency: 'GBP' },
    ],
    [
      { costKind: 'PAID', costPence: 250 },
      { '@type': 'Offer', price: 2.5, priceCurrency: 'GBP' },
    ],
    [{ costKind: 'PAID', costPence: null }, undefined],
    [{ costKind: 'DONATION', costPence: null }, undefined],
  ])('has a price only where there is one: %j', (cost, offers) => {
    expect(thingOf(({ service }) => Object.assign(service, cost)).offers).toEqual(offers);
  });

  it('holds no confidential place, no names of people, and nothing that is empty', () => {
    const told = JSON.stringify(schemaService(riverside(), FACTS));

    for (const secret of ['Confidential', '53.4188', 'Ada Example', 'person:secret', 'null', '[]'])
      expect(told).not.toContain(secret);
  });

  it('is reached without a place where all are confidential', () => {
    const thing = thingOf((whole) => (whole.places = whole.places.filter(({ isConfidential }) => isConfidential)));

    expect(thing.availableChannel).toEqual([
      {
        '@type': 'ServiceChannel',
        servicePhone: [{ '@type': 'ContactPoint', telephone: '01632 960055', email: 'ada@example.org' }],
        availableLanguage: ['en', 'ur'],
      },
    ]);
  });

  it('gives the hours of each week, and those alone', () => {
    expect(schemaHours(riverside().service.sessions)).toMatchObject([
      { dayOfWeek: 'https://schema.org/Tuesday', opens: '12:00', closes: '14:00' },
      { dayOfWeek: 'https://schema.org/Saturday', opens: '22:00', closes: '02:00' },
    ]);
  });
});
