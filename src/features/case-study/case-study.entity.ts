import { defineEntity, p } from '@mikro-orm/core';
import { idColumn, versionColumn } from '../../database/columns.ts';
import { Team } from '../team/team.entity.ts';

const CaseStudySchema = defineEntity({
  name: 'CaseStudy',
  properties: {
    id: idColumn(),
    version: versionColumn(),
    team: () => p.manyToOne(Team).ref(),
    title: p.text(),
    text: p.text(),
    writtenBy: p.text(),
    createdAt: p.datetime(),
    updatedAt: p
      .datetime()
      .onCreate(() => new Date())
      .onUpdate(() => new Date()),
  },
});

/** What a team did and what came of it, told so that nobody can be known by it. */
export class CaseStudy extends CaseStudySchema.class {}

CaseStudySchema.setClass(CaseStudy);
