import { DateTime } from 'luxon';
import type { Role } from '../../shared/role.ts';
import type { Invitation } from './invitation.entity.ts';

const IN_WORDS: Readonly<Record<Role, string>> = {
  ADMINISTRATOR: 'an administrator',
  ASSURER: 'an assurer',
  COMMISSIONER: 'a commissioner',
  SUPERVISOR: 'a supervisor',
  LINK_WORKER: 'a link worker',
  HEALTH_AND_WELLBEING_COACH: 'a health and wellbeing coach',
  CARE_COORDINATOR: 'a care coordinator',
  CARE_NAVIGATOR: 'a care navigator',
  LISTING_EDITOR: 'a listing editor',
};

/** The letter that carries the code, in short lines so that no mail program breaks the code. It reads the same whether or not somebody has an account already. */
export function invitationLetter(
  { email, name, role, expiresAt }: Pick<Invitation, 'email' | 'name' | 'role' | 'expiresAt'>,
  code: string,
  address: string,
) {
  const until = DateTime.fromJSDate(expiresAt, { zone: 'Europe/London' }).setLocale('en-GB');
  return {
    recipient: email,
    subject: 'Your invitation to Linkwell',
    text: [
      `Hello ${name},`,
      `you are invited to Linkwell, the directory for social prescribing,\nas ${IN_WORDS[role]}.`,
      `Your code is:\n\n${code}`,
      `It works once, until ${until.toFormat("d MMMM yyyy 'at' HH:mm")}. Accept with it at\n${address} (acceptInvitation).`,
      'If you have an account there already, sign in first.\nOtherwise you choose a password when you accept.',
      'If you do not know why you were invited, do nothing: the code stops\nworking by itself. Do not pass it on.',
    ].join('\n\n'),
  };
}
