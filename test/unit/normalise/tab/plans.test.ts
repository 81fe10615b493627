import { describe, expect, it, test } from 'vitest';
import type { Merge, RawCell } from '../../../../shared/model/raw-table.ts';
import { normalise } from '../../../../shared/normalise/normalise.ts';
import { codesOf, tableOf, tabOf, titlesOf } from '../tables.ts';

const read = (rows: readonly (readonly RawCell[])[], merges: readonly Merge[] = []) =>
  normalise(tableOf(tabOf('T', rows, merges)));
const across = (row: number, left: number, right: number): Merge => ({ top: row, bottom: row, left, right });
const down = (column: number, top: number, bottom: number): Merge => ({
  top,
  bottom,
  left: column,
  right: column,
});

describe('a banner over the whole header', () => {
  test.each([
    'Axe 1 : Gouvernance',
    'المحور الأول: الأجور',
    'Budget 2026',
    'Observations du comité',
    'Source : DRH',
  ])('is no header, whatever it says: %s', (banner) => {
    const result = read(
      [
        [banner],
        ['Réf.', 'Action', 'Responsable', 'Échéance', 'Statut'],
        ['A-1', 'Une', 'DRH', '2026', 'en cours'],
        ['A-2', 'Deux', 'DAF', '2026', 'réalisé'],
      ],
      [across(1, 0, 4)],
    );
    expect(result.tabs[0]).toMatchObject({
      headerRow: 2,
      columns: { ref: 'A', title: 'B', owner: 'C', due: 'D', status: 'E' },
    });
    expect(result.commitments.map(({ item }) => [item.ref, item.axis])).toEqual([
      ['A-1', null],
      ['A-2', null],
    ]);
  });
});

describe('a period in two columns', () => {
  test.each([
    ['Période', 'Du', 'Au'],
    ['الأجل', 'البداية', 'النهاية'],
    ['Échéance', 'Début', 'Fin'],
    ['الجدولة الزمنية', 'من', 'إلى'],
  ])('is due at its end: %s, %s, %s', (parent, from, to) => {
    const result = read(
      [
        ['Action', 'Responsable', parent, null, 'Statut'],
        [null, null, from, to],
        ['Une', 'DRH', '01/01/2025', '30/06/2026', 'en cours'],
      ],
      [down(0, 1, 2), down(1, 1, 2), across(1, 2, 3), down(4, 1, 2)],
    );
    expect(result.tabs[0]?.columns['due']).toBe('D');
    expect(result.commitments[0]?.item.due?.date).toBe('2026-06-30');
  });
});

describe('a row that only numbers the columns', () => {
  test.each([[['(1)', '(2)', '(3)', '(4)']], [[1, 2, 3, 4]], [['١', '٢', '٣', '٤']]])(
    'is part of the header: %j',
    (numbers) => {
      const result = read([
        ['Action', 'Responsable', 'Échéance', 'Statut'],
        numbers,
        ['Une', 'DRH', '2026', 'en cours'],
      ]);
      expect(titlesOf(result)).toEqual(['Une']);
      expect(codesOf(result)).toEqual([]);
    },
  );

  it('has at least three numbers, whatever is blank between them', () => {
    const header = ['Action', 'Livrable', 'Responsable', 'Échéance', 'Statut'];
    expect(titlesOf(read([header, ['(1)', null, '(2)', '(3)', '(4)'], ['Une']]))).toEqual(['Une']);
    expect(titlesOf(read([header, ['(1)', '(2)'], ['Une']]))).toEqual(['(1)', 'Une']);
  });

  it('is one of data anywhere else', () => {
    const result = read([
      ['N°', 'Action', 'Échéance', 'Statut'],
      [1, 'Une', '2026', 'en cours'],
      [1, 2, 3],
    ]);
    expect(titlesOf(result)).toEqual(['Une', '2']);
  });
});

describe('a total', () => {
  it('is no group of hospitals or schools, and no commitment with a number that begins so', () => {
    const result = read([
      ['ر.ت', 'الالتزام', 'الجهة المسؤولة', 'الحالة', 'المبلغ'],
      [1, 'المجموعة الصحية الترابية: إحداث الهيكل التنظيمي'],
      [2, 'مجموعة مدارس الأمل: ترميم السور', null, null, 3000],
      [3, 'مجموع التعويضات المستحقة: صرفها', null, null, 500],
      [null, 'مجموع المبالغ', null, null, 3500],
      [null, 'مجموع نفقات المجموعة', null, null, 3500],
      [null, 'المجموع', null, null, 3500],
    ]);
    expect(titlesOf(result)).toEqual([
      'المجموعة الصحية الترابية: إحداث الهيكل التنظيمي',
      'مجموعة مدارس الأمل: ترميم السور',
      'مجموع التعويضات المستحقة: صرفها',
    ]);
  });
});

