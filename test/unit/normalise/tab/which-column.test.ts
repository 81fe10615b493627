import { describe, expect, it } from 'vitest';
import { normalise } from '../../../../shared/normalise/normalise.ts';
import { codesOf, tableOf, tabOf } from '../tables.ts';

/** The columns of a tab whose rows say the same, but for a number in the first. */
const read = (columns: Readonly<Record<string, string | number>>, rows = 6) =>
  normalise(
    tableOf(
      tabOf('T', [
        Object.keys(columns),
        ...Array.from({ length: rows }, (_, row) =>
          Object.values(columns).map((cell, at) => (at === 0 ? `${cell} ${row + 1}` : cell)),
        ),
      ]),
    ),
  );

describe('a plan of many columns', () => {
  it('has its title under the header that says so twice', () => {
    const result = read({
      'Titre de la fiche action': 'Une',
      'Action en amélioration continue': 'VRAI',
      'Actions liées': 'eci 2.1',
      'Structure pilote': 'La collectivité',
      Statut: 'À venir',
    });
    expect(result.tabs[0]?.columns).toEqual({ title: 'A', owner: 'D', status: 'E' });
    expect(codesOf(result)).toEqual([]);
  });

  it('is due at the end, not some time in its calendar', () => {
    const result = read({
      Action: 'Une',
      'Date de début': '01/01/2026',
      'Date de fin': '31/12/2027',
      Calendrier: 'étude attendue pour juillet, puis travaux',
      Statut: 'En cours',
    });
    expect(result.tabs[0]?.columns).toEqual({ title: 'A', due: 'C', status: 'E' });
    expect(codesOf(result)).toEqual([]);
  });

  it('has its amount where the amounts are', () => {
    const result = read({
      Action: 'Une',
      Objectif: 'Mieux informer',
      Montant: 25_000,
      Statut: 'En cours',
    });
    expect(result.tabs[0]?.columns).toMatchObject({ target: 'C' });
    expect(result.commitments[0]?.item.extra).toEqual({ Objectif: 'Mieux informer' });
  });

  it('has no status in a column where next to nothing is one', () => {
    const result = read({ Action: 'Une', Phase: 'Bases', Délai: '2026', Porteur: 'DRH' });
    expect(result.tabs[0]?.columns['status']).toBeUndefined();
    expect(codesOf(result)).toEqual([]);
  });

  it('tells of every cell under the field’s own name, though none can be read', () => {
    expect(codesOf(read({ Action: 'Une', Statut: 'bof', Délai: '2026', Porteur: 'DRH' }))).toEqual(
      Array<string>(6).fill('status.unknown'),
    );
  });

  it('keeps a repeated header apart, though the first is a field of ours', () => {
    const result = normalise(
      tableOf(
        tabOf('T', [
          ['Mesure', 'Porteur', 'Délai', 'Remarque', 'Remarque'],
          ['Une', 'DRH', '2026', 'a', 'b'],
        ]),
      ),
    );
    expect(result.commitments[0]?.item).toMatchObject({ notes: 'a', extra: { 'Remarque (2)': 'b' } });
  });
});
