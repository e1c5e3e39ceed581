import { beforeEach } from '@jest/globals';
import { withClient } from '../../support/with-client.ts';
import { Partner, sequenced } from './partner.ts';
import type { TestApi } from '../../support/api.ts';

/** A partner who has read all that there was before each test. */
export function following(api: TestApi) {
  let partner: Partner;

  /** Each test looks at what it does itself. */
  beforeEach(async () => {
    await sequenced(api);
    partner = new Partner(api);
    await partner.follow();
  });

  async function toldAfter(work: () => Promise<unknown>) {
    await work();
    await sequenced(api);
    return partner.follow();
  }

  const run = (statement: string, values: unknown[] = []) =>
    withClient(api.connection, (client) => client.query(statement, values));

  return {
    toldAfter,
    run,
    get partner() {
      return partner;
    },
  };
}
