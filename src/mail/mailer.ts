/** A letter as it leaves. */
export interface Mail {
  /** Stays the same however often it is tried, so that who receives it twice can tell. */
  id: string;
  recipient: string;
  subject: string;
  text: string;
  /** Null for letters that were written before they had two parts. */
  html: string | null;
  /** Where the recipient stops such letters; null where they cannot be stopped. */
  stopAddress: string | null;
}

/** Hands a letter over: to a mail server, to GOV.UK Notify, or to a folder for somebody who tries the program out. */
export interface Mailer {
  /** Throws Refused where no further try would help, and any other error where one might. */
  send(mail: Mail): Promise<void>;
}

/** A letter that will not be taken, however often it is tried. The message is for an administrator. */
export class Refused extends Error {}
