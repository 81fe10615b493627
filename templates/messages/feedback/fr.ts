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
  'head.refused':
    'Lecture non retenue : {$gone} engagements sur {$known} ont disparu du tableau d’un seul coup ; rien de ce qui est enregistré n’a changé. Si c’est une erreur, remettez les lignes ; si c’est voulu, prévenez la personne qui gère l’outil.',
  'head.errors': `.input {$count :number}
.match $count
one {{{$count} cellule n’a pas été retenue ; en attendant la correction, la dernière valeur comprise reste en place, s’il y en a une.}}
* {{{$count} cellules n’ont pas été retenues ; en attendant la correction, la dernière valeur comprise reste en place, s’il y en a une.}}`,
  'head.foot':
    'Cet onglet est réécrit automatiquement quand le résultat de la lecture change ; les corrections se font dans les autres onglets.',
  'head.moment': '{$weekday} {$date} à {$time}',
  'column.where': 'Où',
  'column.severity': 'Degré',
  'column.value': 'Ce qui est écrit',
  'column.message': 'Remarque',
  'where.cell': 'Onglet « {$tab} », cellule {$cell}',
  'where.row': 'Onglet « {$tab} », ligne {$row}',
  'where.column': 'Onglet « {$tab} », colonne {$column}',
  'where.tab': 'Onglet « {$tab} »',
  'where.file': 'Tout le tableau',
  'severity.error': 'non retenu',
  'severity.warning': 'à vérifier',
  'severity.info': 'pour information',
  more: `.input {$count :number}
.match $count
one {{et {$count} autre remarque, affichée une fois celles-ci traitées.}}
* {{et {$count} autres remarques, affichées une fois celles-ci traitées.}}`,
  protection: 'Onglet écrit par l’outil de suivi des engagements',
};
