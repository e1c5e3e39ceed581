import type { ContactPoint, Organization } from 'schema-dts';
import type { OrganisationKind } from '../../features/organisation/organisation.entity.ts';
import type { OrganisationRow } from '../../features/organisation/organisation.queries.ts';
import type { Contact } from '../../shared/contact.ts';
import { textIn, wordsIn } from '../../shared/localised-text.ts';

type Kind = 'GovernmentOrganization' | 'NGO' | 'Corporation' | 'Organization';

const TYPE: Readonly<Record<OrganisationKind, Kind>> = {
  CHARITY: 'NGO',
  CIC: 'NGO',
  UNINCORPORATED_GROUP: 'Organization',
  STATUTORY_BODY: 'GovernmentOrganization',
  FAITH_GROUP: 'Organization',
  COMPANY: 'Corporation',
  COOPERATIVE: 'Organization',
  OTHER: 'Organization',
};

/** A body in the words of schema.org. */
export function schemaOrganisation(
  row: OrganisationRow,
  { language, publicUrl }: { language: string; publicUrl: string },
): Organization {
  const { id, kind, identifiers, alternativeNames, contacts, links } = row;
  return {
    '@type': TYPE[kind],
    '@id': `${publicUrl}/organisations/${id}.jsonld`,
    name: textIn(row.name, language),
    alternateName: alternativeNames,
    description: wordsIn(row.description, language) ?? undefined,
    identifier: identifiers,
    url: links.map(({ url }) => url),
    contactPoint: contactPointsOf(contacts),
  };
}

/** Numbers and addresses; names of people stay behind. */
export function contactPointsOf(contacts: readonly Contact[]): ContactPoint[] {
  return contacts
    .filter(({ phone, email }) => phone ?? email)
    .map(({ phone, email }) => ({ '@type': 'ContactPoint', telephone: phone, email }));
}
