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

/** The letter that carries the code. It reads the same whether or not somebody has an account already. */
export function invitationLetter(
  { email, name, role, expiresAt }: Pick<Invitation, 'email' | 'name' | 'role' | 'expiresAt'>,
  code: string,
  address: string,
) {
  const facts = { name, role: IN_WORDS[role], code, until: expiresAt, address };
  return { template: 'invitation', recipient: email, facts } as const;
}
