import type { EntityManager } from '@mikro-orm/postgresql';
import { UNSEEN } from '../../database/unseen.ts';
import type { Organisation } from '../organisation/organisation.entity.ts';
import { Review } from '../review/review.entity.ts';
import type { Service } from '../service/service.entity.ts';
import { Suspension } from '../suspension/suspension.entity.ts';
import { Assurance } from './assurance.entity.ts';

/** A service with all that its standing follows from. */
export interface Assured {
  service: Service;
  isSuspended: boolean;
  /** Null for a service that was never assessed by this program. */
  assurance: Assurance | null;
  inForce: Review | null;
  open: Review | null;
}

/** What the standings of these services follow from, in five statements however many they are. */
export async function loadAssured(em: EntityManager, services: readonly Service[]): Promise<Assured[]> {
  const ids = services.map(({ id }) => id);
  const organisations = [...new Set(services.map(({ organisation }) => organisation.id))];
  await em.populate([...services], ['locations'], UNSEEN);
  const reviews = await em.find(
    Review,
    { service: { $in: ids }, state: { $in: ['OPEN', 'IN_FORCE'] } },
    { populate: ['checks', 'framework'] },
  );
  const suspensions = await em.find(Suspension, {
    liftedAt: null,
    $or: [{ service: { $in: ids } }, { service: null, organisation: { $in: organisations } }],
  });
  const assurances = await em.find(Assurance, { service: { $in: ids } });

  return services.map((service) => {
    const own = reviews.filter((review) => review.service.id === service.id);
    return {
      service,
      isSuspended: suspensions.some((each) =>
        each.service ? each.service.id === service.id : each.organisation.id === service.organisation.id,
      ),
      assurance: assurances.find((each) => each.service.id === service.id) ?? null,
      inForce: own.find(({ state }) => state === 'IN_FORCE') ?? null,
      open: own.find(({ state }) => state === 'OPEN') ?? null,
    };
  });
}

/** The same for a service that is being added: nothing has been found of it yet. */
export function newlyAssured(service: Service, { suspendedAt }: Organisation): Assured {
  return { service, isSuspended: Boolean(suspendedAt), assurance: null, inForce: null, open: null };
}
