import type { TestApi } from '../../support/api.ts';

/** What has been written to somebody, the earliest first: subjects, or texts. */
export function lettersOf(api: TestApi) {
  return async (recipient: string, what: 'subject' | 'text' = 'subject'): Promise<string[]> => {
    const rows = await api.directory.reads.all<{ said: string }>(
      '',
      `select ${what} as said from letter where recipient = $1 order by id`,
      [recipient],
    );
    return rows.map(({ said }) => said.replace(/\s+/g, ' '));
  };
}
