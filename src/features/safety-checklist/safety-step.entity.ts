import { defineEntity, p } from '@mikro-orm/core';
import { codesColumn, idColumn } from '../../database/columns.ts';
import { SupportedPerson } from '../supported-person/supported-person.entity.ts';
import { Team } from '../team/team.entity.ts';
import type { ClinicianRole, SafetyStepKind } from './safety-checklist.codes.ts';
import { SafetyChecklist } from './safety-checklist.entity.ts';

const SafetyStepSchema = defineEntity({
  name: 'SafetyStep',
  properties: {
    id: idColumn(),
    checklist: () => p.manyToOne(SafetyChecklist).ref().deleteRule('cascade'),
    person: () => p.manyToOne(SupportedPerson).ref().deleteRule('cascade'),
    team: () => p.manyToOne(Team).ref(),
    step: p.text().$type<SafetyStepKind>(),
    takenAt: p.datetime(),
    clinicianRole: p.text().$type<ClinicianRole>().nullable(),
    /** Ids of crisis lines. */
    linesGiven: codesColumn(),
    recordedBy: p.uuid(),
    /** When it was recorded, or corrected. */
    updatedAt: p.datetime(),
  },
});

/** One step of a safety checklist, and when it was taken. There is room for no words. */
export class SafetyStep extends SafetyStepSchema.class {}

SafetyStepSchema.setClass(SafetyStep);
