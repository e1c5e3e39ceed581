import { wordsOfStanding } from '../../features/shortlist/hand-out.rules.ts';
import type { ServiceRow } from '../../features/service/service.queries.ts';
import { standingOn } from '../../features/standing/standing.rules.ts';
import { textIn, wordsIn, type LocalisedText } from '../../shared/localised-text.ts';
import type { Exported } from '../export/exported.ts';
import type { WordsForFiles } from '../export/words-for-files.ts';
import { PROVISION, SYSTEMS } from './code-systems.ts';
import {
  referenceTo,
  some,
  words as text,
  type CodeableConcept,
  type FhirHealthcareService,
  type Reference,
} from './fhir.ts';
import { telecomOf } from './fhir-organization.ts';
import { fhirTimes } from './fhir-times.ts';

type Exporting = Pick<Exported, 'whole' | 'words'>;

/** A service as FHIR R4 has it. Its standing is said in `comment`, which people are shown, and as a tag, for programs. */
export function fhirHealthcareService({ whole, words }: Exporting): FhirHealthcareService {
  const { service, organisation, places } = whole;
  const standing = standingOn(service, words.today);
  const saidOfStanding = wordsOfStanding(standing, words.planDueOn(service.id));
  const open = places.filter(({ isConfidential }) => !isConfidential);
  const reached = service.contacts.length > 0 ? service : organisation;
  return {
    resourceType: 'HealthcareService',
    id: service.id,
    meta: {
      lastUpdated: service.updatedAt.toISOString(),
      tag: [{ system: SYSTEMS.standing, code: standing }],
    },
    active: service.status === 'ACTIVE',
    providedBy: refer('Organization', organisation, words.language),
    ...purposeOf(service, words),
    location: some(open.map((place) => refer('Location', place, words.language))),
    name: textIn(service.name, words.language),
    comment: [wordsIn(service.summary, words.language), saidOfStanding].filter(Boolean).join('\n\n'),
    extraDetails: text(wordsIn(service.description, words.language)),
    telecom: telecomOf(reached.contacts, service.links),
    coverageArea: some(service.catchment.map((code) => areaOf(code, words))),
    ...termsOf(service, words.language),
    ...fhirTimes(service, words.today, words.language),
  };
}

function refer(
  resourceType: 'Organization' | 'Location',
  { id, name }: { id: string; name: LocalisedText },
  language: string,
): Reference {
  return { reference: referenceTo({ resourceType, id }), display: textIn(name, language) };
}

function purposeOf({ needs, activityKinds }: ServiceRow, { labelOf }: WordsForFiles) {
  const need = (code: string) => concept(SYSTEMS.need, code, labelOf('NEED', code));
  const kind = (code: string) => concept(SYSTEMS.activityKind, code, labelOf('ACTIVITY_KIND', code));
  return { category: some(needs.map(need)), type: some(activityKinds.map(kind)) };
}

/** Whom it takes, at what cost, in which ways and languages, and who may bring somebody. */
function termsOf(service: ServiceRow, language: string) {
  const { costKind, attendance, accessibility, languages, referralRoutes } = service;
  const ways = attendance.map((code) => concept(SYSTEMS.attendance, code));
  const access = accessibility.map((code) => concept(SYSTEMS.access, code));
  return {
    serviceProvisionCode: costKind ? [{ coding: [PROVISION[costKind]] }] : undefined,
    eligibility: some(eligibilityOf(service, language)),
    characteristic: some([...ways, ...access]),
    communication: some(languages.map((code) => concept(SYSTEMS.language, code))),
    referralMethod: some(referralRoutes.map((code) => concept(SYSTEMS.referralRoute, code))),
  };
}

function eligibilityOf(service: ServiceRow, language: string): NonNullable<FhirHealthcareService['eligibility']> {
  const { minimumAge, maximumAge, gender } = service;
  const ages = [minimumAge !== null && `from ${minimumAge}`, maximumAge !== null && `up to ${maximumAge}`];
  const inYears = ages.filter(Boolean).join(' ');
  const excluded = wordsIn(service.exclusions, language);
  return [
    ...(inYears ? [{ code: { text: 'Age' }, comment: `${inYears} years` }] : []),
    ...(gender === 'ANYONE' ? [] : [{ code: { text: 'Gender' }, comment: GENDER[gender] }]),
    ...[wordsIn(service.conditions, language), excluded && `Not for: ${excluded}`].flatMap((comment) =>
      text(comment) ? [{ code: { text: 'Conditions' }, comment: text(comment) }] : [],
    ),
  ];
}

const GENDER = { WOMEN: 'Women', MEN: 'Men', NON_BINARY_AND_TRANS: 'Non-binary and trans people' } as const;

function areaOf(code: string, { areaName }: WordsForFiles): Reference {
  const display = areaName(code);
  return { identifier: { system: SYSTEMS.area, value: code }, ...(display && { display }) };
}

function concept(system: string, code: string, display?: string): CodeableConcept {
  return { coding: [{ system, code, ...(display && { display }) }], ...(display && { text: display }) };
}
