import { PlainFailure } from '../../../shared/plain-failure.ts';

export interface Why {
  /** Whether the same question may be answered in a while. */
  isPassing: boolean;
  /** For how long the server asks to be left in peace. */
  waitMs?: number | null;
  status?: number | null;
}

/** A question that a server did not answer as it should, in a sentence for whoever runs the import. */
export class Unanswered extends PlainFailure {
  readonly isPassing: boolean;
  readonly waitMs: number | null;
  readonly status: number | null;

  constructor(message: string, { isPassing, waitMs = null, status = null }: Why) {
    super(message);
    this.isPassing = isPassing;
    this.waitMs = waitMs;
    this.status = status;
  }
}
