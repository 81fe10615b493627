import * as z from 'zod';
import { Stage } from '../../shared/model/stage.ts';

const Domain = z.string().regex(/^([a-z0-9]([a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,}$/, 'not a domain name');

const HOUR = '([01]?\\d|2[0-3])';
const HOURS = new RegExp(`^(\\*|${HOUR}(-${HOUR})?)(/[1-9]\\d?)?$`);

/** Hours as the scheduler's cron has them: `7-20`, `*`, `8,12,18`, `6-22/2`. */
const Hours = z.string().refine((text) => text.split(',').every((part) => HOURS.test(part)), {
  error: 'give hours from 0 to 23, such as "7-20", "8,12,18" or "*"',
});

/** How the functions prove to Google who they are; without a key wherever federation is set up. */
export const GoogleAccess = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('federation'),
    /** The provider's full name: `//iam.googleapis.com/projects/…/providers/…`. */
    provider: z.string().startsWith('//iam.googleapis.com/projects/'),
    serviceAccount: z.email(),
  }),
  /** A service-account key, put into the secret by hand after the first deployment. */
  z.strictObject({ kind: z.literal('key') }),
  /** No tracker of the stage is a Google Sheet. */
  z.strictObject({ kind: z.literal('none') }),
]);
export type GoogleAccess = z.infer<typeof GoogleAccess>;

/** A stage, and what AWS must know besides to run it. */
export const Deployment = z
  .strictObject({
    /** Without the stop link's page: its address is made with the function that serves it. */
    stage: Stage.omit({ stopUrl: true }),
    /** The AWS account; null takes the one of the credentials in use. */
    account: z
      .string()
      .regex(/^\d{12}$/, "an account's number has twelve digits")
      .nullable(),
    region: z.string().regex(/^[a-z]{2}(-[a-z]+)+-\d$/, 'not a region, such as eu-west-3'),
    /** The domain mails come from. You must be able to add DNS records to it. */
    senderDomain: Domain,
    schedule: z.strictObject({
      /** Hours of the day, in the stage's zone, at whose start the trackers are read. */
      syncHours: Hours,
    }),
    google: GoogleAccess,
    /** Who is told when something needs a person. */
    alarmsEmail: z.email(),
    /**
     * Whether functions keep concurrency for themselves, twelve in all. False in a young account, whose limit is 10
     * until AWS raises it: the queues' own limits hold there alone.
     */
    reserveConcurrency: z.boolean(),
    /** A table restored from a backup, to work on in place of the stage's own: infra/docs/restore.md. */
    restoredTable: z
      .string()
      .regex(/^[A-Za-z0-9_.-]{3,255}$/)
      .optional(),
    monthlyBudgetUsd: z.number().positive(),
    logRetentionDays: z.union([z.literal(30), z.literal(90), z.literal(180), z.literal(365)]),
  })
  .refine(({ stage, senderDomain }) => stage.sender.address.endsWith(`@${senderDomain}`), {
    path: ['stage', 'sender', 'address'],
    message: 'must be an address of senderDomain',
  })
  .refine(
    ({ stage, google }) =>
      google.kind !== 'none' || !stage.trackers.some(({ source }) => source.kind === 'google-sheet'),
    { path: ['google'], message: 'a tracker is a Google Sheet: say how the functions reach Google' },
  )
  .superRefine(({ stage }, context) => {
    const ids = stage.trackers.map(({ id }) => id);
    const twice = ids.find((id, index) => ids.indexOf(id) < index);
    if (twice === undefined) return;
    const message = `two trackers have the id "${twice}": the history of each stands under its id`;
    context.addIssue({ code: 'custom', path: ['stage', 'trackers'], message });
  })
  .refine(({ stage }) => stage.editionDue !== undefined, {
    path: ['stage', 'editionDue'],
    message: 'say when an edition is due each week',
  })
  .refine(({ stage }) => stage.trackers.every(({ source }) => source.kind === 'google-sheet'), {
    path: ['stage', 'trackers'],
    message: 'a workbook on a laptop cannot be read from AWS: use a Google Sheet',
  });
export type Deployment = z.infer<typeof Deployment>;
