import type { Context } from '../../context.ts';
import { NotFound } from '../../shared/problems.ts';
import { isUuid } from '../../shared/uuid.ts';
import { Letter } from './letter.entity.ts';

export async function findDeadLetter({ em }: Context, id: string): Promise<Letter> {
  const letter = isUuid(id) ? await em.findOne(Letter, { id, diedAt: { $ne: null } }) : null;
  if (!letter) throw new NotFound('There is no such dead letter. It may have been sent or discarded.');
  return letter;
}
