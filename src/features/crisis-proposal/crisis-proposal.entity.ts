import { defineEntity, p } from '@mikro-orm/core';
import { idColumn, versionColumn } from '../../database/columns.ts';
import type { Session } from '../../shared/opening-hours/session.ts';
import type { VerificationMethod } from '../crisis-line/crisis-line.codes.ts';
import type { Decision, FieldCode, ProposalKind } from './crisis-field.codes.ts';

/** Who says that a fact is so, how that was checked, and on which day. */
export interface Check {
  /** The day of the check, which becomes the day of verification: `YYYY-MM-DD`. */
  checkedOn: string;
  source: string;
  method: VerificationMethod;
}

/** What a fact would be. Without a value it is known to be wrong, and the right one is not known. */
export interface ProposedFact {
  value: string | null;
  sessions?: Session[];
}

/** One field of a proposal, which is decided for itself. */
export interface ProposedField {
  field: FieldCode;
  /** How it was when it was proposed, as it is kept: where that is no longer so, nothing is overwritten. */
  before: unknown;
  /** How it would be: a `ProposedFact` or a detail; null where there is to be nothing. */
  after: unknown;
  /** Of facts only. */
  check: Check | null;
  decision: Decision | null;
  decidedBy: string | null;
  decidedAt: string | null;
  /** What whoever decided has to say to the proposer. */
  message: string | null;
}

const CrisisProposalSchema = defineEntity({
  name: 'CrisisProposal',
  properties: {
    id: idColumn(),
    version: versionColumn(),
    kind: p.text().$type<ProposalKind>(),
    lineId: p.uuid().nullable(),
    lineName: p.text(),
    note: p.text().nullable(),
    fields: p.json<ProposedField[]>(),
    proposedBy: p.text(),
    proposedAt: p.datetime(),
    withdrawnAt: p.datetime().nullable(),
    closedAt: p.datetime().nullable(),
  },
});

/**
 * What somebody would have changed about a crisis line, or found still right, until a second person has decided each of its
 * fields. That nobody decides what they proposed themselves is a constraint of the table too. `closedAt` is when nothing was
 * left to decide.
 */
export class CrisisProposal extends CrisisProposalSchema.class {}

CrisisProposalSchema.setClass(CrisisProposal);
