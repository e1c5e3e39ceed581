import type { Coding } from './fhir.ts';

/** Names of our own lists of codes. A URN, since a directory moves to other addresses and its codes do not. */
const OWN = 'urn:linkwell';

export const SYSTEMS = {
  /** Of identifiers that are in no register of org-id.guide. */
  own: OWN,
  need: `${OWN}:need`,
  activityKind: `${OWN}:activity-kind`,
  population: `${OWN}:population`,
  standing: `${OWN}:standing`,
  organisationKind: `${OWN}:organisation-kind`,
  access: `${OWN}:access`,
  attendance: `${OWN}:attendance`,
  referralRoute: `${OWN}:referral-route`,
  /** Codes of the Office for National Statistics. */
  area: 'http://statistics.data.gov.uk/id/statistical-geography',
  language: 'urn:ietf:bcp:47',
  provision: 'http://terminology.hl7.org/CodeSystem/service-provision-conditions',
} as const;

/** What FHIR calls the ways in which something costs. */
export const PROVISION: Readonly<Record<'FREE' | 'DONATION' | 'PAID', Coding>> = {
  FREE: { system: SYSTEMS.provision, code: 'free', display: 'Free' },
  DONATION: { system: SYSTEMS.provision, code: 'disc', display: 'Discounts Available' },
  PAID: { system: SYSTEMS.provision, code: 'cost', display: 'Fees apply' },
};

/** The registers of org-id.guide, under the addresses by which it names them. */
export function registerOf(identifier: string): { system: string; value: string } {
  const [, register = '', value = ''] = /^([A-Z]{2}-[A-Z]+)-(.+)$/.exec(identifier) ?? [];
  return register ? { system: `http://org-id.guide/list/${register}`, value } : { system: OWN, value: identifier };
}
