import type { ServiceRow } from '../../../features/service/service.queries.ts';
import type { Standing } from '../../../features/standing/standing.codes.ts';
import { wordsIn } from '../../../shared/localised-text.ts';
import { derivedId } from '../derived-id.ts';
import { present, together, type Published } from './present.ts';
import { CAPACITY_WORDS, GENDER_WORDS, ROUTE_WORDS } from './service-words.ts';

const PENCE_IN_A_POUND = 100;

/** What somebody who is sent there should know at once. */
export function warningOf({ status }: Pick<ServiceRow, 'status'>, standing: Standing): string | undefined {
  return together([
    status === 'TEMPORARILY_CLOSED' && 'It is closed for the time being.',
    standing === 'WORKING_TOWARDS' && 'It is working towards the quality standard and does not meet all of it yet.',
    standing === 'EXPIRED' && 'Its quality check has run out.',
  ]);
}

/** Who may come, beside their age. */
export function eligibilityOf({
  gender,
  conditions,
  exclusions,
}: Pick<ServiceRow, 'gender' | 'conditions' | 'exclusions'>): string | undefined {
  const not = wordsIn(exclusions, 'en');
  return together([GENDER_WORDS[gender], wordsIn(conditions, 'en'), not && `Not for: ${not}`]);
}

/** How one comes to be taken. */
export function applicationOf({
  referralRoutes,
  referralNote,
}: Pick<ServiceRow, 'referralRoutes' | 'referralNote'>): string | undefined {
  const who = referralRoutes.map((route) => ROUTE_WORDS[route]).join(', ');
  return together([who && `May be asked by: ${who}.`, wordsIn(referralNote, 'en')]);
}

/** Whether there is room, as it was said last. */
export function waitOf({
  capacityState,
  waitingWeeks,
  capacityAsOf,
}: Pick<ServiceRow, 'capacityState' | 'waitingWeeks' | 'capacityAsOf'>): string | undefined {
  const said = CAPACITY_WORDS[capacityState];
  if (said === null) return undefined;
  const weeks = capacityState === 'WAITING_LIST' && waitingWeeks !== null && `About ${waitingWeeks} weeks.`;
  return together([said, weeks, capacityAsOf && `Said on ${capacityAsOf}.`]);
}

/** What it costs. */
export function costsOf(service: Pick<ServiceRow, 'id' | 'costKind' | 'costPence' | 'costNote'>): Published[] {
  const { id, costKind, costPence, costNote } = service;
  const note = wordsIn(costNote, 'en');
  if (costKind === null && !note) return [];
  const amount = costKind === 'FREE' ? 0 : costKind === 'PAID' && costPence !== null && costPence / PENCE_IN_A_POUND;
  const isKnown = typeof amount === 'number';
  return [
    present({
      id: derivedId('cost_option', id),
      service_id: id,
      option: costKind === 'FREE' ? 'Free' : costKind === 'DONATION' ? 'By donation' : undefined,
      amount: isKnown ? amount : undefined,
      currency: isKnown ? 'GBP' : undefined,
      amount_description: note,
    }),
  ];
}

const NAMES = new Intl.DisplayNames(['en'], { type: 'language' });
/** As many as there may be in use; anybody's code may come in by a feed. */
const MOST_NAMES = 500;
const names = new Map<string, string>();

/** In which languages people are spoken to. */
export function languagesOf(serviceId: string, codes: readonly string[]): Published[] {
  return codes.map((code) => ({
    id: derivedId('language', serviceId, code),
    service_id: serviceId,
    code,
    name: nameOf(code),
  }));
}

function nameOf(code: string): string {
  const name = names.get(code) ?? lookUp(code);
  if (names.size < MOST_NAMES) names.set(code, name);
  return name;
}

function lookUp(code: string): string {
  try {
    return NAMES.of(code) ?? code;
  } catch {
    return code;
  }
}
