import { LOCATION_IS_PUBLIC } from '../../../features/location/location.queries.ts';
import { ORGANISATION_IS_PUBLIC } from '../../../features/organisation/organisation.queries.ts';
import { SERVICE_IS_PUBLIC } from '../../../features/service/service.queries.ts';
import { SYSTEMS } from '../code-systems.ts';
import type { FhirResource } from '../fhir.ts';
import { byIdentifier } from './by-identifier.ts';
import { byNearness } from './by-nearness.ts';
import { byActive, byCodes, byDate, byId, byReference, byText, type SearchParameter } from './parameter-kinds.ts';

/** One kind of resource that can be searched. */
export interface Searched {
  /** Where the public ones are, for `select … from`. */
  from: string;
  id: string;
  parameters: Readonly<Record<string, SearchParameter>>;
  /** What may come along with what is found. */
  includes: readonly string[];
}

const NAMES_OF_ORGANISATION = `select value from jsonb_each_text(o.name) union all select unnest(o.alternative_names)`;
const HEALTHCARE_SERVICE: Searched = {
  from: `service s join organisation o on o.id = s.organisation_id where ${SERVICE_IS_PUBLIC}`,
  id: 's.id',
  parameters: {
    _id: byId('s.id'),
    _lastUpdated: byDate('s.updated_at'),
    name: byText('What it is called, in any language.', 'select value from jsonb_each_text(s.name)'),
    active: byActive(`s.status = 'ACTIVE'`),
    organization: byReference('Organization', 'Who provides it.', (ids) => `s.organisation_id = any(${ids}::uuid[])`),
    // Who could search by a confidential place would know what happens there.
    location: byReference('Location', 'Where it is.', (ids) => `s.id in (select sl.service_id from service_location sl
      join location l on l.id = sl.location_id
      where l.id = any(${ids}::uuid[]) and l.archived_at is null and not l.is_confidential)`), // prettier-ignore
    'service-category': byCodes('Why people come: a need.', { column: 's.needs', system: SYSTEMS.need }),
    'service-type': byCodes('What it is: a kind of activity.', {
      column: 's.activity_kinds',
      system: SYSTEMS.activityKind,
    }),
    characteristic: byCodes(
      'How people take part, and what makes it accessible.',
      { column: 's.attendance', system: SYSTEMS.attendance },
      { column: 's.accessibility', system: SYSTEMS.access },
    ),
  },
  includes: ['HealthcareService:organization', 'HealthcareService:location'],
};

const ORGANIZATION: Searched = {
  from: `organisation o where ${ORGANISATION_IS_PUBLIC}`,
  id: 'o.id',
  parameters: {
    _id: byId('o.id'),
    _lastUpdated: byDate('o.updated_at'),
    name: byText('What it is called, also otherwise.', NAMES_OF_ORGANISATION),
    active: byActive('o.archived_at is null'),
    identifier: byIdentifier('o.identifiers'),
    type: byCodes('What kind of body it is.', { column: 'array[o.kind]', system: SYSTEMS.organisationKind }),
  },
  includes: [],
};

const LOCATION: Searched = {
  from: `location l join organisation o on o.id = l.organisation_id where ${LOCATION_IS_PUBLIC} and not l.is_confidential`,
  id: 'l.id',
  parameters: {
    _id: byId('l.id'),
    name: byText('What it is called, in any language.', 'select value from jsonb_each_text(l.name)'),
    organization: byReference(
      'Organization',
      'To whom it belongs.',
      (ids) => `l.organisation_id = any(${ids}::uuid[])`,
    ),
    'address-city': byText('The town.', 'select l.town'),
    'address-postalcode': byText('The postcode.', `values (l.postcode), (replace(l.postcode, ' ', ''))`),
    near: byNearness(),
  },
  includes: [],
};

/** What can be searched, by its type. */
export const SEARCHED: Readonly<Record<FhirResource['resourceType'], Searched>> = {
  HealthcareService: HEALTHCARE_SERVICE,
  Organization: ORGANIZATION,
  Location: LOCATION,
};
