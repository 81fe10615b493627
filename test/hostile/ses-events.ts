import type { TakenMail } from './ses.ts';

/** An event of SES as EventBridge brings it, of a mail and what SES calls it. */
export const sesEvent = (
  eventType: string,
  { messageId, to, tags }: Pick<TakenMail, 'messageId' | 'to' | 'tags'>,
  at: string,
  detail: object = {},
) => ({
  id: `${eventType}-${messageId}`,
  source: 'aws.ses',
  'detail-type': `Email ${eventType}`,
  time: at,
  detail: {
    eventType,
    mail: {
      messageId,
      timestamp: at,
      destination: [to],
      tags: Object.fromEntries(Object.entries(tags).map(([name, value]) => [name, [value]])),
    },
    ...detail,
  },
});
