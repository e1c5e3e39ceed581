import type { Router } from 'express';
import { calendarDoor } from './calendar/calendar-door.ts';
import { exportDoor, type ExportDoorOptions } from './export/export-door.ts';
import { fhirDoor } from './fhir/fhir-door.ts';
import { jsonLdDoor } from './json-ld/json-ld-door.ts';
import { orukDoor } from './oruk/oruk-door.ts';
import { licenceStatement, type Publication } from './oruk/publication.ts';
import { provisionDoor } from './provision/provision-door.ts';

export interface ExchangeDoorsOptions extends Pick<ExportDoorOptions, 'contextOf' | 'gates' | 'find'> {
  /** What the publisher says of the whole. */
  publication: Publication;
}

/** All doors through which the directory leaves as files. */
export function exchangeDoors({ publication, ...asked }: ExchangeDoorsOptions): Router[] {
  const options = { ...asked, publicUrl: publication.publicUrl, licence: licenceStatement(publication) };
  const doors = [provisionDoor, exportDoor, fhirDoor, calendarDoor, jsonLdDoor].map((door) => door(options));
  return [...doors, orukDoor({ contextOf: asked.contextOf, publication })];
}
