import type { Context } from '../../context.ts';
import { permit } from '../../policy/permit.ts';
import { problem } from '../../shared/checks.ts';
import { NotFound, rejectIfAny } from '../../shared/problems.ts';
import { isUuid } from '../../shared/uuid.ts';
import { Service } from '../service/service.entity.ts';
import { Evidence } from './evidence.entity.ts';
import { countWaiting, knownChecks } from './evidence.queries.ts';
import { kindOf, problemsWithCheck, problemsWithEvidence, type EvidenceDraft } from './evidence.rules.ts';

/** Enough for every check of a service, and somebody's second try at each. */
const MOST_WAITING = 40;

/** What a group shows for a check of one of its services. A file is sent afterwards, to the address that the evidence says. */
export async function submitEvidence(
  ctx: Context,
  { serviceId, check }: { serviceId: string; check: string },
  given: EvidenceDraft,
): Promise<Evidence> {
  const service = isUuid(serviceId) ? await ctx.em.findOne(Service, serviceId) : null;
  if (!service) throw new NotFound('There is no such service.');
  permit(ctx, 'submitEvidence', { organisation: service.organisation.id });
  const draft = tidied(given);
  const kind = kindOf(draft);
  rejectIfAny([...problemsWithEvidence(draft, check), ...problemsWithCheck(check, await knownChecks(ctx.em))]);
  if (kind === null) throw new Error('Evidence without a kind has passed its rules.');
  if ((await countWaiting(ctx.em, service.id)) >= MOST_WAITING) rejectIfAny([TOO_MANY]);

  const evidence = ctx.em.create(Evidence, {
    ...draft,
    organisation: service.organisation,
    service,
    checkCode: check,
    kind,
    state: kind === 'FILE' ? 'WAITING_FOR_FILE' : 'SUBMITTED',
    submittedBy: String(ctx.viewer.id),
    submittedAt: ctx.now(),
  });
  await ctx.em.flush();
  return evidence;
}

const TOO_MANY = problem(
  '',
  'OUT_OF_RANGE',
  `There are ${MOST_WAITING} pieces of evidence waiting for this service. Withdraw what is not needed first.`,
);

/** Without blanks around it; what is blank is not there. */
function tidied({ link, statement, fileName, note }: EvidenceDraft): Required<EvidenceDraft> {
  const tidy = (text: string | null | undefined) => text?.trim() || null;
  const lastPart = (name: string | null) => name?.split(/[/\\]/).at(-1) ?? null;
  return { link: tidy(link), statement: tidy(statement), fileName: lastPart(tidy(fileName)), note: tidy(note) };
}
