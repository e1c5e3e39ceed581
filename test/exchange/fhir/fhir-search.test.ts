import { beforeAll, describe, expect, it } from '@jest/globals';
import { PUBLICATION } from '../oruk/publication.ts';
import { fhirSite } from './fhir-site.ts';

const { publicUrl } = PUBLICATION;
const { rows, get } = fhirSite();
const ids: Record<string, string> = {};
const nameOf = (id: string) => Object.keys(ids).find((name) => ids[name] === id) ?? id;

/** The names of what is found, sorted. */
async function found(path: string): Promise<string[]> {
  const { resource } = await get(path);
  const entries: { resource: { id: string }; search: { mode: string } }[] = resource.entry ?? [];
  return entries.filter(({ search }) => search.mode === 'match').map((entry) => nameOf(entry.resource.id)).sort(); // prettier-ignore
}

beforeAll(async () => {
  ids.friends = await rows.organisation({
    ...{ name: { en: 'Riverside Friends' }, alternative_names: ['Ffrindiau'], kind: 'CHARITY' },
    identifiers: ['GB-CHC-9900021'],
  });
  ids.gone = await rows.organisation({ name: { en: 'Suspended body' }, suspended_at: new Date() });
  ids.hall = await rows.location({
    ...{ name: { en: 'Ashfield Hall' }, organisation_id: ids.friends, town: 'Sale', postcode: 'M33 7TS' },
    ...{ latitude: 53.42, longitude: -2.32, shown_latitude: 53.42, shown_longitude: -2.32 },
  });
  ids.refuge = await rows.location({
    ...{ name: { en: 'Rose House' }, organisation_id: ids.friends, is_confidential: true, town: 'Sale' },
    ...{ latitude: 53.43, longitude: -2.33, shown_latitude: 53.42, shown_longitude: -2.32 },
  });
  const of = (name: string, more: object = {}, places: string[] = []) =>
    rows.service({ name: { en: name }, organisation_id: ids.friends, needs: ['food'], ...more }, places);
  ids.cafe = await of('Café Lunch', { attendance: ['IN_PERSON'], updated_at: '2026-03-31T09:30:15.123Z' }, [ids.hall]);
  ids.choir = await of('Choir, 100% fun', { needs: ['loneliness-and-isolation'], status: 'TEMPORARILY_CLOSED' });
  ids.safe = await of('Safe place', { activity_kinds: ['befriending'] }, [ids.refuge]);
  ids.hidden = await of('Hidden lunch', { standing: 'SUSPENDED' });
  ids.draft = await of('Draft lunch', { published_at: null });
  await rows.service({ name: { en: 'Lost lunch' }, organisation_id: ids.gone });
}, 60_000);

