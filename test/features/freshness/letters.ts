import { systemViewer } from '../../../src/shared/viewer.ts';
import type { TestApi } from '../../support/api.ts';

export interface WrittenLetter {
  recipient: string;
  subject: string;
  text: string;
}

/** The letters that wait to be sent, in the order in which they were written. */
export function lettersIn(api: TestApi): Promise<WrittenLetter[]> {
  const { em } = api.directory.contextFor(systemViewer('test'));
  return em.execute<WrittenLetter[]>('select recipient, subject, text from letter order by created_at, id');
}

/** The paths of all links to confirm by, in that order. */
export async function linksIn(api: TestApi): Promise<string[]> {
  return (await lettersIn(api)).flatMap(({ text }) => text.match(/\/confirm\/[\w-]+/g) ?? []);
}
