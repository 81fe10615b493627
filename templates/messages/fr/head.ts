/** The head: who, when, which; the headline and the counts. */
export const head = {
  'note.name': 'Note hebdomadaire de suivi des engagements',
  'note.edition': 'N° {$number :number}',
  'note.subject': 'Suivi des engagements : {$week} (n° {$number :number})',
  'note.week': 'Semaine {$week}',
  'note.as-of': 'Données au {$when}',
  'note.as-of-none': 'Le tableau de suivi n’a pas encore été lu',
  'note.moment': '{$date} à {$time}',
  'note.range': 'du {$first} au {$last}',
  'note.first-of-month': '{$day :number}er',
  'note.fictional': 'Exemple fictif : données inventées',
  'note.stale': 'Données au {$when}, vieilles de plus de 24 heures : {$reason}.',
  'note.missed': `.input {$count :number}
.match $count
one {{La note n’a pas paru la semaine précédente ; ce numéro en reprend les évolutions.}}
* {{La note n’a pas paru pendant {$count} semaines ; ce numéro en reprend les évolutions.}}`,

  'stale.headers-missing': 'depuis, les en-têtes du tableau ne sont plus reconnus',
  'stale.too-many-gone':
    'depuis, de nombreuses lignes ont disparu d’un coup du tableau, ce qui reste à vérifier',
  'stale.unread': 'le tableau n’a pas pu être lu depuis',

  'headline.none': 'Aucun engagement n’est encore inscrit au tableau de suivi.',
  'headline.sentence': '{$lead} ; {$state}.',
  'headline.state': '{$first}, {$second}',
  'line.and': '{$first}, {$second}',
  'headline.first': `.input {$count :number}
.match $count
one {{Premier numéro : {$count} engagement suivi}}
* {{Premier numéro : {$count} engagements suivis}}`,
  'headline.moved': `.input {$count :number}
.match $count
0 {{Aucune évolution cette semaine}}
one {{Un engagement a évolué cette semaine}}
* {{{$count} engagements ont évolué cette semaine}}`,
  'headline.done': `.input {$count :number}
.match $count
0 {{aucun réalisé sur {$total :number}}}
one {{{$count} réalisé sur {$total :number}}}
* {{{$count} réalisés sur {$total :number}}}`,
  'headline.declared': `.input {$count :number}
.match $count
0 {{aucun déclaré réalisé}}
one {{{$count} déclaré réalisé}}
* {{{$count} déclarés réalisés}}`,
  'headline.in_progress': `.input {$count :number}
.match $count
0 {{aucun en cours}}
one {{{$count} en cours}}
* {{{$count} en cours}}`,
  'headline.overdue': `.input {$count :number}
.match $count
0 {{aucun n’a dépassé son échéance}}
one {{{$count} a dépassé son échéance}}
* {{{$count} ont dépassé leur échéance}}`,
  'headline.not_given': `.input {$count :number}
.match $count
0 {{tous renseignés}}
one {{{$count} pas encore renseigné}}
* {{{$count} pas encore renseignés}}`,

  'count.done': `.input {$count :number}
.match $count
one {{Réalisé}}
* {{Réalisés}}`,
  'count.declared': `.input {$count :number}
.match $count
one {{Déclaré réalisé, justificatif attendu}}
* {{Déclarés réalisés, justificatif attendu}}`,
  'count.in_progress': 'En cours',
  'count.blocked': `.input {$count :number}
.match $count
one {{Bloqué}}
* {{Bloqués}}`,
  'count.not_started': `.input {$count :number}
.match $count
one {{Non entamé}}
* {{Non entamés}}`,
  'count.not_given': `.input {$count :number}
.match $count
one {{Non renseigné}}
* {{Non renseignés}}`,
  'count.overdue': 'Échéance dépassée',
  'count.dropped': `.input {$count :number}
.match $count
one {{Abandonné}}
* {{Abandonnés}}`,
  'count.line': '{$label} : {$value}',
  'count.same': '=',
  'count.changes': 'À côté de chaque nombre, l’écart avec le numéro précédent.',
  'count.overdue-within': '« Échéance dépassée » recoupe les autres situations.',
  'count.passed-not-given': `.input {$count :number}
.match $count
one {{Un engagement arrivé à échéance n’a pas de situation renseignée : il est compté à part.}}
* {{{$count} engagements arrivés à échéance n’ont pas de situation renseignée : ils sont comptés à part.}}`,
  'count.blank-is-no-answer': 'Une situation non renseignée ne veut pas dire que rien n’a été fait.',
} as const;
