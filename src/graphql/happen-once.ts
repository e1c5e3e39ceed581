import { Utils } from '@mikro-orm/core';
import { createHmac } from 'node:crypto';
import { recordPeopleShown } from './record-people-shown.ts';
import type { Recorded } from './recorded.ts';
import { keepOutcome, takeKey, type Asked, type KeptAnswer, type Outcome } from '../database/kept-answers.queries.ts';
import { problem } from '../shared/checks.ts';
import { rejectIfAny } from '../shared/problems.ts';

/** The argument by which a change that makes something says which change it is. */
export const KEY = 'idempotencyKey';

/** What was sent, under which name, and which of its fields may leave no trace. */
interface Sent {
  operation: string;
  args: Record<string, unknown>;
  forgets: readonly string[];
}

const GOOD_KEY = /^[\w.:-]{8,100}$/;

/**
 * Lets a change happen once for a key: whoever sends the same again gets what was made the first time. The key is taken in
 * the transaction of the change, so either both are there or neither: what was rejected can be corrected and sent again.
 */
export async function happenOnce(ctx: Recorded, sent: Sent, change: () => Promise<object>): Promise<object> {
  const asked = askedFor(ctx, sent);
  const { em } = ctx;
  await em.begin();
  try {
    const kept = await takeKey(em, asked);
    const payload = kept ? await again(ctx, sent, asked, kept) : await change();
    if (!kept) await keepOutcome(em, asked, outcomeOf(payload));
    else if (ctx.record) ctx.record.repeats += 1;
    await em.commit();
    return payload;
  } catch (error) {
    await em.rollback().catch(() => undefined);
    throw error;
  }
}

function askedFor({ viewer, now, digestKey }: Recorded, { operation, args, forgets }: Sent): Asked {
  const { [KEY]: key, ...rest } = args;
  if (viewer.id === null) rejectIfAny([keyProblem('Leave the key out: only somebody who is signed in has keys.')]);
  if (typeof key !== 'string' || !GOOD_KEY.test(key))
    rejectIfAny([keyProblem('Use 8 to 100 letters, digits, dots, hyphens or underscores, such as a random UUID.')]);
  // Keyed, since answers to four questions are few enough to try them all.
  const fingerprint = createHmac('sha256', digestKey)
    .update(canonical([operation, rest], forgets))
    .digest('base64url');
  return { viewer: viewer.id ?? '', key: String(key), fingerprint, at: now() };
}

/** What the same change answered with before, as it is now. */
async function again(
  ctx: Recorded,
  { operation }: Sent,
  asked: Asked,
  { fingerprint, outcome }: KeptAnswer,
): Promise<object> {
  const { em } = ctx;
  if (fingerprint !== asked.fingerprint)
    rejectIfAny([
      {
        ...keyProblem('You have used this key for something else in the last 24 hours. Use a new one.'),
        code: 'TAKEN',
      },
    ]);
  const kinds = [...em.getMetadata().getAll().values()];
  const things = Object.entries(outcome).map(async ([field, made]) => {
    if (typeof made === 'boolean') return [field, made];
    const { entity, ...which } = made;
    const kind = kinds.find(({ className }) => className === entity);
    if (!kind) return [field, null];
    const ids = 'id' in which ? [which.id] : which.ids;
    const found: unknown[] = await em.find(kind.class, { id: { $in: ids } });
    if ('id' in which) return [field, found[0] ?? null];
    return [field, ids.flatMap((id) => found.filter((each) => (each as Identified).id === id))];
  });
  const answer = Object.fromEntries(await Promise.all(things)) as Record<string, unknown>;
  await recordPeopleShown(ctx, operation, Object.values(answer).flat());
  return { problems: [], ...answer };
}

function outcomeOf(payload: object): Outcome {
  const named = Object.entries(payload as Record<string, unknown>).flatMap(
    ([field, value]): [string, Outcome[string]][] => {
      if (typeof value === 'boolean') return [[field, value]];
      if (isMade(value)) return [[field, { entity: value.constructor.name, id: value.id }]];
      if (!Array.isArray(value) || !value.every(isMade) || !value[0]) return [];
      return [[field, { entity: value[0].constructor.name, ids: value.map(({ id }) => id) }]];
    },
  );
  if (named.every(([, made]) => typeof made === 'boolean'))
    throw new Error('A change that takes a key answers with the things that it made.');
  return Object.fromEntries(named);
}

/** Anything that was made. */
interface Identified {
  id: string;
}

function isMade(value: unknown): value is Identified {
  return Utils.isEntity(value);
}

function keyProblem(message: string) {
  return problem(KEY, 'INVALID', message);
}

/** The same text for the same input, in whichever order its fields were given, without the fields that leave nothing behind. */
function canonical(value: unknown, forgets: readonly string[]): string {
  return JSON.stringify(value, (_name, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(
          Object.entries(part)
            .filter(([name]) => !forgets.includes(name))
            .sort(([a], [b]) => (a < b ? -1 : 1)),
        )
      : part,
  );
}
