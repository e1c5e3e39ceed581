import { checkRegisters } from '../features/register/check-registers.ts';
import type { Job } from './job.ts';

/** Each night: organisations whose numbers came in since, against the registers that are loaded. */
export const checkRegistersNightly: Job = {
  name: 'check-registers',
  due: '50 2 * * *',

  async run(_payload, { ctx, log }) {
    const told = await checkRegisters(ctx);
    if (told > 0) log.info({ told }, 'Registers say something else of organisations than the directory.');
  },
};
