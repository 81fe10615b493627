import { GetObjectCommand, NoSuchKey, PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import type { Archive } from './archive.ts';

/** A client of S3 as a function uses it: region, credentials and an overridden endpoint from the environment. */
export const s3Client = (): S3Client => new S3Client({});

/** An archive in a bucket. The client's own retries serve: a put of the same bytes twice does no harm. */
export const s3Archive = (client: S3Client, bucket: string): Archive => ({
  async put(key, bytes) {
    await client.send(new PutObjectCommand({ Bucket: bucket, Key: key, Body: bytes }));
  },
  async get(key) {
    try {
      const { Body } = await client.send(new GetObjectCommand({ Bucket: bucket, Key: key }));
      return Body ? await Body.transformToByteArray() : null;
    } catch (error) {
      if (error instanceof NoSuchKey) return null;
      throw error;
    }
  },
});
