import type { Context } from '../../context.ts';
import { pageBy, type Cursors, type Page } from '../../graphql/relay.ts';
import { permit } from '../../policy/permit.ts';
import { recordRead } from '../../policy/record-read.ts';
import { isDay } from '../../shared/checks.ts';
import { isUuid } from '../../shared/uuid.ts';
import { supportedPeopleAfter, type PersonPosition, type SupportedPersonRow } from './supported-person.queries.ts';

/** A page of the people of one team, whoever was active last first. All who are shown stand in the log. */
export async function listSupportedPeople(
  ctx: Context,
  teamId: string,
  page: { first: number; after?: string | null },
): Promise<Page<SupportedPersonRow>> {
  const team = teamId.toLowerCase();
  permit(ctx, 'supportedPeople', { teams: [team] });
  const people = await pageBy(BY_ACTIVITY, page, (after, limit) =>
    supportedPeopleAfter(ctx.reads, { teamId: team, after, limit }),
  );
  const ids = people.edges.map(({ node }) => node.id);
  await recordRead(ctx, { operation: 'supportedPeople', subject: 'supported_person', ids: [team, ...ids] });
  return people;
}

const BY_ACTIVITY: Cursors<SupportedPersonRow, PersonPosition> = {
  wordsOf: ({ lastActiveOn, id }) => `active:${lastActiveOn}:${id}`,
  read(words) {
    const [kind, day = '', id = ''] = words.split(':');
    return kind === 'active' && isDay(day) && isUuid(id) ? [day, id] : null;
  },
};
