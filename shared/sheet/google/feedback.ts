import type { Zone } from '../../model/time.ts';
import { feedbackWords } from '../../../templates/messages/feedback.ts';
import type { FeedbackReport, SheetFeedback } from '../feedback.ts';
import { feedbackPage, type FeedbackPage, type PageContext } from './feedback-page.ts';
import { closeTab, makeTab, renewMark, writePage } from './feedback-requests.ts';
import type { Outline } from './grid.ts';
import { findOurTab } from './our-tab.ts';
import { writeRefs } from './refs.ts';
import type { SheetReading } from './source.ts';
import type { Spreadsheet } from './spreadsheet.ts';
import { readOutline } from './table.ts';

export interface FeedbackTerms {
  readonly account: string;
  readonly zone: Zone;
  /** At least 0 and under 1. */
  readonly random: () => number;
  readonly wordFinding: PageContext['wordFinding'];
}

const SHEET_IDS = 2 ** 31;

const freeId = ({ sheets }: Outline, random: () => number): number => {
  const taken = new Set(sheets.map(({ properties }) => properties.sheetId));
  for (;;) {
    const id = Math.floor(random() * SHEET_IDS);
    if (!taken.has(id)) return id;
  }
};

/** The tab's name, or the next that no tab of theirs has. */
const freeTitle = ({ sheets }: Outline, wanted: string): string => {
  const taken = new Set(sheets.map(({ properties }) => properties.title.toLowerCase()));
  for (let number = 1; ; number += 1) {
    const title = number === 1 ? wanted : `${wanted} (${number})`;
    if (!taken.has(title.toLowerCase())) return title;
  }
};

const tabIdsOf = ({ sheets }: Outline): ReadonlyMap<string, number> =>
  new Map(sheets.map(({ properties }) => [properties.title, properties.sheetId]));

const requestsFor = (page: FeedbackPage, outline: Outline, { account, random }: FeedbackTerms) => {
  const ours = findOurTab(outline.sheets);
  const { say } = feedbackWords(page.language);
  const closing = { protection: say('protection'), account };
  if (ours)
    return [
      ...writePage(ours.sheetId, page),
      ...(ours.isProtected ? [] : [closeTab(ours.sheetId, closing)]),
      renewMark(ours, page),
    ];
  const made = { sheetId: freeId(outline, random), title: freeTitle(outline, say('tab.name')) };
  return makeTab({ ...made, ...closing }, page);
};

/**
 * Answers in a Google Sheet. The tab is written whole, in one batch, where it says something new or somebody
 * changed the sheet since it was last written; so our own writing, which moves the version too, calls for no other.
 */
export const googleFeedback = (
  sheet: Spreadsheet,
  lastReading: () => SheetReading | null,
  terms: FeedbackTerms,
): SheetFeedback => {
  const writeTab = async (report: FeedbackReport, reading: SheetReading | null): Promise<void> => {
    let outline = reading?.outline ?? (await readOutline(sheet));
    const context = { ...terms, tabIds: tabIdsOf(outline) };
    const page = feedbackPage(report, context);
    const nothingNew = reading?.file.modifiedByUs ?? true;
    if (nothingNew && findOurTab(outline.sheets)?.written === page.fingerprint) return;
    let again = false;
    await sheet.patiently(async (timeoutMs) => {
      // Of an earlier attempt that got no answer the tab may stand already.
      if (again) outline = await readOutline(sheet);
      again = true;
      return sheet.tryChange(requestsFor(page, outline, terms), timeoutMs);
    });
  };
  return {
    async write(report) {
      const reading = lastReading();
      await writeTab(report, reading);
      if (reading && report.refs.length > 0) await writeRefs(sheet, reading, report.refs);
    },
  };
};
