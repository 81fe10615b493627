import { S3Client } from '@aws-sdk/client-s3';
import { SQSClient } from '@aws-sdk/client-sqs';

/** Clients of AWS as a function uses them: region, credentials and overridden endpoints from the environment. */
export const s3Client = (): S3Client => new S3Client({});
export const sqsClient = (): SQSClient => new SQSClient({});
