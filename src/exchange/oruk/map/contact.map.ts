import type { Contact } from '../../../shared/contact.ts';
import { derivedId } from '../derived-id.ts';
import { emailOf } from './addresses.rules.ts';
import { present, together, type Published } from './present.ts';

/** To what contacts belong, under the name that the standard has for it. */
type Owner = { service_id: string } | { organization_id: string };

/** Numbers to ring. The UK profile has no place for them: they come as in the standard that it is made of. */
export function phonesOf(owner: Owner, contacts: readonly Contact[]): Published[] {
  return contacts.flatMap(({ phone, name, role, note }, index) =>
    phone
      ? [
          present({
            id: derivedId('phone', ownerOf(owner), String(index)),
            ...owner,
            number: phone,
            description: together([name, role, note], ', '),
          }),
        ]
      : [],
  );
}

/** Whom to ask for. */
export function contactsOf(serviceId: string, contacts: readonly Contact[]): Published[] {
  return contacts.map(({ name, role, email }, index) =>
    present({
      id: derivedId('contact', serviceId, String(index)),
      service_id: serviceId,
      name,
      title: role,
      email: emailOf(email),
    }),
  );
}

function ownerOf(owner: Owner): string {
  return Object.values(owner).join();
}
