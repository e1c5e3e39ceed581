import { defineEntity, p } from '@mikro-orm/core';
import { idColumn } from '../../database/columns.ts';
import { Team } from '../team/team.entity.ts';
import type { SupervisionKind } from './supervision.codes.ts';

const SupervisionSchema = defineEntity({
  name: 'Supervision',
  properties: {
    id: idColumn(),
    team: () => p.manyToOne(Team).ref(),
    /** Id of whoever was supervised. */
    workerId: p.uuid(),
    kind: p.text().$type<SupervisionKind>(),
    heldOn: p.date(),
    /** Who supervised, in their working role, as it was then. */
    supervisorName: p.text(),
    /** What was agreed for the worker. Nothing about anybody whom the team supports. */
    note: p.text().nullable(),
    recordedBy: p.uuid(),
    recordedAt: p.datetime(),
  },
});

/** A session in which somebody who holds a caseload was supervised. It names nobody whom the team supports. */
export class Supervision extends SupervisionSchema.class {}

SupervisionSchema.setClass(Supervision);
