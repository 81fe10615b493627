import { randomUUID } from 'node:crypto';

/** Events as AWS hands them to a function, whole: shapes from the Lambda, SES and EventBridge developer guides. */

const REGION = 'eu-west-3';
const ACCOUNT = '123456789012';

export interface QueuedJob {
  readonly messageId: string;
  readonly body: string;
  readonly group?: string | undefined;
  readonly receiptHandle?: string | undefined;
}

/** What an event source mapping of a queue calls with. */
export const sqsEvent = (queue: string, jobs: readonly QueuedJob[]) => ({
  Records: jobs.map(({ messageId, body, group, receiptHandle = 'handle' }) => ({
    messageId,
    receiptHandle,
    body,
    attributes: {
      ApproximateReceiveCount: '1',
      SentTimestamp: '1764489600000',
      SenderId: 'AROAEXAMPLE:iltizam',
      ApproximateFirstReceiveTimestamp: '1764489600001',
      ...(group === undefined ? {} : { MessageGroupId: group, SequenceNumber: '18849496460467696128' }),
    },
    messageAttributes: {},
    md5OfBody: '',
    eventSource: 'aws:sqs',
    eventSourceARN: `arn:aws:sqs:${REGION}:${ACCOUNT}:${queue}`,
    awsRegion: REGION,
  })),
});

/** What SES tells of a mail, as the default event bus hands it over. */
export const sesEvent = (
  eventType: 'Send' | 'Delivery' | 'Bounce',
  mail: { messageId: string; to: string; tags: Readonly<Record<string, string>> },
  at: string,
) => ({
  version: '0',
  id: randomUUID(),
  'detail-type': `Email ${eventType}`,
  source: 'aws.ses',
  account: ACCOUNT,
  time: at,
  region: REGION,
  resources: [`arn:aws:ses:${REGION}:${ACCOUNT}:configuration-set/iltizam-pilot`],
  detail: {
    eventType,
    mail: {
      timestamp: at,
      source: 'digest@nashra.example',
      sourceArn: `arn:aws:ses:${REGION}:${ACCOUNT}:identity/nashra.example`,
      sendingAccountId: ACCOUNT,
      messageId: mail.messageId,
      destination: [mail.to],
      headersTruncated: false,
      headers: [],
      commonHeaders: {},
      tags: {
        'ses:operation': ['SendRawEmail'],
        'ses:configuration-set': ['iltizam-pilot'],
        'ses:source-ip': ['192.0.2.1'],
        'ses:from-domain': ['nashra.example'],
        'ses:caller-identity': ['iltizam-pilot-deliver'],
        ...Object.fromEntries(Object.entries(mail.tags).map(([name, value]) => [name, [value]])),
      },
    },
    ...(eventType === 'Delivery'
      ? {
          delivery: {
            timestamp: at,
            processingTimeMillis: 532,
            recipients: [mail.to],
            smtpResponse: '250 2.0.0 OK',
            reportingMTA: 'a1-2.smtp-out.eu-west-3.amazonses.com',
          },
        }
      : {}),
    ...(eventType === 'Bounce'
      ? {
          bounce: {
            bounceType: 'Permanent',
            bounceSubType: 'General',
            bouncedRecipients: [
              {
                emailAddress: mail.to,
                action: 'failed',
                status: '5.1.1',
                diagnosticCode: 'smtp; 550 5.1.1 user unknown',
              },
            ],
            timestamp: at,
            feedbackId: '0109019acd000000-00000000-0000-0000-0000-000000000000-000000',
            reportingMTA: 'dns; a1-2.smtp-out.eu-west-3.amazonses.com',
          },
        }
      : {}),
  },
});

/** What a function's own address calls with, payload format 2.0; a mail program's one click posts a form. */
export const urlEvent = (method: 'GET' | 'POST', link: string) => {
  const { hostname, search, searchParams } = new URL(link);
  return {
    version: '2.0',
    routeKey: '$default',
    rawPath: '/',
    rawQueryString: search.slice(1),
    headers: {
      host: hostname,
      'x-forwarded-proto': 'https',
      'user-agent': 'Mozilla/5.0',
      ...(method === 'POST' ? { 'content-type': 'application/x-www-form-urlencoded' } : {}),
    },
    queryStringParameters: Object.fromEntries(searchParams),
    requestContext: {
      accountId: 'anonymous',
      apiId: hostname.split('.')[0],
      domainName: hostname,
      domainPrefix: hostname.split('.')[0],
      http: { method, path: '/', protocol: 'HTTP/1.1', sourceIp: '192.0.2.7', userAgent: 'Mozilla/5.0' },
      requestId: randomUUID(),
      routeKey: '$default',
      stage: '$default',
      time: '30/Nov/2026:10:00:00 +0000',
      timeEpoch: 1796032800000,
    },
    ...(method === 'POST'
      ? { body: Buffer.from('List-Unsubscribe=One-Click').toString('base64'), isBase64Encoded: true }
      : { isBase64Encoded: false }),
  };
};
