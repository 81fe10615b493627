import * as z from 'zod';
import { Deployment } from './deployment.ts';

/**
 * What is deployed where. Copy `pilot`, give it your names, and deploy it with `npm run deploy -- --stage …`.
 * Everything here is checked before anything is created. A new stage sends to nobody until `delivery` says so.
 */
const stages: Record<string, z.input<typeof Deployment>> = {
  pilot: {
    // Twelve digits, so that no other account is touched by mistake; null takes that of the credentials in use.
    account: null,
    region: 'eu-west-3',
    senderDomain: 'nashra.example',
    stage: {
      name: 'pilot',
      zone: 'Africa/Casablanca',
      // Nobody; then { kind: 'allowlist', addresses: ['you@…'] }, nobody else; then { kind: 'on' }, every recipient.
      delivery: { kind: 'off' },
      sender: {
        name: { ar: 'نشرة الالتزامات', fr: 'Suivi des engagements', en: 'Commitments digest' },
        address: 'digest@nashra.example',
        replyTo: 'remarks@nashra.example',
      },
      editionDue: { weekday: 1, time: '08:00' },
      // Recipients who get each edition the day before, and may hold it.
      previewers: [],
      maxSendRate: 1,
      opsAddress: 'ops@nashra.example',
      trackers: [
        {
          id: 'sector',
          name: {
            ar: 'الحوار الاجتماعي القطاعي',
            fr: 'Dialogue social sectoriel',
            en: 'Sectoral social dialogue',
          },
          source: {
            kind: 'google-sheet',
            spreadsheetId: 'the-id-in-the-address-of-your-sheet',
            writeBack: true,
          },
          union: {
            name: { ar: 'النقابة الوطنية', fr: 'Syndicat national', en: 'National union' },
            short: { ar: 'النقابة', fr: 'le syndicat', en: 'the union' },
            aliases: [],
          },
          administration: {
            name: { ar: 'كتابة الدولة', fr: "Secrétariat d'État", en: 'State Secretariat' },
            short: { ar: 'كتابة الدولة', fr: "le secrétariat d'État", en: 'the State Secretariat' },
            aliases: ['الإدارة', "L'administration"],
          },
          sessionsPerYear: 2,
          disclose: [],
          fictional: false,
          // What an audience is called where it is not the party's own name: { members: { ar: …, fr: …, en: … } }.
          audienceNames: {},
        },
      ],
    },
    schedule: { syncHours: '7-20' },
    google: {
      kind: 'federation',
      provider:
        '//iam.googleapis.com/projects/000000000000/locations/global/workloadIdentityPools/iltizam/providers/aws-pilot',
      serviceAccount: 'iltizam-reader@your-project.iam.gserviceaccount.com',
    },
    alarmsEmail: 'ops@nashra.example',
    // false where AWS still limits the account to 10 functions at once; the deployment says so.
    reserveConcurrency: true,
    monthlyBudgetUsd: 5,
    logRetentionDays: 90,
  },
};

/** The names of the stages there are. */
export const stageNames = Object.keys(stages);

/** Reads what is written of a stage. @throws Error naming the setting that is wrong, and why. */
export const readDeployment = (name: string, written: unknown): Deployment => {
  const read = Deployment.refine(({ stage }) => stage.name === name, {
    path: ['stage', 'name'],
    error: `must be "${name}", the name it stands under`,
  }).safeParse(written);
  if (read.success) return read.data;
  throw new Error(`The stage "${name}" in infra/aws/stages.ts is not valid:\n${z.prettifyError(read.error)}`);
};

/** @throws Error naming the setting that is wrong, or the stages there are. */
export const deploymentOf = (name: string): Deployment => {
  if (Object.hasOwn(stages, name)) return readDeployment(name, stages[name]);
  throw new Error(`There is no stage "${name}" in infra/aws/stages.ts; there is: ${stageNames.join(', ')}.`);
};
