import { defineEntity, p } from '@mikro-orm/core';
import { idColumn } from '../../database/columns.ts';
import { Episode } from '../episode/episode.entity.ts';
import { SupportedPerson } from '../supported-person/supported-person.entity.ts';
import { Team } from '../team/team.entity.ts';
import type { MeasureStage } from './measure.codes.ts';
import { Measurement } from './measurement.entity.ts';

const MeasureSittingSchema = defineEntity({
  name: 'MeasureSitting',
  properties: {
    id: idColumn(),
    person: () => p.manyToOne(SupportedPerson).ref().deleteRule('cascade'),
    episode: () => p.manyToOne(Episode).ref().deleteRule('cascade'),
    team: () => p.manyToOne(Team).ref(),
    takenOn: p.date(),
    stage: p.text().$type<MeasureStage>(),
    recordedBy: p.uuid(),
    createdAt: p.datetime(),
    measurements: () => p.oneToMany(Measurement).mappedBy('sitting'),
  },
});

/** That somebody answered questions about themselves on a day. */
export class MeasureSitting extends MeasureSittingSchema.class {}

MeasureSittingSchema.setClass(MeasureSitting);
