import { SupportedPerson } from './supported-person.entity.ts';
import type { SupportedPersonRow } from './supported-person.queries.ts';

/** A person as they are shown, also from the entity itself. */
export function shownSupportedPerson(person: SupportedPersonRow | SupportedPerson): SupportedPersonRow {
  if (!(person instanceof SupportedPerson)) return person;
  const { id, version, caseCode, ageBand, populations, catchment, createdAt, updatedAt, lastActiveOn } = person;
  return {
    ...{ id, version, caseCode, ageBand, populations, catchment, createdAt, updatedAt, lastActiveOn },
    teamId: person.team.id,
    hasLocalReference: person.referenceHmac != null,
    gender: person.gender ?? null,
    ethnicGroup: person.ethnicGroup ?? null,
    localAuthority: person.localAuthority ?? null,
    icb: person.icb ?? null,
    nation: person.nation ?? null,
    deprivationDecile: person.deprivationDecile ?? null,
  };
}
