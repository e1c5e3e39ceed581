import type { OrganisationKind } from '../../../features/organisation/organisation.entity.ts';
import type { Contact, Link } from '../../../shared/contact.ts';
import { textIn, wordsIn, type LocalisedText } from '../../../shared/localised-text.ts';
import { derivedId } from '../derived-id.ts';
import { emailOf, uriOf } from './addresses.rules.ts';
import { phonesOf } from './contact.map.ts';
import { present, type Published } from './present.ts';

/** What is published of an organisation. */
export interface PublishedOrganisation {
  id: string;
  name: LocalisedText;
  alternativeNames: string[];
  kind: OrganisationKind;
  description: LocalisedText | null;
  identifiers: string[];
  contacts: Contact[];
  links: Link[];
}

/** The standard wants a description of everybody. */
const KINDS: Readonly<Record<OrganisationKind, string>> = {
  CHARITY: 'A charity.',
  CIC: 'A community interest company.',
  UNINCORPORATED_GROUP: 'A community group.',
  STATUTORY_BODY: 'A public body.',
  FAITH_GROUP: 'A faith group.',
  COMPANY: 'A company.',
  COOPERATIVE: 'A co-operative.',
  OTHER: 'An organisation.',
};

const SCHEMES: Readonly<Record<string, string>> = {
  'GB-CHC': 'Charity number (England and Wales)',
  'GB-SC': 'Charity number (Scotland)',
  'GB-NIC': 'Charity number (Northern Ireland)',
  'GB-COH': 'Company number',
};
const ORG_ID = /^([A-Z]{2,3}-[A-Z0-9]+)-(.+)$/;

/** An organisation with nothing around it, as lists and services hold it. */
export function organisationInBrief(organisation: PublishedOrganisation): Published {
  const { id, name, kind, description, contacts, links } = organisation;
  return present({
    id,
    name: textIn(name, 'en'),
    description: wordsIn(description, 'en') || KINDS[kind],
    email: contacts.map(({ email }) => emailOf(email)).find(Boolean),
    website: links.map(({ url }) => uriOf(url)).find(Boolean),
  });
}

/** The same, with what it is registered as and how to ring it up. */
export function organisationOf(organisation: PublishedOrganisation): Published {
  const { id, identifiers, alternativeNames, contacts } = organisation;
  return present({
    ...organisationInBrief(organisation),
    alternate_names: alternativeNames,
    organization_identifiers: identifiers.map((identifier) => identifierOf(id, identifier)),
    phones: phonesOf({ organization_id: id }, contacts),
  });
}

function identifierOf(organisationId: string, text: string): Published {
  const [, scheme, number] = ORG_ID.exec(text) ?? [];
  return present({
    id: derivedId('organization_identifier', organisationId, text),
    organization_id: organisationId,
    identifier_scheme: scheme,
    identifier_type: SCHEMES[scheme ?? ''] ?? 'Registration number',
    identifier: number ?? text,
  });
}
