import { defineEntity, p } from '@mikro-orm/core';
import { codesColumn, idColumn, versionColumn } from '../../database/columns.ts';
import type { ListingKind } from '../listing/listing-kind.codes.ts';
import { Organisation } from '../organisation/organisation.entity.ts';
import type { KeptField, ProposalStatus } from './proposal.codes.ts';

const ChangeProposalSchema = defineEntity({
  name: 'ChangeProposal',
  properties: {
    id: idColumn(),
    version: versionColumn(),
    organisation: () => p.manyToOne(Organisation).ref(),
    targetKind: p.text().$type<ListingKind>(),
    targetId: p.uuid(),
    /** Where the listing lay when it was proposed: whose queue it stands in. */
    areas: codesColumn(),
    status: p.text().$type<ProposalStatus>().default('OPEN'),
    fields: p.json<KeptField[]>(),
    /** Their names once more, for the audit log, which keeps no values. */
    fieldNames: codesColumn(),
    /** Gone some time after the proposal has been decided. */
    note: p.text().nullable(),
    proposedBy: p.text(),
    createdAt: p.datetime(),
    decidedAt: p.datetime().nullable(),
    decidedBy: p.text().nullable(),
    message: p.text().nullable(),
  },
});

/** What somebody thinks a listing should say. Only they and those who may decide on it ever see it. */
export class ChangeProposal extends ChangeProposalSchema.class {}

ChangeProposalSchema.setClass(ChangeProposal);
