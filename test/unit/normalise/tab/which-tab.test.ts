import { describe, expect, it, test } from 'vitest';
import type { Merge, RawCell } from '../../../../shared/model/raw-table.ts';
import { normalise } from '../../../../shared/normalise/normalise.ts';
import { tableOf, tabOf } from '../tables.ts';

const tabRead = (rows: readonly (readonly RawCell[])[], merges: readonly Merge[] = []) =>
  normalise(tableOf(tabOf('T', rows, merges))).tabs[0];
const kindOf = (...header: readonly string[]) => tabRead([header, header.map(() => 'x')])?.kind ?? null;

describe('a tab', () => {
  test.each([
    ['commitments', ['Action', "État d'avancement", 'Avancement']],
    ['commitments', ['Réf.', 'Objet', 'Date']],
    ['rounds', ['Session', 'Prévue le']],
    ['committees', ['Comité', 'Composition']],
    ['meetings', ['Commission', 'Date']],
    ['meetings', ['Commission', 'Prévue le']],
  ])('is one of %s by %j', (kind, header) => {
    expect(kindOf(...header)).toBe(kind);
  });

  test.each<[string, string[]]>([
    ['sessions that are never held', ['Session', 'Lieu']],
    ['dates of anything', ['Titre', 'Date']],
    ['who presides, and when', ['Date de tenue', 'Présidence de séance']],
    ['people', ['Nom', 'Membres']],
    ['members of nothing', ['Référence', 'Membres']],
    ['what a committee is to do', ['Commission mixte', 'Mandat']],
    ['a committee and its place', ['Commission', 'Lieu']],
    ['conclusions of no day', ['Commission', 'Conclusions']],
    ['a day and what is to be spoken of', ['Date de la réunion', 'Ordre du jour']],
    ['meetings of nobody', ['Réunion', 'Date']],
  ])('is none of ours that tells of %s', (_, header) => {
    expect(kindOf(...header)).toBeNull();
  });
});

it('is answered in the language of most of its headers', () => {
  const { language } = normalise(
    tableOf(
      tabOf('T', [
        ['الالتزام', 'الأجل', 'Statut'],
        ['أ', '2026', 'fait'],
      ]),
    ),
  );
  expect(language).toBe('ar');
});

it('has the first of two tables that are as sure, however deep its header', () => {
  const tab = tabRead(
    [
      ['Engagement', 'Divers', null, 'Délai', 'Statut'],
      [null, 'a', 'b'],
      ['Un', 'x', 'y', '2026', 'fait'],
      [],
      ['Intitulé', 'Échéance', 'État'],
      ['Deux', '2026', 'fait'],
    ],
    [
      { top: 1, bottom: 2, left: 0, right: 0 },
      { top: 1, bottom: 1, left: 1, right: 2 },
    ],
  );
  expect(tab?.headerRow).toBe(2);
});
