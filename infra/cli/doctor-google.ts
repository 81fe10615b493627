import type { Severity } from '../../shared/model/finding.ts';
import type { Zone } from '../../shared/model/time.ts';
import type { TrackerConfig } from '../../shared/model/tracker.ts';
import type { Normalised, RecognisedTab } from '../../shared/model/normalised.ts';
import { normalise } from '../../shared/normalise/normalise.ts';
import { IltizamError } from '../../shared/runtime/errors.ts';
import type { Outline } from '../../shared/sheet/google/grid.ts';
import { findOurTab } from '../../shared/sheet/google/our-tab.ts';
import { columnIndexOf, isClosed } from '../../shared/sheet/google/ref-cells.ts';
import { googleSource, type SheetReading } from '../../shared/sheet/google/source.ts';
import { openSpreadsheet, type Google, type Spreadsheet } from '../../shared/sheet/google/spreadsheet.ts';
import { counted, type Diagnosis, ill, note, well } from './stage/diagnosis.ts';

const refused = (what: string, error: unknown): Diagnosis => {
  if (!(error instanceof IltizamError)) throw error;
  return ill(what, error.code, error.message);
};

const TOKEN_MS = 20_000;

const identity = async ({ identity: who }: Google, writeBack: boolean): Promise<Diagnosis> => {
  try {
    await who.accessToken('read', TOKEN_MS);
    if (writeBack) await who.accessToken('write', TOKEN_MS);
    return well(
      'identity',
      `${who.account}, by ${who.kind === 'key' ? 'a service-account key' : 'its AWS role, without a key'}`,
    );
  } catch (error) {
    return refused('identity', error);
  }
};

/** Columns in sheet order: `B` before `AA`. */
const inOrder = (columns: RecognisedTab['columns']): readonly string[] =>
  Object.entries(columns)
    .sort(([, one], [, other]) => one.length - other.length || one.localeCompare(other))
    .map(([field, column]) => `${field} ${column}`);

const tabInWords = (shown: string, { kind, headerRow, columns }: RecognisedTab): string =>
  `${shown}: ${kind}, headers to row ${headerRow}, ${inOrder(columns).join(', ')}`;

/** A tab's name as the lines show it: a hidden one counts like any other, and surprises whoever does not see it. */
const shownIn = ({ sheets }: Outline): ((name: string) => string) => {
  const hidden = new Set(sheets.flatMap(({ properties }) => (properties.hidden ? properties.title : [])));
  return (name) => (hidden.has(name) ? `"${name}" (hidden)` : `"${name}"`);
};

const tabs = ({ table, outline }: SheetReading, read: Normalised): readonly Diagnosis[] => {
  const shown = shownIn(outline);
  const known = read.tabs.map((tab) => well('tab', tabInWords(shown(tab.name), tab)));
  const names = new Set(read.tabs.map(({ name }) => name));
  const ignored = table.tabs
    .filter(({ name, ours }) => !ours && !names.has(name))
    .map(({ name }) => shown(name));
  const count = (severity: Severity) =>
    counted(read.findings.filter((finding) => finding.severity === severity).length, severity);
  return [
    ...known,
    ...(ignored.length > 0
      ? [note('tabs', `not read, as their headers are none of a tracker: ${ignored.join(', ')}`, null)]
      : []),
    read.tabs.some(({ kind }) => kind === 'commitments')
      ? well(
          'rows',
          [counted(read.commitments.length, 'commitment'), count('error'), count('warning')].join(', '),
        )
      : ill(
          'rows',
          'no tab of commitments',
          'Give one tab a row of headers with a title (الالتزام / Engagement) and two more columns, such as الحالة / Statut and الأجل / Échéance.',
        ),
  ];
};

