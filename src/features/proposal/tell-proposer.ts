import type { Context } from '../../context.ts';
import { UNSEEN } from '../../database/unseen.ts';
import { textIn, type LocalisedText } from '../../shared/localised-text.ts';
import { isUuid } from '../../shared/uuid.ts';
import { Person } from '../person/person.entity.ts';
import type { ChangeProposal } from './change-proposal.entity.ts';
import { isAccepted } from './review.rules.ts';

/** Tells whoever proposed it what was decided, field by field, with the message of the reviewer. */
export async function tellProposer(
  { em, post }: Context,
  proposal: ChangeProposal,
  listing: LocalisedText,
): Promise<void> {
  const id = proposal.proposedBy;
  const person = isUuid(id) ? await em.findOne(Person, { id }, UNSEEN) : null;
  if (!person) return;
  const lines = proposal.fields.map(
    (kept) => `${inWords(kept.field)} ${isAccepted(kept) ? 'was accepted' : 'was not'}`,
  );
  post.send(em, {
    template: 'proposal-decided',
    recipient: person.email,
    facts: { name: person.name, listing: textIn(listing, 'en'), lines, message: proposal.message ?? '' },
  });
}

/** `activityKinds`: activity kinds. */
function inWords(field: string): string {
  return field.replace(/Ids$/, 's').replace(/([A-Z])/g, (letter) => ` ${letter.toLowerCase()}`);
}
