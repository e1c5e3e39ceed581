/** What can be taken out of the directory and put back. */
export interface Archivable {
  archivedAt?: Date | null;
  archiveReason?: string | null;
}

/** Takes it out of every public answer; what it was stays on record. The first time and reason stand. */
export function archive(listing: Archivable, at: Date, reason: string): void {
  listing.archivedAt ??= at;
  listing.archiveReason ??= reason.trim();
}

export function restore(listing: Archivable): void {
  listing.archivedAt = null;
  listing.archiveReason = null;
}
