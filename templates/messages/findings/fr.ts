/** French words of findings, in Unicode MessageFormat 2; `$kept` says what stands meanwhile. */
export const fr = {
  kept: 'En attendant, la dernière valeur comprise reste en place, s’il y en a une.',
  'answer.unknown':
    'Cellule {$cell}, colonne « {$header} » : « {$value} » n’est ni un oui ni un non. Accepté : oui, non. {$kept}',
  'axis.kept': `.input {$count :integer}
.match $count
one {{{$count} ligne se trouve sous un autre titre d’axe qu’avant, sans doute après un tri : elle garde son axe. Pour en changer, écrivez-le dans une colonne « Axe ».}}
* {{{$count} lignes se trouvent sous un autre titre d’axe qu’avant, sans doute après un tri : elles gardent leur axe. Pour en changer, écrivez-le dans une colonne « Axe ».}}`,
  'cell.formula-error':
    'Cellule {$cell}, colonne « {$header} » : la formule donne l’erreur {$value}. Corrigez la formule ou saisissez la valeur. {$kept}',
  'date.ambiguous':
    'Cellule {$cell}, colonne « {$header} » : la date « {$value} » peut se lire de plusieurs façons. Accepté : le mois en toutes lettres, la fin de la période, comme « fin 2026 », ou une date en chiffres, comme 14/10/2025. {$kept}',
  'date.impossible':
    'Cellule {$cell}, colonne « {$header} » : la date « {$value} » n’existe pas. Accepté : jour, mois, année, comme 28/02/2026. {$kept}',
  'date.month-first':
    'Cellule {$cell}, colonne « {$header} » : « {$value} » ne peut se lire que mois d’abord ; la date retenue est {$date}. Écrivez plutôt le jour avant le mois.',
  'date.unreadable':
    'Cellule {$cell}, colonne « {$header} » : « {$value} » n’a pas été compris comme une date. Accepté, par exemple : 14/10/2025, 14 octobre 2025, T2 2026, fin 2026. {$kept}',
  'date.weekday-differs':
    'Cellule {$cell}, colonne « {$header} » : le jour de la semaine dans « {$value} » n’est pas celui de la date. La date retenue est {$date} ; à vérifier.',
  'date.year-missing':
    'Cellule {$cell}, colonne « {$header} » : il manque l’année dans « {$value} ». Accepté : une date avec son année, comme 14 octobre 2025. {$kept}',
  'evidence.no-link':
    'Cellule {$cell}, colonne « {$header} » : « {$value} » ne contient ni lien ni document avec son numéro ou sa date ; le texte est conservé mais ne vaut pas justificatif. Accepté : un lien https, ou par exemple « Note n° 12 du 14/10/2025 ».',
  'evidence.scheme': `.input {$beside :string}
.match $beside
proof {{Cellule {$cell}, colonne « {$header} » : « {$link} » n’est pas un lien web et n’a pas été retenu. Accepté : un lien qui commence par https ou http. Les autres justificatifs de la cellule sont pris en compte.}}
* {{Cellule {$cell}, colonne « {$header} » : « {$link} » n’est pas un lien web. Accepté : un lien qui commence par https ou http, ou un document avec son numéro ou sa date. {$kept}}}`,
  'header.duplicate':
    'Cellule {$cell} : les colonnes « {$taken} » et « {$header} » disent la même chose. « {$taken} » est retenue ; « {$header} » est conservée parmi les informations complémentaires.',
  'header.missing':
    'Aucun tableau d’engagements n’a été trouvé : il faut, dans les vingt premières lignes, une colonne comme « Engagement » ou « Action » et au moins deux autres, comme « Échéance » et « Statut ». Rien de ce qui est enregistré ne change d’ici là.',
  'kind.unknown':
    'Cellule {$cell}, colonne « {$header} » : le type « {$value} » n’est pas connu. Accepté : engagement, mesure, projet, acquis, revendication. {$kept}',
  'name.missing':
    'Ligne {$row} : la commission n’a pas de nom. Écrivez-le dans la colonne « {$header} ». {$kept}',
  'progress.one':
    'Cellule {$cell}, colonne « {$header} » : 1 a été lu comme 1 %. S’il s’agit de 100 %, écrivez 100 %.',
  'progress.out-of-range':
    'Cellule {$cell}, colonne « {$header} » : « {$value} » sort des limites. Accepté : de 0 à 100. {$kept}',
  'progress.unreadable':
    'Cellule {$cell}, colonne « {$header} » : « {$value} » n’a pas été compris comme un pourcentage. Accepté, par exemple : 45, 45 %, 0,45. {$kept}',
  'ref.duplicate': `.input {$count :integer}
.match $count
* {{Cellule {$cell} : la référence « {$ref} » figure sur {$count} lignes (voir aussi la ligne {$otherRow} de l’onglet « {$otherTab} »). Donnez à chaque ligne la sienne. En attendant, l’engagement enregistré sous cette référence reste tel quel.}}`,
  'ref.moved':
    'Cellule {$cell} : la référence « {$ref} » était celle d’un autre engagement, et l’intitulé de cette ligne est celui de « {$title} » ; c’est l’intitulé qui a décidé. Vérifiez la référence : des lignes ont peut-être été insérées ou des numéros recopiés.',
  'row.only-number':
    'Ligne {$row} : elle ne contient que le numéro « {$value} » ; elle n’a pas été prise pour un engagement.',
  'row.only-title':
    'Ligne {$row} : elle ne contient que l’intitulé « {$value} » ; elle a été prise pour un engagement. S’il s’agit d’un titre d’axe, fusionnez sa cellule sur la largeur du tableau ou sortez-la de la colonne « {$header} ».',
  'status.unknown':
    'Cellule {$cell}, colonne « {$header} » : le statut « {$value} » n’a pas été compris. Accepté, par exemple : non entamé, en cours, réalisé, bloqué, abandonné. {$kept}',
  'title.missing':
    'Ligne {$row} : elle n’a pas d’intitulé. Écrivez-le dans la colonne « {$header} ». {$kept}',
} as const;
