import { type DigestLanguage, directionOf } from '../../shared/model/language.ts';
import { type Content, TABS, type TrackerWords } from './definition.ts';
import { writeGuide } from './write-guide.ts';
import { writeTab } from './write-tab.ts';
import { ar } from './words/ar.ts';
import { fr } from './words/fr.ts';

export const WORDS: Readonly<Record<DigestLanguage, TrackerWords>> = { ar, fr };

/** A tracker to be written as a workbook. */
export interface Tracker {
  readonly language: DigestLanguage;
  readonly title: string;
  readonly subtitle: string;
  readonly fictional: boolean;
  readonly content: Content;
}

/** Written into the file, so that writing it twice gives the same. */
const MADE = new Date('2025-10-20T00:00:00Z');

/** Writes a tracker workbook that opens in Excel, LibreOffice and Google Sheets. */
export const writeTracker = async (tracker: Tracker): Promise<Uint8Array> => {
  const { default: exceljs } = await import('exceljs');
  const workbook = new exceljs.Workbook();
  const { language, title, subtitle, fictional, content } = tracker;
  const words = WORDS[language];
  const direction = directionOf(language);
  Object.assign(workbook, { creator: 'Iltizam', created: MADE, modified: MADE, title });
  for (const tab of Object.values(TABS))
    writeTab(
      workbook,
      {
        tab,
        name: words.tabs[tab.kind],
        headers: words.headers[tab.kind],
        choices: words.choices,
        title: tab.kind === 'commitments' ? title : words.tabs[tab.kind],
        subtitle: tab.kind === 'commitments' || fictional ? subtitle : title,
        fictional,
        rows: content[tab.kind],
      },
      direction,
    );
  writeGuide(workbook, words, direction);
  return new Uint8Array(await workbook.xlsx.writeBuffer());
};
