import { Router } from 'express';
import { plansDueOn } from '../../features/referability/plans.queries.ts';
import { wordsOfStanding } from '../../features/shortlist/hand-out.rules.ts';
import { standingOn } from '../../features/standing/standing.rules.ts';
import { recordOf } from '../../http/records.ts';
import { londonDay } from '../../shared/opening-hours/london.ts';
import type { ExportDoorOptions } from '../export/export-door.ts';
import { findPublicService } from '../export/find-public-service.ts';
import { sendKept } from '../export/send-kept.ts';
import { tellingRefusals } from '../export/telling-refusals.ts';
import { serviceCalendar } from './service-calendar.ts';

const COST_OF_CALENDAR = 100;

/** `GET /calendar/services/{id}.ics`: when a service meets, for anybody's calendar to subscribe to. */
export function calendarDoor({ contextOf, gates, publicUrl }: Omit<ExportDoorOptions, 'find'>): Router {
  const router = Router();
  router.get('/calendar/services/:id.ics', ...gates, (request, response) =>
    tellingRefusals(response, async () => {
      const ctx = await contextOf(request);
      recordOf(request).pay(COST_OF_CALENDAR);
      const whole = await findPublicService(ctx, String(request.params.id));
      const { service } = whole;
      const today = londonDay(ctx.now());
      const plans = await plansDueOn(ctx.reads, [service.id]);
      const standing = wordsOfStanding(standingOn(service, today), plans.get(service.id) ?? null);
      response.attachment(`sessions-${service.id}.ics`);
      sendKept(
        request,
        response,
        'text/calendar; charset=utf-8',
        serviceCalendar(whole, { today, standing, publicUrl }),
      );
    }),
  );
  return router;
}
