import { defineEntity, p } from '@mikro-orm/core';
import { idColumn, versionColumn } from '../../database/columns.ts';
import { Organisation } from '../organisation/organisation.entity.ts';

export type EmployerKind = 'PCN' | 'SUB_CONTRACTED';

/** Somebody at a practice or host organisation, in their working role. */
export interface WorkContact {
  name: string;
  phone: string | null;
  email: string | null;
}

/** A GP practice that a team serves. */
export interface Practice {
  name: string;
  /** Its ODS code, as NHS systems know it: `P91003`. */
  odsCode: string | null;
  /** Whom a link worker turns to first there. */
  firstPointOfContact: WorkContact | null;
}

const TeamSchema = defineEntity({
  name: 'Team',
  properties: {
    id: idColumn(),
    version: versionColumn(),
    name: p.text(),
    hostOrganisation: () => p.manyToOne(Organisation).ref(),
    employerKind: p.text().$type<EmployerKind>(),
    employerOrganisation: () => p.manyToOne(Organisation).ref().nullable(),
    gpSupervisor: p.json<WorkContact>().nullable(),
    safeguardingLead: p.json<WorkContact>().nullable(),
    safeguardingProcedureUrl: p.text().nullable(),
    practices: p
      .json<Practice[]>()
      .defaultRaw("'[]'")
      .onCreate(() => []),
    archivedAt: p.datetime().nullable(),
    archiveReason: p.text().nullable(),
    createdAt: p.datetime().onCreate(() => new Date()),
    updatedAt: p
      .datetime()
      .onCreate(() => new Date())
      .onUpdate(() => new Date()),
  },
});

/** Link workers and their colleagues who work together, of a primary care network or a provider. */
export class Team extends TeamSchema.class {}

TeamSchema.setClass(Team);
