import { lazily } from '../runtime/lazily.ts';
import type { Archive } from './archive.ts';

/** An archive in a bucket whose client loads with the first object: for a function that often needs none. */
export const archiveWhenUsed = (bucket: string): Archive => {
  const archive = lazily(async () => {
    const { s3Archive, s3Client } = await import('./archive-s3.ts');
    return s3Archive(s3Client(), bucket);
  });
  return {
    put: async (key, bytes) => (await archive()).put(key, bytes),
    get: async (key) => (await archive()).get(key),
  };
};
