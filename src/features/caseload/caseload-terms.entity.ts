import { defineEntity, p } from '@mikro-orm/core';
import { idColumn, versionColumn } from '../../database/columns.ts';
import { Team } from '../team/team.entity.ts';

const CaseloadTermsSchema = defineEntity({
  name: 'CaseloadTerms',
  properties: {
    id: idColumn(),
    version: versionColumn(),
    team: () => p.manyToOne(Team).ref(),
    /** Id of whoever holds the caseload. */
    workerId: p.uuid(),
    /** Hours, in hundredths of full time: 60 is three days a week. */
    ftePercent: p.integer(),
    /** How many people a year at most, in place of what guidance says. */
    ceiling: p.integer().nullable(),
    ceilingReason: p.text().nullable(),
    updatedAt: p
      .datetime()
      .onCreate(() => new Date())
      .onUpdate(() => new Date()),
  },
});

/** How much of a week somebody works in a team, and how many people they are to support. Full time where nothing is said. */
export class CaseloadTerms extends CaseloadTermsSchema.class {}

CaseloadTermsSchema.setClass(CaseloadTerms);
