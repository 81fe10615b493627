import type { TrackerConfig } from '../../model/tracker.ts';
import type { Zone } from '../../model/time.ts';
import type { SheetFeedback } from '../feedback.ts';
import type { TrackerSource } from '../source.ts';
import { googleSource, type SheetReading } from './source.ts';
import { openSpreadsheet, type Google, type Spreadsheet } from './spreadsheet.ts';

/** The Google Sheets of a stage's trackers. */
export interface GoogleTrackers {
  /** A fresh source for one read. */
  sourceOf(tracker: TrackerConfig, remainingMs?: () => number): TrackerSource;
  /** Answers the read last made of the tracker; null where writing back is off. */
  feedbackOf(tracker: TrackerConfig): SheetFeedback | null;
}

interface Session {
  readonly sheet: Spreadsheet;
  /** Kept until it has been answered: refs are written only into rows that are still as they were read. */
  reading: SheetReading | null;
}

/** Of a function's time, what is left to understand, store and record a read, or that it failed. */
const KEPT_FOR_THE_REST_MS = 25_000;

/** Joins each tracker's reading and answering: the answer compares with what was read. */
export const googleTrackers = (google: Google, zone: Zone): GoogleTrackers => {
  const sessions = new Map<string, Session>();
  const open = ({ id, source }: TrackerConfig, remainingMs = google.timing.remainingMs): Session => {
    if (source.kind !== 'google-sheet') throw new Error(`The tracker ${id} is kept in no Google Sheet.`);
    const access = source.writeBack ? 'write' : 'read';
    const timing = { ...google.timing, remainingMs: () => remainingMs() - KEPT_FOR_THE_REST_MS };
    const sheet = openSpreadsheet({ ...google, timing }, source.spreadsheetId, access);
    const session = { sheet, reading: null };
    sessions.set(id, session);
    return session;
  };
  return {
    sourceOf(tracker, remainingMs) {
      const session = open(tracker, remainingMs);
      return googleSource(session.sheet, (reading) => {
        session.reading = reading;
      });
    },
    feedbackOf(tracker) {
      if (tracker.source.kind !== 'google-sheet' || !tracker.source.writeBack) return null;
      const session = sessions.get(tracker.id) ?? open(tracker);
      const { identity, timing } = google;
      return {
        async write(report) {
          const [{ googleFeedback }, { wordFinding }] = await Promise.all([
            import('./feedback.ts'),
            import('../../../templates/messages/findings.ts'),
          ]);
          const terms = { account: identity.account, zone, random: timing.random, wordFinding };
          await googleFeedback(session.sheet, () => session.reading, terms).write(report);
          session.reading = null;
        },
      };
    },
  };
};
