import type { SendMailOptions } from 'nodemailer';
import type { Mail } from './mailer.ts';

/** A letter as an e-mail. Programs that answer by themselves are told not to. */
export function messageOf({ id, recipient, subject, text, html, stopAddress }: Mail, from: string): SendMailOptions {
  return {
    from,
    to: { name: '', address: recipient },
    subject,
    text: wrapped(text),
    ...(html !== null && { html }),
    messageId: `<${id}@${/@([^\s>]+)/.exec(from)?.[1] ?? 'linkwell'}>`,
    headers: { 'Auto-Submitted': 'auto-generated', ...(stopAddress !== null && stopHeaders(stopAddress)) },
  };
}

/** By which mail programs offer a button of their own (RFC 2369, RFC 8058). */
function stopHeaders(address: string): Record<string, string> {
  return { 'List-Unsubscribe': `<${address}>`, 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' };
}

/** Lines short enough to travel as they are; longer ones would be encoded, and a code in them cut in two. */
function wrapped(text: string): string {
  return text.replace(/(?=[^\n]{73})([^\n]{1,72})[ ]/g, '$1\n');
}
