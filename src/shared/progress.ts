/** Tells the person who waits what is going on. */
export interface Reporter {
  /** A thing that is now being done. */
  step: (text: string) => void;
  /** A long thing, of which a known number of parts are done one after the other. */
  progress: (label: string, total: number) => Progress;
  /** Anything else worth knowing. */
  say: (text: string) => void;
}

export interface Progress {
  /** So many parts more are done; one if not told. */
  advance: (parts?: number) => void;
  done: () => void;
}

/** For where nobody waits: tests, and work behind the scenes. */
export const silentReporter: Reporter = {
  step: () => {},
  progress: () => ({ advance: () => {}, done: () => {} }),
  say: () => {},
};
