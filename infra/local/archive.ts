import { folderArchive, type Archive } from '../../shared/store/archive.ts';

const BUCKET = 'iltizam-local';

/** The archive: a folder, or a bucket at an S3 endpoint on this machine, made where it is missing. */
export const openArchive = async (endpoint: string | null, folder: string): Promise<Archive> => {
  if (endpoint === null) return folderArchive(folder);
  const [{ CreateBucketCommand, S3Client }, { s3Archive }] = await Promise.all([
    import('@aws-sdk/client-s3'),
    import('../../shared/store/archive-s3.ts'),
  ]);
  const client = new S3Client({
    endpoint,
    forcePathStyle: true,
    region: 'us-east-1',
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
  });
  try {
    await client.send(new CreateBucketCommand({ Bucket: BUCKET }));
  } catch (error) {
    if (!(error instanceof Error && error.name.startsWith('BucketAlready'))) throw error;
  }
  return s3Archive(client, BUCKET);
};
