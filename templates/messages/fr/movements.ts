/** Where a commitment stands, and what moved in a week. */
export const movements = {
  'standing.done': 'Réalisé',
  'standing.declared': 'Déclaré réalisé, justificatif attendu',
  'standing.in_progress': 'En cours',
  'standing.blocked': 'Bloqué',
  'standing.not_started': 'Non entamé',
  'standing.not_given': 'Non renseigné',
  'standing.dropped': 'Abandonné',

  'status.done': '« réalisé »',
  'status.in_progress': '« en cours »',
  'status.blocked': '« bloqué »',
  'status.not_started': '« non entamé »',
  'status.dropped': '« abandonné »',

  'move.new': 'Nouveau au tableau',
  'move.removed': 'Retiré du tableau',
  'move.restored': 'Rétabli au tableau',
  'move.completed': 'Réalisé',
  'move.declared': 'Déclaré réalisé, justificatif attendu',
  'move.progressed': 'En progrès',
  'move.regressed': 'En recul',
  'move.blocked': 'Bloqué',
  'move.dropped': 'Abandonné',
  'move.postponed': `.input {$nth :number}
.match $nth
1 {{Report d’échéance (1er)}}
* {{Report d’échéance ({$nth}e)}}`,
  'move.brought-forward': 'Échéance avancée',
  'move.clarified': 'Échéance précisée',
  'move.dated': 'Échéance fixée',
  'move.undated': 'Échéance retirée',
  'move.proof-added': 'Nouveau justificatif',
  'move.renamed': 'Intitulé modifié',
  'move.reassigned': 'Changement de responsable',
  'move.view': 'Appréciation {$party :of}',

  'change.from-to': 'de {$from} à {$to}',
  'change.dates': '{$from :from} {$to :until}',
  'change.was': 'auparavant : {$from}',
  'change.was-not-given': 'situation auparavant non renseignée',
  'change.quoted-from-to': 'de « {$from} » à « {$to} »',
  'change.quoted': '« {$text} »',
  'change.withdrawn': 'appréciation retirée : « {$from} »',
  'change.first-promised': 'première échéance : {$date}',
  'change.nobody': 'non précisé',

  'fact.owner': 'Responsable : {$parties}',
  'fact.awaits': 'En attente de : {$parties}',
  'fact.due': 'Échéance : {$date}',
  'fact.no-date': 'Sans échéance',
  'fact.recurs': `.input {$count :number}
.match $count
one {{Une fois par an}}
* {{{$count} fois par an}}`,
  'fact.first-due': 'Première échéance : {$date}',
  'fact.postponements': `.input {$count :number}
.match $count
0 {{Aucun report}}
one {{{$count} report}}
* {{{$count} reports}}`,
  'fact.typed-status': 'Au tableau : « {$text} »',
  'fact.progress': 'Avancement : {$percent}',
  'fact.disclosed': '{$column} : {$text}',

  'days.count': `.input {$count :number}
.match $count
one {{jour}}
* {{jours}}`,
  'days.late': `.input {$count :number}
.match $count
one {{échéance dépassée de {$count} jour}}
* {{échéance dépassée de {$count} jours}}`,
  'days.passed': `.input {$count :number}
.match $count
one {{date passée depuis {$count} jour}}
* {{date passée depuis {$count} jours}}`,
  'days.to-go': `.input {$count :number}
.match $count
0 {{aujourd’hui}}
1 {{demain}}
one {{dans {$count} jour}}
* {{dans {$count} jours}}`,
  'weeks.unchanged': `.input {$count :number}
.match $count
one {{{$count} semaine sans évolution}}
* {{{$count} semaines sans évolution}}`,
} as const;
