import { createTransport } from 'nodemailer';
import { Refused, type Mailer } from './mailer.ts';
import { messageOf } from './message.ts';

const PATIENCE = { connectionTimeout: 20_000, greetingTimeout: 20_000, socketTimeout: 60_000 };

export function smtpMailer(url: string, from: string): Mailer {
  const transport = createTransport({ url, ...PATIENCE });
  return {
    async send(mail) {
      await transport.sendMail(messageOf(mail, from)).catch((error: unknown) => {
        throw isFinal(error) ? new Refused(`The mail server refused it: ${wordsOf(error)}`) : error;
      });
    },
  };
}

interface SmtpError {
  command?: string;
  responseCode?: number;
  response?: string;
}

/**
 * Whether the server will never take this letter: a 5xx to the recipient or to the text. One to the password or the sender
 * is a fault of the settings, which all letters share and somebody will put right.
 */
function isFinal(error: unknown): boolean {
  const { command = '', responseCode = 0 } = error as SmtpError;
  return responseCode >= 500 && (command === 'RCPT TO' || command === 'DATA');
}

function wordsOf(error: unknown): string {
  const { response, responseCode } = error as SmtpError;
  return (response ?? String(responseCode)).slice(0, 300);
}
