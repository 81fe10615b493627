import type { CommitmentHeaders } from '../shapes.ts';
import { terms } from '../terms.ts';

/** French names of columns, as trackers of Moroccan and French administrations head them. */
export const headers: CommitmentHeaders = {
  ref: {
    names: terms`Code | Réf. | Référence`,
    also: terms`
      Code action | Code engagement | Code mesure | Code projet | ID action | ID engagement | ID projet |
      Identifiant | Identifiant unique | Matricule | Numéro de l'action | Numéro de l'engagement |
      Numéro de la mesure | Numéro de référence | N° action | N° de l'engagement | N° de la demande |
      N° de la délibération | N° de la mesure | N° de la recommandation | N° de la tâche |
      N° de référence | N° du point | N° fiche | N° projet | Réf. action | Réf. engagement | Réf. mesure |
      Référence de l'action`,
    weak: terms`Num | Numéro | N°`,
  },
  title: {
    names: terms`
      Engagement | Intitulé | Intitulé de l'engagement | Libellé de l'engagement | Objet de l'engagement`,
    also: terms`
      Action | Activité | Chantier | Clause de l'accord | Consistance du projet |
      Contenu de l'engagement | Contenu de la mesure | Description de l'action |
      Description de la mesure | Description de la tâche | Disposition | Disposition de l'accord |
      Doléance | Décision | Délibération | Désignation de l'action | Désignation du projet |
      Identification du projet | Initiative | Intitulé de la tâche | Libellé | Mesure | Nom de l'action |
      Nom de la tâche | Nom du projet | Objet de la demande | Objet de la délibération |
      Objet de la recommandation | Opération | Point | Point convenu | Point de l'accord |
      Point du cahier revendicatif | Point revendicatif | Points à l'ordre du jour | Projet |
      Proposition | Recommandation | Revendication | Sous-action | Titre | Travaux à réaliser | Tâche |
      Tâche à réaliser`,
    weak: terms`
      Acquis | Consistance | Contenu | Demande | Description | Décision prise | Désignation | Objet |
      Point discuté | Point traité | Problématique | Question soulevée | Réalisation attendue | Sujet`,
    openings: terms`
      Action | Description de l'action | Engagement | Intitulé | Libellé | Mesure | Projet |
      Recommandation | Revendication | Titre`,
  },
  kind: {
    names: terms`Nature | Type`,
    also: terms`
      Catégorie | Catégorie d'action | Nature de l'action | Nature de l'engagement |
      Nature de la demande | Nature de la mesure | Nature de la revendication | Nature du projet |
      Type d'action | Type d'engagement | Type de mesure | Type de projet | Type de revendication`,
  },
  axis: {
    names: terms`Axe | Domaine | Rubrique | Thématique | Volet`,
    also: terms`
      Champ | Chapitre | Composante | Dimension | Dossier | Objectif général | Objectif spécifique |
      Objectif stratégique | Orientation | Orientation stratégique | Pilier | Priorité stratégique |
      Programme | Secteur | Thème`,
    openings: terms`Axe | Domaine | Thématique | Volet`,
  },
  owner: {
    names: terms`Entité responsable | Pilote | Porteur | Responsable | Structure responsable`,
    also: terms`
      Acteur responsable | Administration responsable | Affecté à | Assigné à | Attribué à |
      Chargé de l'exécution | Chargé de la mise en œuvre | Chargé du suivi | Chef de file |
      Chef de projet | Direction concernée | Direction pilote | Direction porteuse |
      Direction responsable | Département concerné | Département ministériel | Département responsable |
      En charge | Entité chargée | Entité concernée | Entité en charge | Entité pilote | Entité porteuse |
      Institution responsable | Leader | MO | Maître d'ouvrage | Maîtrise d'ouvrage |
      Ministère chef de file | Ministère concerné | Ministère pilote | Ministère responsable |
      Organisme concerné | Organisme responsable | Partie concernée | Partie engagée |
      Partie prenante responsable | Partie responsable | Pilotage | Qui | Responsabilité | Référent |
      Service concerné | Service en charge | Service pilote | Service porteur | Service responsable |
      Structure concernée | Structure en charge | Structure pilote | Structure porteuse | À la charge de`,
    openings: terms`Entité responsable | Pilote | Porteur | Responsable | Structure responsable`,
    weak: terms`Acteur | Direction | Département | Entité | Ministère | Organisme | Service | Structure`,
  },
  dependsOn: {
    names: terms`Dépend de | Intervenants | Partenaires`,
    also: terms`
      Acteurs associés | Acteurs concernés | Acteurs impliqués | Acteurs partenaires | Appui |
      Autres acteurs | Autres intervenants | Co-pilote | Co-porteurs | Co-responsable | Contributeurs |
      Contributeurs associés | Directions associées | Dépendance | En collaboration avec |
      En coordination avec | En partenariat avec | Entités associées | Entités impliquées |
      Institutions partenaires | Ministères associés | Parties impliquées | Parties prenantes |
      Services associés | Services contributeurs | Services impliqués | Structures associées |
      Structures impliquées | Tributaire de`,
    openings: terms`Intervenants | Partenaires`,
  },
  beneficiaries: {
    names: terms`Bénéficiaires | Catégorie concernée`,
    also: terms`
      Agents concernés | Bénéficiaire | Cadre concerné | Catégories concernées | Corps concerné |
      Fonctionnaires concernés | Personnel concerné | Population | Population bénéficiaire |
      Population cible | Population concernée | Public cible | Public visé | Publics concernés`,
  },
  committee: {
    names: terms`Comité | Commission`,
    also: terms`
      Comité de suivi | Commission chargée | Commission compétente | Commission concernée |
      Commission mixte | Commission technique | Commission thématique | Groupe | Groupe de travail |
      Instance | Sous-commission`,
  },
  agreedOn: {
    names: terms`Date d'engagement | Date de l'accord`,
    also: terms`
      Acté le | Convenu le | Date d'accord | Date d'adoption | Date d'inscription | Date de décision |
      Date de l'engagement | Date de prise de décision | Date de signature | Date de validation |
      Date du dialogue | Décidé le | Engagé le`,
    weak: terms`Date | Date de la réunion | Date du PV`,
  },
  due: {
    names: terms`Date limite | Date prévue | Délai | Échéance`,
    also: terms`
      Calendrier | Chronogramme | Date butoir | Date cible | Date d'achèvement prévue |
      Date d'exécution prévue | Date d'échéance | Date de clôture prévue | Date de fin |
      Date de fin estimée | Date de fin prévisionnelle | Date de fin prévue | Date de livraison |
      Date de mise en œuvre prévue | Date de réalisation prévisionnelle | Date de réalisation prévue |
      Date prévisionnelle | Date prévue d'achèvement | Date prévue de fin | Date prévue de réalisation |
      Date souhaitée | Deadline | Fin prévue | Horizon | Nouveau délai | Nouvelle échéance |
      Planification | Planning | Période de réalisation | Quand | Terme | Timing | Échéancier`,
    weak: terms`
      Année | Au | Date d'achèvement | Date de clôture | Date de mise en œuvre | Date de réalisation |
      Durée | Fin | Période`,
    openings: terms`Calendrier | Date d'échéance | Date limite | Délai | Horizon | Échéance`,
  },
  status: {
    names: terms`Statut | Suite donnée | État | État d'avancement`,
    also: terms`
      Avancement | Degré d'avancement | Degré de mise en œuvre | Degré de réalisation | Exécution | Fait |
      Mise en œuvre | Niveau d'avancement | Niveau d'exécution | Niveau de mise en œuvre |
      Niveau de réalisation | Où en est-on | Progression | Réalisation | Réalisé | Situation | Stade |
      Suite réservée | Suites données | Suivi`,
    openings: terms`Avancement | Niveau d'avancement | Situation | Stade | Statut | Suite donnée | État`,
    weak: terms`Phase`,
  },
  progress: {
    names: terms`% | Avancement | Taux de réalisation`,
    also: terms`
      % avancement | % d'exécution | % réalisation | % réalisé | Avancement en % | Avancement physique |
      Degré d'avancement | Degré de mise en œuvre | Degré de réalisation | Exécution | Niveau d'avancement |
      Niveau d'exécution | Niveau de mise en œuvre | Niveau de réalisation | Pourcentage | Progression |
      Réalisation | Réalisé | Taux | Taux d'achèvement | Taux d'avancement | Taux d'exécution |
      Taux de mise en œuvre | Taux de progression | État d'avancement`,
    openings: terms`
      Avancement | Pourcentage | Progression | Taux d'avancement | Taux d'exécution | Taux de réalisation`,
  },
  target: {
    names: terms`Cible | Montant | Objectif`,
    also: terms`
      Budget | Coût | Crédits | Enveloppe | Enveloppe budgétaire | Impact budgétaire | Impact financier |
      Incidence financière | Indicateur | Indicateur de performance | Indicateur de réalisation |
      Indicateur de résultat | Indicateur de suivi | Livrable | Objectif chiffré | Objectif cible |
      Objectif visé | Quantité | Ressources financières | Résultat attendu | Valeur cible`,
    weak: terms`Nombre | Valeur`,
    openings: terms`Budget | Cible | Coût | Montant | Valeur cible`,
  },
  current: {
    names: terms`Réalisé à date | Valeur actuelle`,
    also: terms`
      Atteint | Dépenses | Montant consommé | Montant décaissé | Montant dépensé | Montant exécuté |
      Montant mandaté | Montant payé | Montant réalisé | Niveau atteint | Réalisation chiffrée |
      Réalisation à date | Réalisé à ce jour | Résultat obtenu | Résultat à date | Valeur atteinte |
      Valeur courante | Valeur réalisée | Valeur à date`,
  },
  unionView: {
    names: terms`Appréciation syndicale | Avis du syndicat`,
    also: terms`
      Appréciation des syndicats | Avis de la coordination syndicale | Avis des organisations syndicales |
      Avis des partenaires sociaux | Avis des représentants du personnel | Avis des syndicats |
      Avis du bureau national | Avis syndical | Commentaire syndical | Commentaires des syndicats |
      Observation syndicale | Observations des syndicats | Point de vue du syndicat |
      Position de la coordination syndicale | Position des partenaires sociaux | Position des syndicats |
      Position du bureau national | Position syndicale | Remarques du syndicat | Réponse des syndicats |
      Syndicat | Évaluation du syndicat | Évaluation syndicale`,
    openings: terms`Appréciation syndicale | Avis des syndicats | Position des syndicats`,
  },
  stateView: {
    names: terms`Position de l'administration | Réponse de l'administration`,
    also: terms`
      Administration | Appréciation de l'administration | Avis de l'administration | Avis de la direction |
      Avis du ministère | Commentaire de l'administration | Observations de l'administration |
      Observations du ministère | Point de vue de l'administration | Position de l'État |
      Position de la direction | Position du gouvernement | Position du ministère |
      Remarques de l'administration | Réponse administration | Réponse apportée | Réponse de l'État |
      Réponse de la direction | Réponse des autorités | Réponse du département | Réponse du gouvernement |
      Réponse du ministère | Éléments de réponse | Évaluation de l'administration`,
    openings: terms`
      Position de l'administration | Position du secrétariat | Réponse de l'administration |
      Réponse du ministère | Réponse du secrétariat`,
  },
  evidence: {
    names: terms`Justificatifs | Lien | PJ | Pièces justificatives | Preuve`,
    also: terms`
      Annexes | Document | Justification | Lien document | Liens | Liens utiles | Livrables joints |
      Moyen de vérification | Pièce jointe | Preuve de réalisation | Preuves | Référence de la demande |
      Référence du document | Références documentaires | Source | Source de vérification | URL |
      Éléments de preuve | Éléments justificatifs`,
    openings: terms`Documents | Justificatif | Lien vers | Pièces justificatives`,
  },
  notes: {
    names: terms`Commentaires | Observations | Remarques`,
    also: terms`Autres observations | Informations complémentaires | Notes | Obs. | Précisions`,
    openings: terms`Commentaires | Observations | Remarques`,
  },
  updatedOn: {
    names: terms`Dernière mise à jour | Mis à jour le`,
    also: terms`
      Actualisation | Actualisé le | Date MAJ | Date d'actualisation | Date de dernière actualisation |
      Date de dernière mise à jour | Date de mise à jour | Dernière MAJ | MAJ | Mise à jour`,
  },
};
