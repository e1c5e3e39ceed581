import type { Variables } from '../environment.ts';

/** A bucket of an S3-compatible server. */
export interface S3Config {
  /** Null for Amazon's own servers. */
  readonly endpoint: string | null;
  readonly region: string;
  readonly bucket: string;
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
}

/** Where files of evidence lie, and who looks at them first. */
export interface FilesConfig {
  /** Null keeps them in the data folder. */
  readonly s3: S3Config | null;
  /** Program and arguments of a virus scanner; empty where there is none. */
  readonly scanner: readonly string[];
}

export function readFiles(variables: Variables): FilesConfig {
  const scanner = variables.text('LINKWELL_FILE_SCANNER')?.split(/\s+/) ?? [];
  return { s3: readS3(variables), scanner };
}

function readS3(variables: Variables): S3Config | null {
  const bucket = variables.text('S3_BUCKET');
  const accessKeyId = variables.text('S3_ACCESS_KEY_ID');
  const secretAccessKey = variables.text('S3_SECRET_ACCESS_KEY');
  const endpoint = variables.url('S3_ENDPOINT', ['https:', 'http:']);
  if (bucket === null && accessKeyId === null && secretAccessKey === null && endpoint === null) return null;
  if (bucket === null || accessKeyId === null || secretAccessKey === null) {
    variables.mistake('S3_BUCKET, S3_ACCESS_KEY_ID and S3_SECRET_ACCESS_KEY belong together: set all three, or none.');
    return null;
  }
  return { endpoint, region: variables.text('S3_REGION') ?? 'eu-west-2', bucket, accessKeyId, secretAccessKey };
}
