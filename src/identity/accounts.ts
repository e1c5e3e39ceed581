import { UNSEEN } from '../database/unseen.ts';
import type { Accounts } from '../features/person/accounts.ts';
import { Person } from '../features/person/person.entity.ts';
import { SignInAccount } from '../features/person/sign-in-account.entity.ts';
import { SignInSession } from '../features/person/sign-in-session.entity.ts';
import { KEY_PREFIX } from './key-prefix.ts';
import { problemsWithPassword } from './password-strength.ts';

/** Under this name the sign-in library looks for a password. */
const PASSWORD = 'credential';
const KEY_LENGTH = 48;
const SHOWN = 8;

/** The library is seven hundred modules, which commands and most requests never need: it is loaded by whoever does. */
export const accounts: Accounts = {
  problemsWithPassword,

  async open(em, { personId, password }) {
    const { hashPassword } = await import('better-auth/crypto');
    const person = em.getReference(Person, personId, { wrapped: true });
    const hash = await hashPassword(password);
    em.persist(em.create(SignInAccount, { person, accountId: personId, providerId: PASSWORD, password: hash }));
  },

  async endSessionsOf(em, personId, exceptId) {
    const sessions = await em.find(SignInSession, { person: personId }, UNSEEN);
    for (const session of sessions) if (session.id !== exceptId) em.remove(session);
  },

  async makeKey() {
    const { generateRandomString } = await import('better-auth/crypto');
    const { defaultKeyHasher } = await import('@better-auth/api-key');
    const key = KEY_PREFIX + generateRandomString(KEY_LENGTH, 'a-z', 'A-Z', '0-9');
    return { key, digest: await defaultKeyHasher(key), startsWith: key.slice(0, SHOWN) };
  },
};
