export type ConflictSubject = 'organisation' | 'service' | 'location';

/** GONE: feed and directory agree again, without anybody's doing. */
export type ConflictResolution = 'THEIRS' | 'OURS' | 'GONE';
