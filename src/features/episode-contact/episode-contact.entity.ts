import { defineEntity, p } from '@mikro-orm/core';
import { idColumn, versionColumn } from '../../database/columns.ts';
import { Episode } from '../episode/episode.entity.ts';
import { SupportedPerson } from '../supported-person/supported-person.entity.ts';
import { Team } from '../team/team.entity.ts';
import type { ContactKind } from './episode-contact.codes.ts';

const EpisodeContactSchema = defineEntity({
  name: 'EpisodeContact',
  properties: {
    id: idColumn(),
    version: versionColumn(),
    episode: () => p.manyToOne(Episode).ref().deleteRule('cascade'),
    person: () => p.manyToOne(SupportedPerson).ref().deleteRule('cascade'),
    team: () => p.manyToOne(Team).ref(),
    /** Id of whoever spoke with the person, and recorded it. */
    recordedBy: p.uuid(),
    kind: p.text().$type<ContactKind>(),
    minutes: p.integer(),
    happenedOn: p.date(),
    /** A few words that name nobody: why there are more contacts than usual. No story. */
    note: p.text().nullable(),
    createdAt: p.datetime(),
    updatedAt: p
      .datetime()
      .onCreate(() => new Date())
      .onUpdate(() => new Date()),
  },
});

/** That somebody of the team spoke with the person of an episode: how, how long and on which day. */
export class EpisodeContact extends EpisodeContactSchema.class {}

EpisodeContactSchema.setClass(EpisodeContact);
