import type { Finding } from '../../../../shared/model/finding.ts';
import type { TrackerConfig } from '../../../../shared/model/tracker.ts';
import type { FeedbackReport } from '../../../../shared/sheet/feedback.ts';
import { googleTrackers } from '../../../../shared/sheet/google/trackers.ts';
import { accountOf, clientOf, fakeTiming } from '../../../stand-in/google/harness.ts';
import type { GoogleStandIn } from '../../../stand-in/google/server.ts';
import { aSheet, aTab, rows, type FileState } from '../../../stand-in/google/sheet-state.ts';

/** A sheet with two rows that have no ref yet, and a tab that is none of ours; the account may write. */
export const aTrackerSheet = (google: GoogleStandIn): FileState => {
  const cells = rows(
    ['المرجع', 'الالتزام', 'الحالة'],
    ['C1', 'الأول', null],
    [null, 'الثاني', 'تم'],
    [null, 'الثالث', null],
  );
  const tabs = [aTab('الالتزامات', cells, { sheetId: 7 }), aTab('Notes', rows(['theirs']), { sheetId: 8 })];
  const file = aSheet('s', tabs);
  file.shared.set(accountOf(google), 'writer');
  google.files.set('s', file);
  return file;
};

export const tracker = (writeBack = true): TrackerConfig => {
  const worded = { ar: 'س', fr: 's', en: 's' };
  const party = { name: worded, short: worded, aliases: [] };
  return {
    id: 't',
    name: worded,
    source: { kind: 'google-sheet', spreadsheetId: 's', writeBack },
    union: party,
    administration: party,
    sessionsPerYear: null,
    disclose: [],
    fictional: true,
    audienceNames: {},
  };
};
export const finding = (over: Partial<Finding> = {}): Finding => ({
  severity: 'error',
  code: 'date.impossible',
  tab: 'الالتزامات',
  row: 3,
  column: 'C',
  cell: 'C3',
  value: '31/02/2026',
  params: { field: 'due', header: 'الأجل' },
  ...over,
});
export const report = (over: Partial<FeedbackReport> = {}): FeedbackReport => ({
  readAt: '2026-11-24T08:04:00.000Z',
  language: 'ar',
  understood: 3,
  refused: null,
  findings: [finding()],
  refs: [],
  ...over,
});
export const trackers = (google: GoogleStandIn, timing = fakeTiming()) =>
  googleTrackers(clientOf(google, timing), 'Africa/Casablanca');

/** One sync's worth of Google: read, and answer. */
export const readAndAnswer = async (google: GoogleStandIn, given: FeedbackReport): Promise<void> => {
  const all = trackers(google);
  await all.sourceOf(tracker()).read();
  await all.feedbackOf(tracker())?.write(given);
};
