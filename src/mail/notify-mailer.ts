import { NotifyClient } from 'notifications-node-client';
import { Refused, type Mailer } from './mailer.ts';

export interface NotifyAccess {
  apiKey: string;
  templateId: string;
  url: string;
}

const PATIENCE_MS = 30_000;

/** Settings that somebody will put right (401, 403), too slow (408) and too many (429): not the fault of the letter. */
const PASSING = [401, 403, 408, 429];

/**
 * By GOV.UK Notify. Its templates hold their words at Notify; ours are in this repository, so there is one template with a
 * subject and a body to be filled in. Notify makes the HTML.
 */
export function notifyMailer({ apiKey, templateId, url }: NotifyAccess): Mailer {
  const client = new NotifyClient(url, apiKey);
  beImpatient(client);
  return {
    async send({ id, recipient, subject, text, stopAddress }) {
      const stop = stopAddress?.startsWith('https:') ? { oneClickUnsubscribeURL: stopAddress } : {};
      const content = { personalisation: { subject, body: plain(text) }, reference: id, ...stop };
      await client.sendEmail(templateId, recipient, content).catch((error: unknown) => {
        throw told(error);
      });
    },
  };
}

/** Notify reads Markdown: a name that somebody typed must not hide where a link leads. */
function plain(text: string): string {
  return text.replaceAll('](', '] (');
}

/** The client would wait for ever. */
function beImpatient(client: NotifyClient): void {
  const { restClient } = client.apiClient as { restClient: (options: object) => Promise<unknown> };
  const impatient = (options: object) => restClient({ ...options, timeout: PATIENCE_MS, maxRedirects: 0 });
  client.setClient(impatient as unknown as Parameters<NotifyClient['setClient']>[0]);
}

interface NotifyError {
  message?: string;
  response?: { status?: number; data?: { errors?: { error?: string; message?: string }[] } };
}

/** What Notify says, without what was sent to it: the error of its client holds the letter and the key. */
function told(error: unknown): Error {
  const { message, response } = error as NotifyError;
  const status = response?.status ?? 0;
  const words = response?.data?.errors?.map((one) => `${one.error}: ${one.message}`).join(' ') ?? message;
  const said = `GOV.UK Notify did not take it: ${status || 'no answer,'} ${words}`.slice(0, 300);
  return isFinal(status) ? new Refused(said) : new Error(said);
}

function isFinal(status: number): boolean {
  return status >= 400 && status < 500 && !PASSING.includes(status);
}
