import { defineEntity, p } from '@mikro-orm/core';
import { idColumn } from '../../database/columns.ts';
import { Team } from '../team/team.entity.ts';
import type { EpisodeStepKind } from './episode.codes.ts';
import { Episode } from './episode.entity.ts';

const EpisodeStepSchema = defineEntity({
  name: 'EpisodeStep',
  properties: {
    id: idColumn(),
    episode: () => p.manyToOne(Episode).ref().deleteRule('cascade'),
    team: () => p.manyToOne(Team).ref(),
    kind: p.text().$type<EpisodeStepKind>(),
    /** Why, as a code of a closed list: words could tell of the person. */
    reason: p.text().nullable(),
    /** The day that it is about, where that is not the day on which it was recorded. */
    happenedOn: p.date().nullable(),
    takenAt: p.datetime(),
    takenBy: p.text(),
  },
});

/** Something that happened to an episode. Never changed, and gone with it. */
export class EpisodeStep extends EpisodeStepSchema.class {}

EpisodeStepSchema.setClass(EpisodeStep);
