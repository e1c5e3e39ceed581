import type { Viewer } from '../../../src/shared/viewer.ts';
import { administrator } from '../../support/viewers.ts';
import type { TestApi } from '../../support/api.ts';

/** How a service stands now. */
export function servicesNow(api: TestApi) {
  async function serviceNow(id: string, viewer: Viewer = administrator) {
    const { data } = await api.ask(
      'query ($id: ID!) { service(id: $id) { version name summary contacts { phone } capacity { state waitingWeeks } eligibility { minimumAge } } }',
      { id },
      viewer,
    );
    return data?.service;
  }

  return { serviceNow };
}
