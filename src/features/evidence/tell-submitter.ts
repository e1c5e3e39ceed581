import type { Context } from '../../context.ts';
import { UNSEEN } from '../../database/unseen.ts';
import { textIn } from '../../shared/localised-text.ts';
import { findAddressee } from '../person/find-addressee.ts';
import { Service } from '../service/service.entity.ts';
import type { Evidence } from './evidence.entity.ts';

/** Writes to whoever sent in evidence what an assurer says of it, together with the caller's flush. */
export async function tellSubmitter(ctx: Context, evidence: Evidence, message: string): Promise<void> {
  const person = await findAddressee(ctx.em, evidence.submittedBy);
  const service = await ctx.em.findOneOrFail(Service, evidence.service.id, UNSEEN);
  if (!person) return;
  ctx.post.send(ctx.em, {
    template: 'evidence-answered',
    recipient: person.email,
    facts: {
      name: person.name,
      service: textIn(service.name, 'en'),
      check: evidence.checkCode.replaceAll('-', ' '),
      message,
      isRemoved: evidence.state === 'REMOVED',
    },
  });
}
