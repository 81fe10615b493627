import { lazily } from '../runtime/lazily.ts';
import type { Mailer } from './mailer.ts';

/** Sends through SES with a client that loads with the first mail: for a function that seldom has one to send. */
export const mailerWhenUsed = (configurationSet: string | null): Mailer => {
  const mailer = lazily(async () => {
    const { sesClient, sesMailer } = await import('./ses.ts');
    return sesMailer(sesClient(), configurationSet);
  });
  return { send: async (...mail) => (await mailer()).send(...mail) };
};
