/** As much of FHIR R4 (4.0.1) as these mappings write. Its names stand here and nowhere else. */

export interface Identifier {
  system?: string;
  value: string;
}

export interface Coding {
  system: string;
  code: string;
  display?: string;
}

export interface CodeableConcept {
  coding?: Coding[];
  text?: string;
}

export interface Reference {
  reference?: string;
  identifier?: Identifier;
  display?: string;
}

export interface ContactPoint {
  system: 'phone' | 'email' | 'url';
  value: string;
}

export interface FhirOrganization {
  resourceType: 'Organization';
  id: string;
  meta: { lastUpdated: string };
  identifier?: Identifier[];
  active: boolean;
  type: CodeableConcept[];
  name: string;
  alias?: string[];
  telecom?: ContactPoint[];
}

export interface FhirLocation {
  resourceType: 'Location';
  id: string;
  status: 'active';
  name: string;
  mode: 'instance';
  address?: { line?: string[]; city?: string; postalCode?: string; country: string };
  position?: { longitude: number; latitude: number };
  managingOrganization?: Reference;
}

export type DayOfWeek = 'mon' | 'tue' | 'wed' | 'thu' | 'fri' | 'sat' | 'sun';

export interface AvailableTime {
  daysOfWeek: DayOfWeek[];
  allDay?: boolean;
  availableStartTime?: string;
  availableEndTime?: string;
}

export interface NotAvailable {
  description: string;
  during: { start: string; end: string };
}

export interface FhirHealthcareService {
  resourceType: 'HealthcareService';
  id: string;
  meta: { lastUpdated: string; tag: Coding[] };
  active: boolean;
  providedBy: Reference;
  category?: CodeableConcept[];
  type?: CodeableConcept[];
  location?: Reference[];
  name: string;
  comment: string;
  extraDetails?: string;
  telecom?: ContactPoint[];
  coverageArea?: Reference[];
  serviceProvisionCode?: CodeableConcept[];
  eligibility?: { code: CodeableConcept; comment?: string }[];
  characteristic?: CodeableConcept[];
  communication?: CodeableConcept[];
  referralMethod?: CodeableConcept[];
  availableTime?: AvailableTime[];
  notAvailable?: NotAvailable[];
  availabilityExceptions?: string;
}

export type FhirResource = FhirOrganization | FhirLocation | FhirHealthcareService;

/** How resources refer to each other: `Organization/0199a000-…`. */
export function referenceTo({ resourceType, id }: { resourceType: FhirResource['resourceType']; id: string }): string {
  return `${resourceType}/${id}`;
}

/** A list, or nothing at all: FHIR knows no empty ones. */
export function some<Item>(items: readonly Item[]): Item[] | undefined {
  return items.length > 0 ? [...items] : undefined;
}

/** FHIR takes no empty text, and none of blanks alone. */
export function words(text: string | null | undefined): string | undefined {
  return text?.trim() || undefined;
}
