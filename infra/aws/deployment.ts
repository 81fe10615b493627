import * as z from 'zod';
import { Stage } from '../../shared/model/stage.ts';

const Domain = z.string().regex(/^([a-z0-9]([a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,}$/, 'not a domain name');

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
      .regex(/^\d{12}$/)
      .nullable(),
    region: z.string().regex(/^[a-z]{2}(-[a-z]+)+-\d$/),
    /** The domain mails come from. You must be able to add DNS records to it. */
    senderDomain: Domain,
    schedule: z.strictObject({
      /** Hours of the day, in the stage's zone, at whose start the trackers are read. */
      syncHours: z.string().regex(/^[\d*,/-]+$/),
    }),
    google: GoogleAccess,
    /** Who is told when something needs a person. */
    alarmsEmail: z.email(),
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
  .refine(({ stage }) => stage.editionDue !== undefined, {
    path: ['stage', 'editionDue'],
    message: 'say when an edition is due each week',
  })
  .refine(({ stage }) => stage.trackers.every(({ source }) => source.kind === 'google-sheet'), {
    path: ['stage', 'trackers'],
    message: 'a workbook on a laptop cannot be read from AWS: use a Google Sheet',
  });
export type Deployment = z.infer<typeof Deployment>;
