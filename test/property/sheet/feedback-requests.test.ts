import fc from 'fast-check';
import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/v4.js';
import { describe, expect, test } from 'vitest';
import type { Finding } from '../../../shared/model/finding.ts';
import { feedbackPage } from '../../../shared/sheet/google/feedback-page.ts';
import { makeTab, renewMark, writePage, writeRef } from '../../../shared/sheet/google/feedback-requests.ts';

/** Every place in a request that says which part of a sheet it is about. */
const KINDS = [
  'addSheet',
  'createDeveloperMetadata',
  'updateDeveloperMetadata',
  'addProtectedRange',
  'updateSheetProperties',
  'updateCells',
  'updateDimensionProperties',
];
/** Ways of naming a part of a sheet that are by name, by notation or by content, and so could be led astray. */
const OTHER_WAYS =
  /^(a1Range|gridRange|namedRangeId|tableId|dataSourceSheetRange|dimensionRange|spreadsheet|metadataKey|metadataLocation|locationType)$/;

const walk = (value: unknown, visit: (name: string, value: unknown) => void): void => {
  if (typeof value !== 'object' || value === null) return;
  for (const [name, item] of Object.entries(value)) {
    visit(name, item);
    walk(item, visit);
  }
};

/** The tabs that a request names, by number. */
const tabsNamed = (request: sheets_v4.Schema$Request): unknown[] => {
  expect(Object.keys(request)).toHaveLength(1);
  expect(KINDS).toContain(Object.keys(request)[0]);
  const found: unknown[] = [];
  const { createDeveloperMetadata, ...others } = request;
  walk(others, (name, value) => {
    expect(name).not.toMatch(OTHER_WAYS);
    if (name === 'sheetId') found.push(value);
  });
  if (createDeveloperMetadata) {
    expect(Object.keys(createDeveloperMetadata.developerMetadata?.location ?? {})).toEqual(['sheetId']);
    found.push(createDeveloperMetadata.developerMetadata?.location?.sheetId);
  }
  return found;
};

const words = fc.oneof(
  fc.string(),
  fc.constantFrom("'Suivi'!A1:Z99", '=A1', '#gid=0', 'الالتزامات', '__proto__'),
);
const finding: fc.Arbitrary<Finding> = fc.record({
  severity: fc.constantFrom('error', 'warning', 'info'),
  code: fc.constantFrom('date.impossible', 'status.unknown'),
  tab: fc.option(words),
  row: fc.option(fc.integer({ min: 1, max: 10_000 })),
  column: fc.option(fc.constantFrom('A', 'ZZ')),
  cell: fc.option(fc.constantFrom('A1', 'ZZ900')),
  value: fc.option(words),
  params: fc.dictionary(words, words),
});
const page = fc
  .record({
    readAt: fc.constant('2026-11-24T08:04:00.000Z'),
    language: fc.constantFrom('ar', 'fr', 'en'),
    understood: fc.nat(),
    refused: fc.option(
      fc.record({
        code: fc.constantFrom('headers-missing', 'too-many-gone'),
        known: fc.nat(),
        gone: fc.nat(),
      }),
    ),
    findings: fc.array(finding),
    refs: fc.constant([]),
  })
  .map((report) =>
    feedbackPage(report, {
      zone: 'Africa/Casablanca',
      wordFinding: (told) => ({ ...told, message: { ar: told.code, fr: told.code, en: String(told.value) } }),
      tabIds: new Map([['الالتزامات', 7]]),
    }),
  );
const id = fc.integer({ min: 0, max: 2 ** 31 - 1 });

describe('no request can name another part of the sheet', () => {
  test('than our tab, when it is written', () => {
    fc.assert(
      fc.property(page, id, fc.nat(), (given, sheetId, markId) => {
        const ours = { sheetId, markId, title: 'x', written: '', isProtected: true };
        for (const request of writePage(sheetId, given)) expect(tabsNamed(request)).toEqual([sheetId]);
        const renewed = renewMark(ours, given);
        expect(tabsNamed(renewed)).toEqual([]);
        expect(renewed.updateDeveloperMetadata?.dataFilters).toEqual([
          { developerMetadataLookup: { metadataId: markId } },
        ]);
      }),
    );
  });

  test('than our tab, when it is made', () => {
    fc.assert(
      fc.property(page, id, words, words, (given, sheetId, title, protection) => {
        const requests = makeTab({ sheetId, title, protection, account: 'a@b.example' }, given);
        for (const request of requests) expect(tabsNamed(request)).toEqual([sheetId]);
        expect(Object.keys(requests[0] ?? {})).toEqual(['addSheet']);
      }),
    );
  });

  test('than one ref cell, and of that nothing but its value', () => {
    fc.assert(
      fc.property(id, fc.nat(), fc.nat(), words, (sheetId, rowIndex, columnIndex, ref) => {
        const request = writeRef({ sheetId, rowIndex, columnIndex, ref });
        expect(request).toEqual({
          updateCells: {
            start: { sheetId, rowIndex, columnIndex },
            rows: [{ values: [{ userEnteredValue: { stringValue: ref } }] }],
            fields: 'userEnteredValue',
          },
        });
      }),
    );
  });
});
