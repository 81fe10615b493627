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

/** The tab of a tracker whose columns hold what is given, below sure columns of titles and dates. */
const filled = (columns: Readonly<Record<string, readonly (string | number | null)[]>>) => {
  const cells = Object.values(columns);
  const length = Math.max(...cells.map((column) => column.length));
  return normalise(
    tableOf(
      tabOf('T', [
        ['Engagement', 'Délai', ...Object.keys(columns)],
        ...Array.from({ length }, (_, row) => [
          `Titre ${row + 1}`,
          '2026',
          ...cells.map((column) => column[row] ?? null),
        ]),
      ]),
    ),
  );
};
const times = <Item>(count: number, item: Item): Item[] => Array<Item>(count).fill(item);
const letters = (count: number): string[] => Array.from({ length: count }, (_, at) => `R${at + 1}`);

describe('a column of refs', () => {
  it.each<[string, string[], boolean]>([
    ['holds what mostly stands once', ['A', 'B', 'C', 'A', 'A'], true],
    ['holds nothing that mostly comes back', ['A', 'A', 'A', 'B', 'B'], false],
    ['holds nothing of which half comes back', ['A', 'A', 'B', 'B', 'C', 'C'], false],
    ['is not judged by four cells', ['A', 'A', 'A', 'A'], true],
    ['holds short texts', letters(6).map((ref) => ref.padEnd(40, 'x')), true],
    ['holds no sentences', letters(6).map((ref) => ref.padEnd(41, 'x')), false],
    [
      'holds less than half of sentences',
      letters(6).map((ref, at) => ref.padEnd(at < 2 ? 41 : 2, 'x')),
      true,
    ],
    ['holds no half of sentences', letters(6).map((ref, at) => ref.padEnd(at < 3 ? 41 : 2, 'x')), false],
  ])('%s', (_, Code, isRef) => {
    expect(filled({ Statut: [], Code }).tabs[0]?.columns['ref']).toBe(isRef ? 'D' : undefined);
  });
});

describe('a column of kinds', () => {
  it.each<[string, (string | null)[], boolean]>([
    ['may hold what we do not know, in two rows', ['Études', 'Travaux'], true],
    ['holds a third of them at least', ['Projet', 'Études', 'Travaux'], true],
    ['holds no quarter of them', ['Projet', 'Études', 'Travaux', 'Conseil'], false],
    ['is not told by words for none', ['Études', '-', 'Travaux', 'Conseil', '-'], false],
  ])('%s', (_, Type, isKind) => {
    expect(filled({ Statut: [], Type }).tabs[0]?.columns['kind']).toBe(isKind ? 'D' : undefined);
  });

  it('is not judged by the sections that stand in it', () => {
    const result = normalise(
      tableOf(
        tabOf('T', [
          ['Type', 'Engagement', 'Délai'],
          ['Axe un'],
          ['Axe deux'],
          ['Axe trois'],
          ['Projet', 'Titre', '2026'],
        ]),
      ),
    );
    expect(result.tabs[0]?.columns['kind']).toBe('A');
  });
});

describe('a column under a name that other columns have too', () => {
  it.each<[string, string[], boolean]>([
    ['is judged by five cells', times(5, 'Bases'), false],
    ['is not judged by four', times(4, 'Bases'), true],
    ['is taken where a fifth of it can be read', ['fait', ...times(4, 'Bases')], true],
    ['is not where a sixth can', ['fait', ...times(5, 'Bases')], false],
  ])('%s', (_, Phase, isStatus) => {
    const result = filled({ Porteur: [], Phase });
    expect(result.tabs[0]?.columns['status']).toBe(isStatus ? 'D' : undefined);
    expect(codesOf(result).includes('status.unknown')).toBe(isStatus);
  });

  it.each([
    ['Cible', 'Montant'],
    ['Montant', 'Cible'],
  ])('has its amounts where amounts are (%s, then %s)', (words, amounts) => {
    const result = filled({ [words]: ['Mieux', 'Plus'], [amounts]: [100, 200] });
    expect(result.tabs[0]?.columns['target']).toBe('D');
  });

  it.each([
    ['Réalisé à date', 'Valeur actuelle'],
    ['Valeur actuelle', 'Réalisé à date'],
  ])('has what was reached where amounts are (%s, then %s)', (words, amounts) => {
    const result = filled({ [words]: ['Mieux', 'Plus'], [amounts]: [100, 200] });
    expect(result.tabs[0]?.columns['current']).toBe('D');
  });
});

