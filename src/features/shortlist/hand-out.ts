import type { Said } from '../freshness/listing-words.rules.ts';

/** What somebody is handed: a few services as they are today, and whom to ring in a crisis. Of the person it says nothing. */
export interface HandOut {
  /** The day as of which all of it is right, `YYYY-MM-DD`. */
  on: string;
  items: HandOutItem[];
  /** Said where something that was on the list may not be used at the moment. */
  leftOut: string | null;
  lines: HandOutLine[];
}

export interface HandOutItem {
  name: string;
  organisation: string;
  /** What their link worker has to say of it. */
  note: string | null;
  /** Whether anybody has checked that it is a good place to go, in plain words. */
  standing: string;
  said: Said[];
}

/** A line to ring or write to. */
export interface HandOutLine {
  name: string;
  /** `Telephone: 999` */
  ways: string[];
  /** When it is answered and what it costs, and whether that may have changed. */
  facts: string[];
}
