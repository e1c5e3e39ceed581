import { defineEntity, p } from '@mikro-orm/core';
import { codesColumn, idColumn } from '../../database/columns.ts';
import { Organisation } from '../organisation/organisation.entity.ts';
import { Person } from '../person/person.entity.ts';
import type { ClaimEvidence, ClaimStatus } from './claim.codes.ts';

const OrganisationClaimSchema = defineEntity({
  name: 'OrganisationClaim',
  properties: {
    id: idColumn(),
    organisation: () => p.manyToOne(Organisation).ref(),
    person: () => p.manyToOne(Person).ref(),
    status: p.text().$type<ClaimStatus>().default('OPEN'),
    /** Where the organisation lay when it was claimed: whose queue it stands in. */
    areas: codesColumn(),
    /** Words about a person: gone some time after the claim has been denied or revoked. */
    statement: p.text().nullable(),
    position: p.text().nullable(),
    contact: p.text().nullable(),
    evidence: p.text().$type<ClaimEvidence>(),
    createdAt: p.datetime(),
    decidedAt: p.datetime().nullable(),
    decidedBy: p.text().nullable(),
    message: p.text().nullable(),
  },
});

/** Somebody says that they speak for an organisation, and asks to keep its listings. */
export class OrganisationClaim extends OrganisationClaimSchema.class {}

OrganisationClaimSchema.setClass(OrganisationClaim);
