/** A server that runs beside this program as a process of its own. */
export interface EmbeddedServer<Connection> {
  connection: Connection;
  pid: number;
  /** It was running already, left behind by a program that was killed. */
  isAdopted: boolean;
  /** Settles when the process has ended, whoever ended it. */
  ended: Promise<void>;
  stop(): Promise<void>;
  /** Ends it at once. */
  kill(): void;
}