describe('headers that could be two fields', () => {
  it.each<[string[], Record<string, string>]>([
    [['Avancement'], { progress: 'C' }],
    [["État d'avancement"], { status: 'C' }],
    [['Taux de réalisation', 'Avancement'], { progress: 'C', status: 'D' }],
    [['Avancement', 'Taux de réalisation'], { progress: 'D', status: 'C' }],
    [['Statut', 'Réalisation'], { progress: 'D', status: 'C' }],
    [['Exécution', 'Réalisation'], { status: 'C', progress: 'D' }],
    [['Réalisation', 'Exécution'], { status: 'D', progress: 'C' }],
  ])('%j are told apart by one another where nothing is filled in yet', (headers, columns) => {
    const result = filled({ Porteur: ['DRH'], ...Object.fromEntries(headers.map((header) => [header, []])) });
    const places = Object.fromEntries(
      Object.entries(columns).map(([field, letter]) => [
        field,
        String.fromCharCode(letter.charCodeAt(0) + 1),
      ]),
    );
    expect(result.tabs[0]?.columns).toEqual({ title: 'A', due: 'B', owner: 'C', ...places });
    expect(codesOf(result)).toEqual([]);
  });

  it('are told apart by their cells where these are filled in', () => {
    const result = filled({ Avancement: ['en cours', 'fait'], Réalisation: ['20 %', '100 %'] });
    expect(result.tabs[0]?.columns).toMatchObject({ status: 'C', progress: 'D' });
  });

  it('are told apart by rows of two cells', () => {
    const result = normalise(
      tableOf(
        tabOf('T', [
          ['Engagement', 'Délai', 'Pilote', 'Avancement'],
          ['Un', null, null, 'en cours'],
        ]),
      ),
    );
    expect(result.tabs[0]?.columns).toMatchObject({ status: 'D' });
  });

  it('are told of by a wide cell where there is no row yet', () => {
    const result = normalise(
      tableOf(
        tabOf(
          'T',
          [
            ['Engagement', 'Échéance', null, 'Statut'],
            [null, 'A', 'B'],
          ],
          [{ top: 1, bottom: 1, left: 1, right: 2 }],
        ),
      ),
    );
    expect(result.tabs[0]?.columns).toMatchObject({ due: 'B' });
  });

  it('are told of by a wide cell where any text may stand', () => {
    const result = normalise(
      tableOf(
        tabOf(
          'T',
          [
            ['Engagement', 'Observations', null, 'Statut', 'Délai'],
            [null, 'Semaine 1', 'Semaine 2'],
            ['Un', '', 'ok', 'fait', '2026'],
          ],
          [{ top: 1, bottom: 1, left: 1, right: 2 }],
        ),
      ),
    );
    expect(result.tabs[0]?.columns['notes']).toBe('C');
  });
});

describe('two columns for one field', () => {
  const due = (columns: Readonly<Record<string, readonly (string | null)[]>>) =>
    normalise(
      tableOf(
        tabOf('T', [
          ['Engagement', 'Statut', ...Object.keys(columns)],
          ...Array.from({ length: 4 }, (_, row) => [
            `Titre ${row + 1}`,
            'en cours',
            ...Object.values(columns).map((column) => column[row] ?? null),
          ]),
        ]),
      ),
    );
  const [one, two] = [times(4, '2026'), times(4, '2027')];

  it.each<[string, Record<string, (string | null)[]>, string]>([
    ['the fuller is taken', { Délai: times(3, '2026'), Échéance: two }, 'D'],
    ['the fuller is taken, in whatever order', { Échéance: two, Délai: times(3, '2026') }, 'C'],
    ['the same is taken in whatever order, where both are full', { Délai: one, Échéance: two }, 'C'],
    ['the same is taken in whatever order, where both are full ', { Échéance: two, Délai: one }, 'D'],
    ['the surer name is taken, half filled', { Horizon: one, Échéance: times(2, '2027') }, 'D'],
    [
      'the fuller is taken beside a surer name that is nearly empty',
      { Horizon: one, Échéance: times(1, '2027') },
      'C',
    ],
    ['what was revised is taken', { Échéance: one, 'Échéance modifiée': times(1, '2027') }, 'D'],
    ['what was never revised is taken', { Échéance: one, 'Échéance révisée': [] }, 'C'],
  ])('%s', (_, columns, letter) => {
    expect(due(columns).tabs[0]?.columns['due']).toBe(letter);
  });

  it('of which one revises the other are both read, and told of', () => {
    const result = due({ 'Échéance de départ': one, 'Échéance révisée': ['2028'] });
    expect(result.commitments.map(({ item }) => item.due?.text)).toEqual(['2028', '2026', '2026', '2026']);
    expect(codesOf(result)).toEqual(['header.duplicate']);
  });

  it('are told of where one names it in one of its halves', () => {
    expect(codesOf(due({ Échéance: one, 'Tranche / Calendrier': two }))).toEqual(['header.duplicate']);
  });

  it('that both revise a third leave it to that where neither says anything', () => {
    const result = due({
      'Échéance révisée': ['2027', '2028'],
      'Échéance modifiée': ['2029'],
      Échéance: one,
    });
    expect(result.commitments.map(({ item }) => item.due?.text)).toEqual(['2027', '2028', '2026', '2026']);
  });
});

it('counts no rows in a column that is none of refs', () => {
  const result = filled({ Statut: ['fait'], Nombre: [1] });
  const again = normalise(
    tableOf(
      tabOf('T', [
        ['Engagement', 'Statut', 'Délai', 'Nombre'],
        ['Un', 'fait', '', 1],
        [null, null, null, 2],
      ]),
    ),
  );
  expect(codesOf(result)).toEqual([]);
  expect(codesOf(again)).toEqual(['title.missing']);
});

it('keeps the refs of a tracker though an owner is called Total', () => {
  const result = normalise(
    tableOf(
      tabOf('T', [
        ['Porteur', 'N°', 'Engagement', 'Statut'],
        ['DRH', 1, 'Former', 'fait'],
        ['Total', 'A9', 'Fournir', 'fait'],
        ['DRH', 2, 'Payer', 'fait'],
      ]),
    ),
  );
  expect(result.commitments.map(({ item }) => item.ref)).toEqual(['1', 'A9', '2']);
});
