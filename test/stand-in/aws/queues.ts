import { createHash, randomUUID } from 'node:crypto';

export interface QueuedMessage {
  readonly MessageId: string;
  readonly Body: string;
  readonly MessageGroupId?: string;
  readonly MessageDeduplicationId?: string;
  readonly DelaySeconds?: number;
}

interface Entry extends Omit<QueuedMessage, 'MessageId' | 'Body'> {
  readonly Id: string;
  readonly MessageBody: string;
}

const md5 = (text: string): string => createHash('md5').update(text).digest('hex');

/** SQS's queues by their address: what was sent to each and is still there. Twice under one deduplication id is once. */
export class Queues {
  private readonly waiting = new Map<string, QueuedMessage[]>();
  private readonly known = new Set<string>();

  in(url: string): QueuedMessage[] {
    const messages = this.waiting.get(url) ?? [];
    this.waiting.set(url, messages);
    return messages;
  }

  answer(action: string, asked: Record<string, unknown>): unknown {
    if (action !== 'SendMessageBatch') throw new Error(`The functions send batches, and ask for ${action}.`);
    const url = String(asked['QueueUrl']);
    const entries = asked['Entries'] as Entry[];
    const Successful = entries.map(({ Id, MessageBody, ...rest }) => {
      const message = { MessageId: randomUUID(), Body: MessageBody, ...rest };
      const name = rest.MessageDeduplicationId && `${url} ${rest.MessageDeduplicationId}`;
      if (!name || !this.known.has(name)) this.in(url).push(message);
      if (name) this.known.add(name);
      return { Id, MessageId: message.MessageId, MD5OfMessageBody: md5(MessageBody) };
    });
    return { Successful, Failed: [] };
  }
}
