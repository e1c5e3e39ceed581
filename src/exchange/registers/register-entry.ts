import type { RegisterScheme } from '../../features/register/register.codes.ts';

/** What an extract says of one body. */
export interface RegisterEntry {
  /** `GB-CHC-1234567` */
  identifier: string;
  name: string;
  isRegistered: boolean;
  /** `YYYY-MM-DD` */
  removedOn: string | null;
}

/** One line of an extract: a body, or why there is none; and the day of the extract, where the line says it. */
export interface ExtractLine {
  entry: RegisterEntry | null;
  asOf: string | null;
}

/** An extract that has been opened. */
export interface Extract {
  scheme: RegisterScheme;
  /** What it is, for people. */
  title: string;
  /** The day that the name of the file says. */
  asOf: string | null;
  /** True where the extract holds only bodies that are registered at present. */
  holdsLivingOnly: boolean;
  bytes: number;
  lines(onBytes: (count: number) => void): AsyncGenerator<ExtractLine>;
  close(): void;
}
