import type { SheetTab } from './grid.ts';

/** The mark on the tab that we made: an entry of the sheet's own metadata, which no rename takes away. */
export const OUR_MARK = 'iltizam.feedback';

/** What the mark says: whose it is, and what was last written. */
export interface OurTab {
  readonly sheetId: number;
  readonly title: string;
  readonly markId: number;
  /** What `fingerprint` the page had that was last written. */
  readonly written: string;
  /** False where somebody opened it to editors: what they type there would be lost. */
  readonly isProtected: boolean;
}

const markOf = ({ developerMetadata }: SheetTab) =>
  developerMetadata.find(({ metadataKey }) => metadataKey === OUR_MARK);

/** Whether a tab bears our mark. A copy that somebody made of our tab bears it too, and is no input either. */
export const isOurs = (tab: SheetTab): boolean => markOf(tab) !== undefined;

/** The tab that we may write, where there is one: the mark names the tab it was made for, which a copy is not. */
export const findOurTab = (tabs: readonly SheetTab[]): OurTab | null => {
  for (const tab of tabs) {
    const mark = markOf(tab);
    const [madeFor, written = ''] = mark?.metadataValue.split(' ') ?? [];
    if (mark && madeFor === String(tab.properties.sheetId))
      return {
        sheetId: tab.properties.sheetId,
        title: tab.properties.title,
        markId: mark.metadataId,
        written,
        isProtected: tab.protectedRanges.some(({ warningOnly }) => !warningOnly),
      };
  }
  return null;
};

/** The mark's value for a tab. */
export const markFor = (sheetId: number, fingerprint: string): string => `${sheetId} ${fingerprint}`;
