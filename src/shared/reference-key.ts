/** A key by which references of other systems are turned into marks that cannot be turned back. */
export interface ReferenceKey {
  /** What stands beside each mark, so that it is known by which key it was made. */
  readonly id: string;
  readonly secret: Buffer;
}
