import { thingAt, thingsAt, wordsAt, type Thing } from '../clean/said.ts';

/** A service as version 1 of the standard wrote it, in the names of version 3. One of version 3 stays as it is. */
export function fromV1(record: Thing): Thing {
  const [eligibility = {}] = thingsAt(record, 'eligibilitys');
  const { regular_schedules: _schedules, service_taxonomys: _terms, eligibilitys: _who, ...same } = record;
  return {
    ...same,
    minimum_age: record.minimum_age ?? eligibility.minimum_age,
    maximum_age: record.maximum_age ?? eligibility.maximum_age,
    eligibility_description: record.eligibility_description ?? eligibility.eligibility,
    schedules: schedulesIn(record),
    attributes: [...thingsAt(record, 'attributes'), ...thingsAt(record, 'service_taxonomys').map(attributeOf)],
    service_at_locations: thingsAt(record, 'service_at_locations').map((at) => ({
      ...at,
      location: locationOf(thingAt(at, 'location')),
      schedules: schedulesIn(at),
    })),
    languages: thingsAt(record, 'languages').map((each) => ({ ...each, name: wordsAt(each, 'name', 'language') })),
    service_areas: thingsAt(record, 'service_areas').map((each) => ({
      ...each,
      name: wordsAt(each, 'name', 'service_area'),
    })),
  };
}

function schedulesIn(thing: Thing): Thing[] {
  const regular = thingsAt(thing, 'regular_schedules').map((each) => ({
    ...each,
    freq: each.freq ?? (wordsAt(each, 'byday', 'weekday') === null ? null : 'WEEKLY'),
    byday: each.byday ?? each.weekday,
  }));
  return [...thingsAt(thing, 'schedules'), ...regular];
}

function attributeOf(link: Thing): Thing {
  const term = thingAt(link, 'taxonomy');
  return { id: link.id, taxonomy_term: { id: term.id, name: term.name, taxonomy: term.vocabulary } };
}

function locationOf(location: Thing): Thing {
  return {
    ...location,
    addresses: [...thingsAt(location, 'addresses'), ...thingsAt(location, 'physical_addresses')],
    accessibility: [
      ...thingsAt(location, 'accessibility'),
      ...thingsAt(location, 'accessibility_for_disabilities').map((each) => ({
        ...each,
        description: wordsAt(each, 'accessibility', 'details'),
      })),
    ],
  };
}
