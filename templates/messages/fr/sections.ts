/** The sections' titles and what stands around their rows, the dialogue itself, and the foot. */
export const sections = {
  'section.expected': 'Engagements incombant {$party :to}',
  'section.picture': 'Avancement par axe',
  'section.trend': 'Évolution au fil des semaines',
  'section.start': 'Point de départ : ce que contient le tableau',
  'section.others': 'Autres engagements du tableau',
  'section.moved': 'Ce qui a changé cette semaine',
  'section.overdue': 'Échéance dépassée',
  'section.passed': 'Date passée, situation non renseignée',
  'section.due-soon': 'À échéance dans les 30 jours',
  'section.still': 'Sans évolution, ou sans échéance',
  'section.differences': 'Appréciations divergentes',
  'section.dialogue': 'La vie du dialogue',
  'section.findings': 'Cellules à revoir dans le tableau',

  'lead.expected': 'Par date d’échéance, la plus ancienne d’abord.',
  'lead.passed':
    'Leur date est passée et le tableau ne dit rien de leur situation ; on ne peut en conclure que rien n’a été fait.',
  'lead.still':
    'Engagements encore ouverts, inchangés au tableau depuis six semaines ou plus, ou sans échéance.',
  'lead.differences': 'Les appréciations telles qu’elles figurent au tableau, chacune avec son auteur.',
  'lead.findings': `.input {$count :number}
.match $count
one {{Une cellule n’a pas été comprise ou mérite un coup d’œil. Il suffit de la corriger dans le tableau : elle sera relue d’elle-même.}}
* {{{$count} cellules n’ont pas été comprises ou méritent un coup d’œil. Il suffit de les corriger dans le tableau : elles seront relues d’elles-mêmes.}}`,

  'moved.none': `.input {$count :number}
.match $count
one {{Aucune évolution cette semaine.}}
* {{Aucune évolution depuis {$count} semaines.}}`,
  'list.more': `.input {$count :number}
.match $count
one {{Et un autre, dans le classeur joint.}}
* {{Et {$count} autres, dans le classeur joint.}}`,
  'list.more-axes': `.input {$count :number}
.match $count
one {{Et un autre axe, dans le classeur joint.}}
* {{Et {$count} autres axes, dans le classeur joint.}}`,
  'list.more-committees': `.input {$count :number}
.match $count
one {{Et une autre commission, au tableau de suivi.}}
* {{Et {$count} autres commissions, au tableau de suivi.}}`,
  'list.more-findings': `.input {$count :number}
.match $count
one {{Et une autre remarque.}}
* {{Et {$count} autres remarques.}}`,

  'axes.caption': 'Où en sont les engagements de chaque axe',
  'axes.axis': 'Axe',
  'axes.standing': 'Situation',
  'axes.none': 'Sans axe',
  'axes.done': `.input {$count :number}
.match $count
0 {{aucun réalisé sur {$total :number}}}
one {{{$count} réalisé sur {$total :number}}}
* {{{$count} réalisés sur {$total :number}}}`,
  'axes.declared': `.input {$count :number}
.match $count
one {{{$count} déclaré réalisé sur {$total :number}}}
* {{{$count} déclarés réalisés sur {$total :number}}}`,
  'axes.in_progress': '{$count :number} en cours sur {$total :number}',
  'axes.not_given': `.input {$count :number}
.match $count
one {{{$count} non renseigné sur {$total :number}}}
* {{{$count} non renseignés sur {$total :number}}}`,
  'trend.alt':
    'Graphique des dernières semaines. Cette semaine, réalisés : {$done :number}, échéance dépassée : {$overdue :number}, ouverts : {$open :number}. Au début, le {$week}, réalisés : {$firstDone :number}, échéance dépassée : {$firstOverdue :number}, ouverts : {$firstOpen :number}.',
  'trend.done': 'Réalisés : {$count :number}',
  'trend.overdue': 'Échéance dépassée : {$count :number}',
  'trend.open': 'Ouverts : {$count :number}',

  'difference.union-administration': 'Entre les deux parties',
  'difference.union-status': 'Entre {$union :the} et la situation inscrite',
  'difference.administration-status': 'Entre {$administration :the} et la situation inscrite',
  'difference.says': '{$party :alone} : « {$text} »',
  'difference.status': 'Situation au tableau : {$standing}',

  'sessions.held-of':
    'Sessions inscrites au tableau pour {$year} : {$held :number}\u00a0sur\u00a0{$due :number}',
  'sessions.held': 'Sessions inscrites au tableau pour {$year} : {$held :number}',
  'sessions.none-of': `.input {$due :number}
.match $due
one {{Aucune session inscrite au tableau pour {$year} ; {$due} est prévue par an.}}
* {{Aucune session inscrite au tableau pour {$year} ; {$due} sont prévues par an.}}`,
  'sessions.titled': '{$title}, {$date}',
  'sessions.last': 'Dernière session : {$date}',
  'sessions.next': 'Prochaine session : {$date}',
  'sessions.next-in': 'Prochaine session : {$date} ({$when})',
  'sessions.next-none': 'La date de la prochaine session n’est pas inscrite au tableau.',
  'committee.starts': 'Début des travaux inscrit au tableau : {$date}',
  'committee.last': 'Dernière réunion : {$date}',
  'committee.last-none': 'Aucune réunion inscrite au tableau',
  'committee.next': 'Prochaine réunion : {$date}',
  'committee.minutes': 'Procès-verbal : {$where}',
  'committee.record': 'Procès-verbal :',
  'committee.no-minutes': 'Procès-verbal non joint au tableau',

  'finding.place': '{$tab}, cellule {$cell}',
  'finding.tab': '{$tab}',
  'finding.file': 'Tout le tableau',
  'finding.error': 'Valeur non prise en compte',
  'finding.warning': 'Valeur prise en compte, à vérifier',
  'finding.info': 'Pour information',
  'finding.open': 'Ouvrir le tableau de suivi',
  'finding.headline': `.input {$count :number}
.match $count
one {{{$count} remarque sur le tableau de suivi}}
* {{{$count} remarques sur le tableau de suivi}}`,
  'finding.subject': 'Tableau de suivi : cellules à revoir, {$week}',

  'foot.why': 'Vous recevez cette note au titre de la liste « {$audience :alone} ».',
  'foot.method':
    'Les données sont reprises du tableau de suivi telles qu’elles y sont écrites ; les chiffres sont les mêmes pour toutes les parties.',
  'foot.reply': 'Une remarque, une correction ? Il suffit de répondre à ce message.',
  'foot.stop': 'Ne plus recevoir cette note',
  'foot.edition': 'Identifiant du numéro : {$id}',
  'foot.workbook': 'Tous les engagements et leur historique se trouvent dans le classeur joint.',
  'audience.editors': 'rédacteurs du tableau',
  'audience.members': 'membres',
} as const;
