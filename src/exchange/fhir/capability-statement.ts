import { FHIR_PATH } from './fhir-file.ts';
import { SEARCHED } from './search/searched.ts';

/** Since when it says what it says: to be changed with what can be asked. */
const AS_OF = '2026-11-22';

/** What can be asked here, for programs: `GET /fhir/r4/metadata`. */
export function capabilityStatement(publicUrl: string, licence: string) {
  return {
    resourceType: 'CapabilityStatement' as const,
    status: 'active',
    date: AS_OF,
    kind: 'instance',
    software: { name: 'Linkwell' },
    implementation: {
      description: `The published services of this directory. ${licence}`,
      url: `${publicUrl}${FHIR_PATH}`,
    },
    fhirVersion: '4.0.1',
    format: ['json'],
    rest: [
      {
        mode: 'server',
        documentation:
          'To be read by anybody, without a key. Parameters that are not known are refused, unless Prefer: handling=lenient is sent.',
        resource: Object.entries(SEARCHED).map(([type, { parameters, includes }]) => ({
          type,
          interaction: [{ code: 'read' }, { code: 'search-type' }],
          versioning: 'no-version',
          readHistory: false,
          updateCreate: false,
          ...(includes.length > 0 && { searchInclude: includes }),
          searchParam: Object.entries(parameters).map(([name, parameter]) => ({
            name,
            type: parameter.type,
            documentation: parameter.documentation,
          })),
        })),
      },
    ],
  };
}
