import { LockMode } from '@mikro-orm/core';
import type { Context } from '../../context.ts';
import { permit } from '../../policy/permit.ts';
import { NotFound } from '../../shared/problems.ts';
import { MeasureDefinition } from './measure-definition.entity.ts';

/** From now on nothing is recorded by it. What was recorded stays. */
export async function retireMeasure(ctx: Context, code: string): Promise<MeasureDefinition> {
  permit(ctx, 'retireMeasure');
  return ctx.em.transactional(async (em) => {
    const lockMode = LockMode.PESSIMISTIC_WRITE;
    const measure = await em.findOne(MeasureDefinition, { code: code.trim().toUpperCase() }, { lockMode });
    if (!measure) throw new NotFound('There is no such measure.');
    measure.retiredAt ??= ctx.now();
    await em.flush();
    return measure;
  });
}
