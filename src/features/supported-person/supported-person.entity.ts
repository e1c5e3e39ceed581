import { defineEntity, p } from '@mikro-orm/core';
import { codesColumn, idColumn, versionColumn } from '../../database/columns.ts';
import { Team } from '../team/team.entity.ts';
import type { AgeBand, EthnicGroup, PersonGender } from './supported-person.codes.ts';

const SupportedPersonSchema = defineEntity({
  name: 'SupportedPerson',
  properties: {
    id: idColumn(),
    version: versionColumn(),
    team: () => p.manyToOne(Team).ref(),
    caseCode: p.text(),
    /** The reference of another system, turned into a code by a key. It cannot be turned back. */
    referenceHmac: p.text().nullable(),
    /** By which key. */
    referenceKeyId: p.text().nullable(),
    ageBand: p.text().$type<AgeBand>(),
    gender: p.text().$type<PersonGender>().nullable(),
    ethnicGroup: p.text().$type<EthnicGroup>().nullable(),
    populations: codesColumn(),
    /** Worked out from a postcode that was given once and dropped: codes of areas, and the decile of the neighbourhood. */
    localAuthority: p.text().nullable(),
    icb: p.text().nullable(),
    nation: p.text().nullable(),
    deprivationDecile: p.integer().nullable(),
    catchment: codesColumn(),
    registeredBy: p.uuid(),
    createdAt: p.datetime(),
    updatedAt: p
      .datetime()
      .onCreate(() => new Date())
      .onUpdate(() => new Date()),
    /** The last day on which anything was recorded of them, in London: how long they are kept is counted from it. */
    lastActiveOn: p.date(),
  },
});

/** Somebody whom a team supports. Who they are is never kept: a team knows them by a case code. */
export class SupportedPerson extends SupportedPersonSchema.class {}

SupportedPersonSchema.setClass(SupportedPerson);
