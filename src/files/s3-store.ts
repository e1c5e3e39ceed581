import { DeleteObjectCommand, GetObjectCommand, PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { createReadStream } from 'node:fs';
import type { Readable } from 'node:stream';
import type { S3Config } from '../config/files.ts';
import type { FileStore } from './file-store.ts';

/** Files in a bucket of an S3-compatible server, each with encryption at rest asked for. */
export function s3Store({ endpoint, region, bucket, accessKeyId, secretAccessKey }: S3Config): FileStore {
  const client = new S3Client({
    ...(endpoint === null ? {} : { endpoint, forcePathStyle: true }),
    region,
    credentials: { accessKeyId, secretAccessKey },
    // Only what every server of this kind understands; those of Amazon check more by themselves.
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
  });
  const named = (key: string) => ({ Bucket: bucket, Key: `evidence/${key}` });
  return {
    async keep(key, { path, type, size }) {
      const file = { Body: createReadStream(path), ContentLength: size, ContentType: type };
      await client.send(new PutObjectCommand({ ...named(key), ...file }));
    },
    async read(key) {
      const { Body } = await client.send(new GetObjectCommand(named(key)));
      if (!Body) throw new Error('The store has sent no file.');
      return Body as Readable;
    },
    async forget(key) {
      await client.send(new DeleteObjectCommand(named(key)));
    },
  };
}
