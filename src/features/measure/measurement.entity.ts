import { defineEntity, p } from '@mikro-orm/core';
import { idColumn } from '../../database/columns.ts';
import { Episode } from '../episode/episode.entity.ts';
import { SupportedPerson } from '../supported-person/supported-person.entity.ts';
import { Team } from '../team/team.entity.ts';
import type { MeasureStage } from './measure.codes.ts';
import { MeasureSitting } from './measure-sitting.entity.ts';

const MeasurementSchema = defineEntity({
  name: 'Measurement',
  properties: {
    id: idColumn(),
    sitting: () => p.manyToOne(MeasureSitting).ref().deleteRule('cascade'),
    person: () => p.manyToOne(SupportedPerson).ref().deleteRule('cascade'),
    episode: () => p.manyToOne(Episode).ref().deleteRule('cascade'),
    team: () => p.manyToOne(Team).ref(),
    /** `ONS4_HAPPY`, or the code of a measure that an administrator has defined. */
    measure: p.text(),
    takenOn: p.date(),
    stage: p.text().$type<MeasureStage>(),
    score: p.decimal('number').columnType('numeric'),
    /** The answers one by one, where what they add up to is not confirmed. */
    items: p
      .array<number>((text) => Number(text))
      .columnType('int[]')
      .nullable(),
    createdAt: p.datetime(),
  },
});

/** One score of one person on a day. Figures count these rows. */
export class Measurement extends MeasurementSchema.class {}

MeasurementSchema.setClass(Measurement);
