import { defineEntity, p } from '@mikro-orm/core';
import {
  codesColumn,
  contactColumns,
  freshnessColumns,
  idColumn,
  provenanceColumns,
  textColumn,
  timeColumns,
  versionColumn,
} from '../../database/columns.ts';

export const ORGANISATION_KINDS = [
  'CHARITY',
  'CIC',
  'UNINCORPORATED_GROUP',
  'STATUTORY_BODY',
  'FAITH_GROUP',
  'COMPANY',
  'COOPERATIVE',
  'OTHER',
] as const;
export type OrganisationKind = (typeof ORGANISATION_KINDS)[number];

const OrganisationSchema = defineEntity({
  name: 'Organisation',
  properties: {
    id: idColumn(),
    version: versionColumn(),
    name: textColumn(),
    alternativeNames: codesColumn(),
    kind: p.text().$type<OrganisationKind>(),
    description: textColumn().nullable(),
    identifiers: codesColumn(),
    suspendedAt: p.datetime().nullable(),
    ...contactColumns(),
    ...freshnessColumns(),
    ...provenanceColumns(),
    ...timeColumns(),
  },
});

/** A body that offers services: charity, community interest company, unincorporated group, statutory body. */
export class Organisation extends OrganisationSchema.class {}

OrganisationSchema.setClass(Organisation);
