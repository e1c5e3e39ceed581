import { defineEntity, p } from '@mikro-orm/core';
import { idColumn, versionColumn } from '../../database/columns.ts';
import { Episode } from '../episode/episode.entity.ts';
import { SupportedPerson } from '../supported-person/supported-person.entity.ts';
import { Team } from '../team/team.entity.ts';
import type { SafetyClosingReason } from './safety-checklist.codes.ts';
import { SafetyStep } from './safety-step.entity.ts';

const SafetyChecklistSchema = defineEntity({
  name: 'SafetyChecklist',
  properties: {
    id: idColumn(),
    version: versionColumn(),
    person: () => p.manyToOne(SupportedPerson).ref().deleteRule('cascade'),
    episode: () => p.manyToOne(Episode).ref().deleteRule('cascade').nullable(),
    team: () => p.manyToOne(Team).ref(),
    /** When somebody of the team spoke with the person: the day by which "the same day" is measured. */
    contactAt: p.datetime(),
    openedBy: p.uuid(),
    openedAt: p.datetime(),
    closedBy: p.uuid().nullable(),
    closedAt: p.datetime().nullable(),
    closingReason: p.text().$type<SafetyClosingReason>().nullable(),
    steps: () => p.oneToMany(SafetyStep).mappedBy('checklist'),
    updatedAt: p
      .datetime()
      .onCreate(() => new Date())
      .onUpdate(() => new Date()),
  },
});

/** What was done, and when, for somebody who may be suicidal. What was said is not kept anywhere here. */
export class SafetyChecklist extends SafetyChecklistSchema.class {}

SafetyChecklistSchema.setClass(SafetyChecklist);