describe('a section with its number in a cell of its own', () => {
  test.each<[RawCell, string]>([
    ['I', 'AXE 1 : GOUVERNANCE'],
    [1, 'Axe 2 - Formation'],
    ['أ', 'المحور الأول: الأجور'],
  ])('is known by its words where nothing is merged: %s, %s', (label, text) => {
    const result = read([
      ['N°', 'Action', 'Responsable', 'Statut'],
      [label, text],
      [1, 'Une', 'DRH', 'en cours'],
      [2, 'Deux', 'DRH', 'en cours'],
    ]);
    expect(result.commitments.map(({ item }) => [item.title, item.axis])).toEqual([
      ['Une', text],
      ['Deux', text],
    ]);
  });
});

test('a row whose first cell numbers nothing is a commitment, though its title begins as a section does', () => {
  const result = read([
    ['Responsable', 'Action', 'Statut'],
    ['DRH', 'Axe 1 : gouvernance'],
    ['DRH', 'Une', 'en cours'],
  ]);
  expect(titlesOf(result)).toEqual(['Axe 1 : gouvernance', 'Une']);
});

describe('a section with its share or its sum beside it', () => {
  it('is one where its text is merged over the number and the title', () => {
    const result = read(
      [
        ['N°', 'Action', 'Responsable', 'Montant', 'Avancement'],
        ['AXE 1 : GOUVERNANCE', null, null, 3000, 0.45],
        ['A-1', 'Une', 'DRH', 1000, 0.3],
        ['AXE 2 : FORMATION', null, null, null, 0.6],
        ['A-2', 'Deux', 'DRH', 2000, 0.6],
      ],
      [across(2, 0, 2), across(4, 0, 1)],
    );
    expect(result.commitments.map(({ item }) => [item.ref, item.title, item.axis])).toEqual([
      ['A-1', 'Une', 'AXE 1 : GOUVERNANCE'],
      ['A-2', 'Deux', 'AXE 2 : FORMATION'],
    ]);
    expect(codesOf(result)).toEqual([]);
  });

  test.each<[string, RawCell[], Merge]>([
    ['another text stands beside it', ['AXE 1', null, null, 'DRH', 3000], across(2, 0, 2)],
    ['a ticked box does', ['AXE 1', null, null, true, 3000], across(2, 0, 2)],
    ['it does not reach the title', ['Note', null, null, null, 3000], across(2, 0, 1)],
  ])('is none where %s: its title is missed', (_, row, merge) => {
    const result = read(
      [['N°', 'Code', 'Action', 'Responsable', 'Montant'], row, ['1', 'A', 'Une', 'DRH']],
      [merge],
    );
    expect(codesOf(result)).toContain('title.missing');
    expect(result.commitments.at(-1)?.item.axis).toBeNull();
  });

  it('is a commitment where the title alone is merged and nothing stands before it', () => {
    const result = read(
      [
        ['N°', 'Action', 'Livrable', 'Montant'],
        [null, 'Une', null, 3000],
      ],
      [across(2, 1, 2)],
    );
    expect(titlesOf(result)).toEqual(['Une']);
  });

  it('is a commitment where the title alone is merged', () => {
    const result = read(
      [
        ['N°', 'Action', 'Livrable', 'Montant'],
        [1, 'Une', null, 3000],
      ],
      [across(2, 1, 2)],
    );
    expect(titlesOf(result)).toEqual(['Une']);
  });
});

describe('a cell merged over several rows', () => {
  it('is told of once, where it was typed', () => {
    const result = read(
      [
        ['Action', 'Responsable', 'Statut'],
        ['Une', 'DRH', 'bof'],
        ['Deux', 'DRH', null],
        ['Trois', 'DAF', null],
      ],
      [down(2, 2, 4)],
    );
    expect(result.findings.map(({ code, cell }) => [code, cell])).toEqual([['status.unknown', 'C2']]);
    expect(result.commitments.map(({ untaken }) => untaken)).toEqual([['status'], ['status'], ['status']]);
  });

  it('gives its ref to the first of them: it was typed once', () => {
    const result = read(
      [
        ['Réf.', 'Action', 'Étape', 'Statut'],
        ['A-1', 'Une', 'plan', 'réalisé'],
        [null, null, 'marché', 'en cours'],
        [null, null, 'travaux', 'non entamé'],
        ['A-2', 'Deux', 'plan', 'en cours'],
        [null, null, 'marché', 'en cours'],
        [null, null, 'travaux', 'en cours'],
      ],
      [down(0, 2, 4), down(1, 2, 4), down(0, 5, 7), down(1, 5, 7)],
    );
    expect(result.commitments.map(({ item }) => [item.ref, item.title])).toEqual([
      ['A-1', 'Une'],
      [null, 'Une'],
      [null, 'Une'],
      ['A-2', 'Deux'],
      [null, 'Deux'],
      [null, 'Deux'],
    ]);
    expect(codesOf(result)).toEqual([]);
  });
});
