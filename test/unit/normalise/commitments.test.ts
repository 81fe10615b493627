import { expect, it } from 'vitest';
import { normalise } from '../../../shared/normalise/normalise.ts';
import { only, tableOf, tabOf } from './tables.ts';

it('reads every column of a commitment', () => {
  const columns = {
    'Réf.': 'C4',
    Engagement: 'Verser la prime',
    Type: 'projet',
    Axe: 'Salaires',
    Responsable: 'DRH',
    Partenaires: 'CNSS; DAF',
    Bénéficiaires: 'Les agents',
    Commission: 'Mixte',
    "Date de l'accord": 'octobre 2025',
    Échéance: 'T1 2026',
    Statut: 'en retard',
    Avancement: '45 %',
    Cible: '1000 DH',
    'Valeur actuelle': '400 DH',
    'Avis du syndicat': 'insuffisant',
    "Réponse de l'administration": 'réalisé',
    Justificatifs: 'PV 3',
    Observations: 'à suivre',
    'Mis à jour le': 'T2 2026',
  };
  const result = normalise(tableOf(tabOf('T', [Object.keys(columns), Object.values(columns)])));
  const amount = (number: number) => ({ amount: number, unit: 'MAD', comparator: '=', text: `${number} DH` });
  expect(only(result)).toEqual({
    item: {
      ref: 'C4',
      title: 'Verser la prime',
      kind: 'project',
      axis: 'Salaires',
      owner: ['DRH'],
      dependsOn: ['CNSS', 'DAF'],
      beneficiaries: 'Les agents',
      committee: 'Mixte',
      agreedOn: { date: '2025-10-01', precision: 'month', text: 'octobre 2025' },
      due: { date: '2026-03-31', precision: 'quarter', text: 'T1 2026' },
      recurs: null,
      status: 'in_progress',
      statusText: 'en retard',
      saidLate: true,
      progress: 45,
      target: amount(1000),
      current: amount(400),
      unionView: { value: 'insufficient', text: 'insuffisant' },
      stateView: { value: 'done', text: 'réalisé' },
      evidence: [],
      documents: ['PV 3'],
      notes: 'à suivre',
      updatedOn: { date: '2026-04-01', precision: 'quarter', text: 'T2 2026' },
      extra: {},
      at: { tab: 'T', row: 2 },
    },
    untaken: [],
    axisFrom: 'cell',
  });
  expect(result.findings).toEqual([]);
});

it('has every field of a commitment where the tracker has three columns', () => {
  const result = normalise(
    tableOf(
      tabOf('T', [
        ['Engagement', 'Observations', 'Commission'],
        ['Un', 'x', 'y'],
      ]),
    ),
  );
  expect(only(result)).toEqual({
    item: {
      ref: null,
      title: 'Un',
      kind: 'commitment',
      axis: null,
      owner: [],
      dependsOn: [],
      beneficiaries: null,
      committee: 'y',
      agreedOn: null,
      due: null,
      recurs: null,
      status: null,
      statusText: null,
      saidLate: false,
      progress: null,
      target: null,
      current: null,
      unionView: null,
      stateView: null,
      evidence: [],
      documents: [],
      notes: 'x',
      updatedOn: null,
      extra: {},
      at: { tab: 'T', row: 2 },
    },
    untaken: [],
    axisFrom: null,
  });
});

it.each([
  ['kind', 'Type'],
  ['beneficiaries', 'Bénéficiaires'],
  ['committee', 'Commission'],
  ['agreedOn', "Date de l'accord"],
  ['target', 'Cible'],
  ['current', 'Valeur actuelle'],
  ['unionView', 'Avis du syndicat'],
  ['stateView', "Réponse de l'administration"],
  ['updatedOn', 'Mis à jour le'],
])('names %s as the field whose cell is in error', (field, header) => {
  const result = normalise(
    tableOf(
      tabOf('T', [
        ['Engagement', 'Statut', 'Délai', header],
        ['Un', 'fait', '2026', '#REF!'],
      ]),
    ),
  );
  expect(only(result).untaken).toEqual([field]);
  expect(result.findings).toMatchObject([{ code: 'cell.formula-error', params: { field, header } }]);
});
