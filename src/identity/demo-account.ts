import type { EntityManager } from '@mikro-orm/postgresql';
import { generateRandomString, symmetricEncrypt } from 'better-auth/crypto';
import { twoFactor } from 'better-auth/plugins';
import { newId } from '../shared/uuid.ts';

/** Four groups of five, easy to copy and hard to guess. */
export function newPassword(): string {
  return Array.from({ length: 4 }, () => generateRandomString(5, 'a-z', '0-9')).join('-');
}

export function newCodeSecret(): string {
  return generateRandomString(32);
}

/** The code that an app would show now. */
export async function currentCode(codeSecret: string): Promise<string> {
  const { code } = await twoFactor().endpoints.generateTOTP({ body: { secret: codeSecret } });
  return code;
}

/** Sets up the second factor of somebody invented, as the library keeps it, with a secret that a command knows. */
export async function giveSecondFactor(
  em: EntityManager,
  { personId, codeSecret, authSecret }: { personId: string; codeSecret: string; authSecret: string },
): Promise<void> {
  const encrypted = (data: string) => symmetricEncrypt({ key: authSecret, data });
  await em.execute('delete from auth.two_factor where person_id = ?', [personId]);
  await em.execute(
    'insert into auth.two_factor (id, person_id, secret, backup_codes, verified) values (?, ?, ?, ?, true)',
    [newId(), personId, await encrypted(codeSecret), await encrypted('[]')],
  );
}
