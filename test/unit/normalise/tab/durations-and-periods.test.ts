import { describe, expect, it, test } from 'vitest';
import { normalise } from '../../../../shared/normalise/normalise.ts';
import { codesOf, tableOf, tabOf } from '../tables.ts';

const read = (...rows: (string | number)[][]) => normalise(tableOf(tabOf('T', rows)));

describe('a column of durations', () => {
  test.each([
    ['Durée', '18 mois', '6 mois'],
    ["Délai d'exécution", '12 mois', '90 jours'],
    ['Délai (mois)', 12, 8],
    ['مدة الإنجاز', '18 شهرا', 'شهران'],
    ['الأجل', 'ستة أشهر', 'سنة'],
  ])('is no due date, and no flood of errors: %s', (header, first, second) => {
    const result = read(
      ['Action', header, 'Responsable', 'Statut'],
      ['Une', first, 'DRH', 'en cours'],
      ['Deux', second, 'DAF', 'réalisé'],
      ['Trois', first, 'DAF', 'réalisé'],
    );
    expect(result.tabs[0]?.columns).toEqual({ title: 'A', owner: 'C', status: 'D' });
    expect(result.commitments[0]?.item.extra).toEqual({ [header]: String(first) });
    expect(codesOf(result)).toEqual([]);
  });

  it('is none where a duration or two stand under the field’s own name, or where it is said from when', () => {
    expect(codesOf(read(['Action', 'Échéance', 'Statut'], ['Une', '6 mois', 'en cours']))).toEqual([
      'date.unreadable',
    ]);
    const later = ['Une', 'dans 3 mois', 'en cours'];
    expect(codesOf(read(['Action', 'Échéance', 'Statut'], later, later, later))).toEqual(
      Array<string>(3).fill('date.unreadable'),
    );
  });

  it('is still read where some of it are dates, and its staff are told of the others', () => {
    const result = read(
      ['Action', 'Délai', 'Statut'],
      ['Une', '31/12/2026', 'en cours'],
      ['Deux', '6 mois', 'réalisé'],
      ['Trois', '8 mois', 'réalisé'],
    );
    expect(result.tabs[0]?.columns['due']).toBe('B');
    expect(codesOf(result)).toEqual(['date.unreadable', 'date.unreadable']);
  });
});

describe('columns that say one thing at several times', () => {
  it.each([
    ['Situation T1 2025', 'Situation T2 2025'],
    ["État d'avancement 2024", "État d'avancement 2025"],
    ['وضعية التنفيذ 2024', 'وضعية التنفيذ 2025'],
    ['Situation T1', 'Situation T3'],
    ['Situation au 31/03/2026', 'Situation au 30/09/2026'],
    ['Situation mars 2026', 'Situation juin 2026'],
  ])('are read at the latest of them: %s, %s', (early, late) => {
    const rows = [
      ['Action', early, late, 'Responsable'],
      ['Une', 'Non entamé', 'Réalisé', 'DRH'],
      ['Deux', 'Non entamé', 'En cours', 'DRH'],
    ];
    for (const sheet of [rows, rows.map(([a = '', b = '', c = '', d = '']) => [a, c, b, d])]) {
      const result = read(...sheet);
      expect(result.commitments.map(({ item }) => item.status)).toEqual(['done', 'in_progress']);
      expect(result.commitments[0]?.item.extra).toEqual({ [early]: 'Non entamé' });
      expect(codesOf(result)).toEqual(['header.duplicate']);
    }
  });

  it('are read at the latest that is filled in', () => {
    const result = read(
      ['Action', 'Situation T1 2026', 'Situation T2 2026', 'Situation T3 2026', 'Responsable'],
      ['Une', 'Non entamé', 'Réalisé', '', 'DRH'],
      ['Deux', 'Non entamé', 'En cours', '', 'DRH'],
    );
    expect(result.commitments.map(({ item }) => item.status)).toEqual(['done', 'in_progress']);
  });
});
