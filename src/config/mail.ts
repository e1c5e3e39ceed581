import type { Variables } from '../environment.ts';
import { isSafe } from './identity.ts';

/** How letters leave: by a mail server, by GOV.UK Notify, or not at all, into a folder. */
export type MailWay =
  | { readonly by: 'FOLDER' }
  | { readonly by: 'SMTP'; readonly url: string }
  | {
      readonly by: 'NOTIFY';
      readonly apiKey: string;
      /** The one template at Notify, which has a subject and a body and nothing else. */
      readonly templateId: string;
      readonly url: string;
    };

export interface MailConfig {
  readonly way: MailWay;
  /** Who writes. At Notify it is said there. */
  readonly from: string;
}

const NOTIFY_URL = 'https://api.notifications.service.gov.uk';
const UUID = '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}';
const NOTIFY_KEY = new RegExp(`-${UUID}-${UUID}$`, 'i');
const TEMPLATE_ID = new RegExp(`^${UUID}$`, 'i');

export function readMail(variables: Variables, isProduction: boolean): MailConfig {
  const from = variables.text('LINKWELL_MAIL_FROM') ?? 'Linkwell <linkwell@example.org>';
  const smtpUrl = variables.url('SMTP_URL', ['smtp:', 'smtps:']);
  const notify = readNotify(variables, isProduction);
  if (smtpUrl !== null && notify !== null)
    variables.mistake('Set SMTP_URL or NOTIFY_API_KEY, not both: a letter leaves one way.');
  if (notify !== null) return { way: notify, from };
  return { way: smtpUrl === null ? { by: 'FOLDER' } : { by: 'SMTP', url: smtpUrl }, from };
}

function readNotify(variables: Variables, isProduction: boolean): MailWay | null {
  const apiKey = variables.text('NOTIFY_API_KEY');
  const templateId = variables.text('NOTIFY_TEMPLATE_ID') ?? '';
  const url = variables.url('NOTIFY_URL', ['https:', 'http:']) ?? NOTIFY_URL;
  if (apiKey === null) return null;
  if (!NOTIFY_KEY.test(apiKey))
    variables.mistake('NOTIFY_API_KEY is not a key of GOV.UK Notify: copy all of it, with the name in front.');
  if (!TEMPLATE_ID.test(templateId))
    variables.mistake('NOTIFY_API_KEY needs NOTIFY_TEMPLATE_ID: the id of the template at GOV.UK Notify, a UUID.');
  if (isProduction && !isSafe(url)) variables.mistake('NOTIFY_URL must begin with https:// in production.');
  return { by: 'NOTIFY', apiKey, templateId, url: url.replace(/\/+$/, '') };
}
