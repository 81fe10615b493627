import * as z from 'zod';
import { Worded } from './language.ts';

/** Who reads a digest: what it says is the same, the order and the words are not. */
export const Audience = z.enum(['bureau', 'secretariat', 'editors', 'members']);
export type Audience = z.infer<typeof Audience>;

export const TrackerId = z.string().regex(/^[a-z0-9][a-z0-9-]{0,39}$/);
export type TrackerId = z.infer<typeof TrackerId>;

/** Where a tracker is kept. */
export const TrackerSource = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('google-sheet'),
    /** What stands in the sheet's address between `/d/` and `/edit`. */
    spreadsheetId: z.string().regex(/^[\w-]+$/, 'the id in the address of the sheet, between /d/ and /edit'),
    /** Whether findings and refs are written back into the sheet. */
    writeBack: z.boolean(),
  }),
  z.strictObject({ kind: z.literal('workbook'), path: z.string().min(1) }),
]);
export type TrackerSource = z.infer<typeof TrackerSource>;

/** One side of the dialogue: its full name, and the short one that a sentence can carry (كتابة الدولة). */
export const Party = z.strictObject({
  name: Worded,
  short: Worded,
  /** How the tracker writes it in owner cells, beside its names. */
  aliases: z.array(z.string()),
});
export type Party = z.infer<typeof Party>;

/** A private column and whom it may be shown to: the only way `notes` and `extra` enter a mail. */
export const Disclosure = z.strictObject({ column: z.string().min(1), audiences: z.array(Audience).min(1) });
export type Disclosure = z.infer<typeof Disclosure>;

/** Everything that is one dialogue's own. */
export const TrackerConfig = z.strictObject({
  id: TrackerId,
  /** The dialogue's name as the digest's head says it. */
  name: Worded,
  source: TrackerSource,
  union: Party,
  administration: Party,
  /** How many sessions the parties owe each year; null where they owe none. */
  sessionsPerYear: z.int().positive().nullable(),
  disclose: z.array(Disclosure),
  /** True for an invented tracker: every copy then says so. */
  fictional: z.boolean(),
  /** Where the tracker's content comes from, in a sentence, where its readers must know that: one party's account. */
  provenance: Worded.optional(),
  /** The name an audience is addressed by, where it is not the party's own. */
  audienceNames: z.partialRecord(Audience, Worded),
});
export type TrackerConfig = z.infer<typeof TrackerConfig>;

/** Where people open a tracker; null for one that has no address. */
export const sheetUrlOf = ({ source }: Pick<TrackerConfig, 'source'>): string | null =>
  source.kind === 'google-sheet' ? `https://docs.google.com/spreadsheets/d/${source.spreadsheetId}` : null;