describe('services are found', () => {
  it.each([
    ['', ['cafe', 'choir', 'safe']],
    ['name=cafe', ['cafe']],
    ['name=LUNCH', []],
    ['name:contains=LUNCH', ['cafe']],
    ['name:exact=Safe place', ['safe']],
    ['name:exact=safe place', []],
    ['name=cafe,safe', ['cafe', 'safe']],
    ['name=cafe&name=safe', []],
    ['name=Choir\\, 100%25', ['choir']],
    ['name=%25', []],
    ['service-category=food', ['cafe', 'safe']],
    ['service-category=urn:linkwell:need|food', ['cafe', 'safe']],
    ['service-category=urn:linkwell:population|food', []],
    ['service-category=urn:linkwell:need|', ['cafe', 'choir', 'safe']],
    ['service-category=food,loneliness-and-isolation', ['cafe', 'choir', 'safe']],
    ['service-type=befriending', ['safe']],
    ['characteristic=IN_PERSON', ['cafe']],
    ['active=true', ['cafe', 'safe']],
    ['active=false', ['choir']],
    ['_lastUpdated=2026-03-31', ['cafe']],
    ['_lastUpdated=2026-03-31T09:30:15.123Z', ['cafe']],
    ['_lastUpdated=2026-03-31T10:30%2B01:00', ['cafe']],
    ['_lastUpdated=lt2026-03-31T09:30:15Z', ['choir', 'safe']],
    ['_lastUpdated=le2026-03', ['cafe', 'choir', 'safe']],
    ['_lastUpdated=gt2026-03-31', []],
    ['_lastUpdated=gt2026-03-30', ['cafe']],
    ['_lastUpdated=ne2026-03', ['choir', 'safe']],
    ['_lastUpdated=ne2026,2026-01-05', ['choir', 'safe']],
    ['_lastUpdated=ge2026-03-31&_lastUpdated=lt2026-04-01', ['cafe']],
  ])('by %s', async (query, expected) => {
    expect(await found(`HealthcareService?${query}`)).toEqual(expected);
  });

  it('by ids and by what they refer to, but by no confidential place', async () => {
    const by = (query: string) => found(`HealthcareService?${query}`);

    expect(await by(`_id=${ids.cafe},${ids.choir},${ids.hidden},${ids.draft},x`)).toEqual(['cafe', 'choir']);
    expect(await by(`organization=${ids.friends}`)).toEqual(['cafe', 'choir', 'safe']);
    expect(await by(`organization=Organization/${ids.gone}`)).toEqual([]);
    expect(await by(`location=${publicUrl}/fhir/r4/Location/${ids.hall}`)).toEqual(['cafe']);
    expect(await by(`location=${ids.refuge}`)).toEqual([]);
  });

  it('with who provides them and where they are, where that is asked', async () => {
    const include = '_include=HealthcareService:organization&_include=HealthcareService:location';
    const { resource } = await get(`HealthcareService?${include}`);
    const entries: { resource: { id: string }; search: { mode: string } }[] = resource.entry;
    const modes = entries.map((entry) => [entry.search.mode, nameOf(entry.resource.id)]);

    expect(modes.sort()).toEqual([
      ['include', 'friends'],
      ['include', 'hall'],
      ['match', 'cafe'],
      ['match', 'choir'],
      ['match', 'safe'],
    ]);
    expect(JSON.stringify(resource)).not.toContain('Rose House');
  });
});

describe('organisations and places are found', () => {
  it.each([
    ['Organization?', ['friends']],
    ['Organization?name=ffrind', ['friends']],
    ['Organization?identifier=9900021', ['friends']],
    ['Organization?identifier=http://org-id.guide/list/GB-CHC|9900021', ['friends']],
    ['Organization?identifier=http://org-id.guide/list/GB-COH|9900021', []],
    ['Organization?type=CHARITY', ['friends']],
    ['Organization?type=COMPANY', []],
    ['Location?', ['hall']],
    ['Location?name=rose', []],
    ['Location?address-city=sale', ['hall']],
    ['Location?address-postalcode=m337', ['hall']],
    ['Location?near=53.42|-2.33|2|km', ['hall']],
    ['Location?near=53.42|-2.33|20|m', []],
  ])('by %s', async (path, expected) => {
    expect(await found(path)).toEqual(expected);
  });
});

describe('a page', () => {
  it('leads to the next one by its link, until all have been seen once', async () => {
    const seen: string[] = [];
    let path: string | null =
      'HealthcareService?_count=2&_total=accurate&service-category=food,loneliness-and-isolation';
    for (let pages = 0; path !== null && pages < 5; pages += 1) {
      const { resource } = await get(path);
      const links = new Map<string, string>(
        resource.link.map(({ relation, url }: Record<string, string>) => [relation, url]),
      );
      expect(resource).toMatchObject({ type: 'searchset', total: 3 });
      expect(links.get('self')).toContain(`${publicUrl}/fhir/r4/HealthcareService?_count=2`);
      seen.push(...resource.entry.map((entry: { resource: { id: string } }) => nameOf(entry.resource.id)));
      path = links.get('next')?.replace(`${publicUrl}/fhir/r4/`, '') ?? null;
    }

    expect(seen.sort()).toEqual(['cafe', 'choir', 'safe']);
  });

  it.each(['_summary=count', '_count=0'])('is a number alone with %s', async (query) => {
    const { resource } = await get(`HealthcareService?${query}&name=cafe`);

    expect(resource).toEqual(expect.objectContaining({ total: 1 }));
    expect(resource.entry).toBeUndefined();
  });

  it('is empty where nothing fits, and FHIR knows no empty lists', async () => {
    const { resource } = await get('HealthcareService?name=nothing');

    expect(Object.keys(resource).sort()).toEqual(['link', 'resourceType', 'type']);
  });
});
