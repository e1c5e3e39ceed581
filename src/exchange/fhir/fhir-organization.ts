import type { OrganisationRow } from '../../features/organisation/organisation.queries.ts';
import type { Contact, Link } from '../../shared/contact.ts';
import { textIn } from '../../shared/localised-text.ts';
import { registerOf, SYSTEMS } from './code-systems.ts';
import { some, type ContactPoint, type FhirOrganization } from './fhir.ts';

/** A body that offers services, as FHIR R4 has it. */
export function fhirOrganization(row: OrganisationRow, language: string): FhirOrganization {
  const { id, kind, identifiers, alternativeNames, contacts, links } = row;
  return {
    resourceType: 'Organization',
    id,
    meta: { lastUpdated: row.updatedAt.toISOString() },
    identifier: some(identifiers.map(registerOf)),
    active: row.archivedAt === null,
    type: [{ coding: [{ system: SYSTEMS.organisationKind, code: kind }] }],
    name: textIn(row.name, language),
    alias: some(alternativeNames),
    telecom: telecomOf(contacts, links),
  };
}

/** Numbers and addresses; whom one asks for there stays behind. */
export function telecomOf(contacts: readonly Contact[], links: readonly Link[]): ContactPoint[] | undefined {
  return some([
    ...contacts.flatMap(({ phone }): ContactPoint[] => (phone ? [{ system: 'phone', value: phone }] : [])),
    ...contacts.flatMap(({ email }): ContactPoint[] => (email ? [{ system: 'email', value: email }] : [])),
    ...links.map(({ url }): ContactPoint => ({ system: 'url', value: url })),
  ]);
}
