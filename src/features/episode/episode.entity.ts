import { defineEntity, p } from '@mikro-orm/core';
import { codesColumn, idColumn, versionColumn } from '../../database/columns.ts';
import { Person } from '../person/person.entity.ts';
import { SupportedPerson } from '../supported-person/supported-person.entity.ts';
import { Team } from '../team/team.entity.ts';
import type { ClosingReason, EpisodeResponse, ReferralSource } from './episode.codes.ts';

/** What matters to the person, in a few words of theirs that name nobody. */
export interface Goal {
  text: string;
  /** True once the person says that it is reached. */
  isReached: boolean;
}

const EpisodeSchema = defineEntity({
  name: 'Episode',
  properties: {
    id: idColumn(),
    version: versionColumn(),
    person: () => p.manyToOne(SupportedPerson).ref().deleteRule('cascade'),
    team: () => p.manyToOne(Team).ref(),
    /** The link worker or colleague whose caseload it is in. */
    heldBy: () => p.manyToOne(Person).ref(),
    referralSource: p.text().$type<ReferralSource>(),
    /** What the source is, where it is OTHER. */
    referralSourceWords: p.text().nullable(),
    referredOn: p.date(),
    needs: codesColumn(),
    populations: codesColumn(),
    goals: p
      .json<Goal[]>()
      .defaultRaw("'[]'")
      .onCreate(() => []),
    response: p.text().$type<EpisodeResponse>().nullable(),
    respondedOn: p.date().nullable(),
    /** The SNOMED CT code that was entered into the GP system for it, when, and the id of who entered it. */
    codeEntered: p.text().nullable(),
    codeEnteredAt: p.datetime().nullable(),
    codeEnteredBy: p.uuid().nullable(),
    reviewOn: p.date().nullable(),
    closedOn: p.date().nullable(),
    closingReason: p.text().$type<ClosingReason>().nullable(),
    /** The last day on which it went on after it had been closed for good, and not by mistake. */
    reopenedOn: p.date().nullable(),
    createdAt: p.datetime(),
    updatedAt: p
      .datetime()
      .onCreate(() => new Date())
      .onUpdate(() => new Date()),
  },
});

/** One referral of one person to social prescribing, from the offer to the end. */
export class Episode extends EpisodeSchema.class {}

EpisodeSchema.setClass(Episode);
