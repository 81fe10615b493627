import type { ar } from './ar.ts';

/** The words of the tab that answers editors in their own sheet. */
export const fr: Record<keyof typeof ar, string> = {
  'tab.name': 'Lecture du tableau',
  'head.title': 'Ce qui a été lu dans ce tableau',
  'head.read-at': 'Résultat de la lecture du {$when}',
  'head.understood': `.input {$count :number}
.match $count
0 {{Aucun engagement n’a été reconnu dans le tableau.}}
one {{{$count} engagement lu.}}
* {{{$count} engagements lus.}}`,
  'head.nothing': 'Aucune remarque : tout a été lu tel qu’il est écrit.',
  'head.errors': `.input {$count :number}
.match $count
one {{{$count} cellule n’a pas été retenue ; sa valeur précédente reste en vigueur jusqu’à correction.}}
* {{{$count} cellules n’ont pas été retenues ; leur valeur précédente reste en vigueur jusqu’à correction.}}`,
  'head.foot':
    'Cette feuille est réécrite automatiquement quand le résultat de la lecture change ; les corrections se font dans les feuilles du tableau.',
  'head.moment': '{$weekday} {$date} à {$time}',
  'column.where': 'Où',
  'column.severity': 'Degré',
  'column.value': 'Ce qui est écrit',
  'column.message': 'Remarque',
  'where.cell': 'Feuille « {$tab} », cellule {$cell}',
  'where.row': 'Feuille « {$tab} », ligne {$row}',
  'where.column': 'Feuille « {$tab} », colonne {$column}',
  'where.tab': 'Feuille « {$tab} »',
  'where.file': 'Tout le tableau',
  'severity.error': 'non retenu',
  'severity.warning': 'à vérifier',
  'severity.info': 'pour information',
  more: `.input {$count :number}
.match $count
one {{et {$count} autre remarque, affichée une fois celles-ci traitées.}}
* {{et {$count} autres remarques, affichées une fois celles-ci traitées.}}`,
  protection: 'Feuille écrite par l’outil de suivi des engagements',
};
