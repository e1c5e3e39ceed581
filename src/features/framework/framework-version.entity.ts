import { defineEntity, p } from '@mikro-orm/core';
import { idColumn, versionColumn } from '../../database/columns.ts';
import type { CheckNeed, CheckSubject, EvidenceKind, Facet, FrameworkStatus, Tier } from './framework.codes.ts';

/** What one tier asks of one check. */
export interface CheckTerms {
  need: CheckNeed;
  words: string;
}

/** One check of a framework, with what each tier asks. */
export interface FrameworkCheck {
  /** `public-liability-insurance` */
  code: string;
  name: string;
  about: CheckSubject;
  tiers: Record<Tier, CheckTerms>;
  /** What counts as evidence for it. */
  evidence: EvidenceKind[];
  /** For how many months evidence holds unless the assurer says otherwise; null where it does not run out. */
  months: number | null;
  /** Evidence has a last day of its own, which must be given: insurance. */
  runsOut: boolean;
  /** Nobody can say that it does not apply where it is required. */
  alwaysApplies: boolean;
  /** It needs a decision who is eligible for which check of criminal records. */
  asksDbs: boolean;
  touchedBy: Facet[];
}

export interface FrameworkTier {
  name: string;
  words: string;
}

const FrameworkVersionSchema = defineEntity({
  name: 'FrameworkVersion',
  properties: {
    id: idColumn(),
    version: versionColumn(),
    /** Code of the area that it is adapted for; null for everywhere. */
    area: p.text().nullable(),
    number: p.integer(),
    name: p.text(),
    status: p.text().$type<FrameworkStatus>(),
    tiers: p.json<Record<Tier, FrameworkTier>>(),
    checks: p.json<FrameworkCheck[]>(),
    basedOn: p.uuid().nullable(),
    createdAt: p.datetime(),
    createdBy: p.text(),
    publishedAt: p.datetime().nullable(),
    publishedBy: p.text().nullable(),
    publishReason: p.text().nullable(),
    retiredAt: p.datetime().nullable(),
  },
});

/** What is asked of groups, by tier: one version of it, for everywhere or for an area. Once published it never changes. */
export class FrameworkVersion extends FrameworkVersionSchema.class {}

FrameworkVersionSchema.setClass(FrameworkVersion);
