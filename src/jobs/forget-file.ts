import type { Job } from './job.ts';

/** Deletes a file that its evidence has let go of. Where the store does not answer, the queue tries again. */
export const forgetFile: Job = {
  name: 'forget-file',
  due: null,

  async run(payload, { files }) {
    await files.forget((payload as { key: string }).key);
  },
};