const zoneOf = ({ outline }: SheetReading, zone: Zone): Diagnosis => {
  const { timeZone } = outline.properties;
  return timeZone === zone || timeZone === undefined
    ? well('zone', `${zone}, in the sheet as in the stage`)
    : note(
        'zone',
        `the sheet is in ${timeZone}, the stage in ${zone}`,
        `In the sheet: File, Settings, Time zone: ${zone}. Dates are read right either way; NOW() and TODAY() are not.`,
      );
};

const writing = ({ source }: TrackerConfig, { file, outline }: SheetReading, account: string): Diagnosis => {
  if (source.kind !== 'google-sheet' || !source.writeBack)
    return note('writing', 'switched off: editors get what could not be read by mail', null);
  if (!file.canEdit)
    return ill(
      'writing',
      'google.read-only',
      `Open the sheet, choose Share, and make ${account} an editor; or set writeBack to false for this tracker.`,
    );
  const ours = findOurTab(outline.sheets);
  if (ours === null) return well('writing', 'may edit; the first read will make the tab it answers in');
  const closed = outline.sheets.some(
    (tab) => tab.properties.sheetId === ours.sheetId && isClosed(tab, { rowIndex: 0, columnIndex: 0 }),
  );
  return closed
    ? ill(
        'writing',
        `the tab "${ours.title}" is closed to us`,
        `In the sheet: Data, Protected sheets and ranges: let ${account} edit that tab; or delete it, and the next read makes it anew.`,
      )
    : well('writing', `may edit; answers in the tab "${ours.title}"`);
};

/** Where refs are to be written: whether each tab of commitments has a column for them that we may write into. */
const refs = (
  { source }: TrackerConfig,
  { file, outline }: SheetReading,
  read: Normalised,
  account: string,
) => {
  if (source.kind !== 'google-sheet' || !source.writeBack || !file.canEdit) return [];
  return read.tabs.flatMap(({ name, kind, columns, headerRow }): readonly Diagnosis[] => {
    const tab = outline.sheets.find(({ properties }) => properties.title === name);
    if (kind !== 'commitments' || tab === undefined) return [];
    const column = columns['ref'];
    if (column === undefined)
      return [
        note(
          'refs',
          `"${name}" has no column for them: a row is known by its title and place alone`,
          'Add a column المرجع / Réf. to the tab: each row gets a ref in it, and keeps its history however it is moved or reworded.',
        ),
      ];
    return isClosed(tab, { rowIndex: headerRow, columnIndex: columnIndexOf(column) })
      ? [
          note(
            'refs',
            `column ${column} of "${name}" is closed to us: rows without a ref get none`,
            `In the sheet: Data, Protected sheets and ranges: let ${account} edit that column.`,
          ),
        ]
      : [];
  });
};

const whole = async (sheet: Spreadsheet): Promise<SheetReading> => {
  let reading: SheetReading | null = null;
  await googleSource(sheet, (made) => {
    reading = made;
  }).read();
  if (reading === null) throw new Error('a read that ended gave no reading');
  return reading;
};

/**
 * The Google half of `doctor` for one tracker: who we are, whether that may see the sheet, what is recognised in
 * it, whether it may be written. Changes nothing; four requests for a sheet of common size.
 */
export const diagnoseSheet = async (
  google: Google,
  tracker: TrackerConfig,
  zone: Zone,
): Promise<readonly Diagnosis[]> => {
  const { source } = tracker;
  if (source.kind !== 'google-sheet') return [];
  const who = await identity(google, source.writeBack);
  if (who.state === 'ill') return [who];
  const sheet = openSpreadsheet(google, source.spreadsheetId, source.writeBack ? 'write' : 'read');
  try {
    const reading = await whole(sheet);
    const { title } = reading.outline.properties;
    const read = normalise(reading.table);
    return [
      who,
      well('sheet', `"${title}", version ${reading.version}`),
      ...tabs(reading, read),
      zoneOf(reading, zone),
      writing(tracker, reading, google.identity.account),
      ...refs(tracker, reading, read, google.identity.account),
    ];
  } catch (error) {
    return [who, refused('sheet', error)];
  }
};
