import type { Contact } from '../../../shared/contact.ts';
import type { Remark } from '../mapped.ts';

const PHONE = /^\+?[\d\s()-]{7,24}$/;
const EMAIL = /^[^\s@]+@[^\s@.]+(\.[^\s@.]+)+$/;

/** How to reach it. A number that cannot be dialled as written goes into the note; an address that is none is left out. */
export function contactOf(phone: string | null, email: string | null): { contacts: Contact[]; remarks: Remark[] } {
  const remarks: Remark[] = [];
  const contact: Contact = {};
  if (phone && PHONE.test(phone)) contact.phone = phone;
  else if (phone) {
    contact.note = `Telephone: ${phone}`;
    remarks.push({
      field: 'telephone',
      code: 'INVALID',
      message: `“${phone}” cannot be dialled as it is. It was kept as a note.`,
    });
  }
  if (email && EMAIL.test(email)) contact.email = email;
  else if (email)
    remarks.push({
      field: 'email',
      code: 'LEFT_OUT',
      message: `“${email}” is not an e-mail address. It was left out.`,
    });
  return { contacts: Object.keys(contact).length > 0 ? [contact] : [], remarks };
}
