import { defineEntity, type Opt, p } from '@mikro-orm/core';
import { idColumn, versionColumn } from '../../database/columns.ts';
import { SupportedPerson } from '../supported-person/supported-person.entity.ts';
import { Team } from '../team/team.entity.ts';

/** A service that somebody may like, and what their link worker wants to say of it. */
export interface ShortlistItem {
  serviceId: string;
  /** Is shown to the person, and names nobody. */
  note: string | null;
}

const ShortlistSchema = defineEntity({
  name: 'Shortlist',
  properties: {
    id: idColumn(),
    version: versionColumn(),
    person: () => p.manyToOne(SupportedPerson).ref().deleteRule('cascade'),
    team: () => p.manyToOne(Team).ref(),
    /** Id of whoever works in the team and made it. */
    madeBy: p.uuid(),
    /** In the order in which they are shown. */
    items: p
      .json<ShortlistItem[]>()
      .defaultRaw("'[]'")
      .onCreate(() => []),
    /** When a link to it was last made; null where it has not been handed over. */
    handedOverAt: p.datetime().nullable(),
    /** When it became connections; null until then. */
    signpostedAt: p.datetime().nullable(),
    createdAt: p.datetime(),
    updatedAt: p
      .datetime()
      .onCreate(() => new Date())
      .onUpdate(() => new Date()),
  },
});

/** A few services for one person to choose from. They take it along; of themselves it says nothing. */
export class Shortlist extends ShortlistSchema.class {
  get personId(): Opt<string> {
    return this.person.id;
  }
}

ShortlistSchema.setClass(Shortlist);
