import type { CommitmentHeaders } from '../shapes.ts';
import { terms } from '../terms.ts';

/** French names of columns, as trackers of Moroccan and French administrations head them. */
export const headers: CommitmentHeaders = {
  ref: {
    names: terms`Code | Réf. | Référence`,
    also: terms`
      Code action | Code engagement | Code mesure | Code projet | Identifiant | Matricule |
      Numéro de l'action | Numéro de l'engagement | Numéro de la mesure | N° action | N° de référence |
      N° engagement | N° fiche | N° mesure | N° projet | Réf. action | Réf. engagement | Réf. mesure |
      Référence de l'action`,
    weak: terms`Num | Numéro | N°`,
  },
  title: {
    names: terms`
      Engagement | Intitulé | Intitulé de l'engagement | Libellé de l'engagement | Objet de l'engagement`,
    also: terms`
      Action | Action proposée | Action prévue | Action à mener | Action à réaliser | Activité | Chantier |
      Description de l'action | Description de la mesure | Disposition | Doléance | Décision | Initiative |
      Intitulé de l'action | Intitulé de la mesure | Intitulé du projet | Libellé | Libellé de l'action |
      Libellé de la mesure | Mesure | Mesure phare | Mesure proposée | Mesure prévue | Nom de l'action |
      Nom du projet | Opération | Point | Point du cahier revendicatif | Projet | Proposition |
      Recommandation | Revendication | Titre | Titre de l'action | Titre de la mesure | Titre du projet |
      Tâche`,
    weak: terms`Acquis | Contenu | Description | Désignation | Objet | Réalisation attendue | Sujet`,
    openings: terms`
      Action | Description de l'action | Engagement | Intitulé | Libellé | Mesure | Projet |
      Recommandation | Revendication | Titre`,
  },
  kind: {
    names: terms`Nature | Type`,
    also: terms`
      Catégorie | Nature de l'action | Nature de l'engagement | Nature de la mesure | Type d'action |
      Type d'engagement | Type de mesure`,
  },
  axis: {
    names: terms`Axe | Domaine | Rubrique | Thématique | Volet`,
    also: terms`
      Axe d'intervention | Axe stratégique | Champ | Chapitre | Composante | Domaine d'action |
      Domaine d'intervention | Dossier | Objectif général | Objectif stratégique | Orientation |
      Orientation stratégique | Pilier | Priorité stratégique | Programme | Secteur | Thème`,
    openings: terms`Axe | Domaine | Thématique | Volet`,
  },
  owner: {
    names: terms`Entité responsable | Pilote | Porteur | Responsable | Structure responsable`,
    also: terms`
      Acteur responsable | Administration responsable | Affecté à | Assigné à | Chargé de l'exécution |
      Chef de file | Direction concernée | Direction pilote | Direction porteuse | Direction responsable |
      Département concerné | Département responsable | En charge | Entité concernée | Entité en charge |
      Entité pilote | Entité porteuse | Institution responsable | Maître d'ouvrage |
      Ministère chef de file | Ministère pilote | Ministère responsable | Organisme responsable |
      Partie concernée | Partie engagée | Partie responsable | Pilotage | Pilote de l'action |
      Porteur de l'action | Porteur de projet | Qui | Responsabilité | Responsable de mise en œuvre |
      Responsable du suivi | Référent | Service en charge | Service pilote | Service porteur |
      Service responsable | Structure concernée | Structure en charge | Structure pilote |
      Structure porteuse`,
    openings: terms`Entité responsable | Pilote | Porteur | Responsable | Structure responsable`,
  },
  dependsOn: {
    names: terms`Dépend de | Intervenants | Partenaires`,
    also: terms`
      Acteurs associés | Acteurs concernés | Acteurs impliqués | Appui | Autres intervenants | Co-porteurs |
      Contributeurs | Directions associées | Entités associées | Institutions partenaires |
      Ministères associés | Partenaires associés | Partenaires impliqués | Partenaires mobilisés |
      Partenaires pressentis | Parties prenantes | Services associés | Services contributeurs |
      Structures associées | Tributaire de`,
    openings: terms`Intervenants | Partenaires`,
  },
  beneficiaries: {
    names: terms`Bénéficiaires | Catégorie concernée`,
    also: terms`
      Bénéficiaire | Cadre concerné | Catégories concernées | Corps concerné | Personnel concerné |
      Population bénéficiaire | Population cible | Population concernée | Public cible | Public visé |
      Publics concernés`,
  },
  committee: {
    names: terms`Comité | Commission`,
    also: terms`
      Comité de suivi | Commission chargée | Commission compétente | Commission concernée |
      Commission mixte | Groupe de travail | Instance`,
  },
  agreedOn: {
    names: terms`Date d'engagement | Date de l'accord`,
    also: terms`
      Acté le | Convenu le | Date d'adoption | Date de décision | Date de l'engagement | Date de signature |
      Décidé le | Engagé le`,
    weak: terms`Date | Date de la réunion | Date du PV`,
  },
  due: {
    names: terms`Date limite | Date prévue | Délai | Échéance`,
    also: terms`
      Calendrier | Calendrier de mise en œuvre | Calendrier de réalisation | Calendrier prévisionnel |
      Date butoir | Date cible | Date d'échéance | Date de clôture prévue | Date de fin |
      Date de fin prévisionnelle | Date de fin prévue | Date de livraison | Date de mise en œuvre prévue |
      Date de réalisation prévisionnelle | Date de réalisation prévue | Date limite de réalisation |
      Date prévisionnelle | Date souhaitée | Deadline | Délai d'exécution | Délai de réalisation |
      Délai prévu | Fin prévue | Horizon | Horizon de réalisation | Horizon temporel | Planning |
      Période de réalisation | Quand | Terme | Échéance cible | Échéance de réalisation |
      Échéance prévisionnelle | Échéance prévue | Échéancier`,
    weak: terms`Année | Date de mise en œuvre | Date de réalisation | Durée | Fin | Période`,
    openings: terms`Calendrier | Date d'échéance | Date limite | Délai | Horizon | Échéance`,
  },
  status: {
    names: terms`Statut | Suite donnée | État | État d'avancement`,
    also: terms`
      Avancement | Degré d'avancement | Degré de réalisation | Exécution | Mise en œuvre |
      Niveau d'avancement | Niveau d'exécution | Niveau de réalisation | Où en est-on | Phase |
      Progression | Réalisation | Réalisé | Situation | Situation actuelle | Stade | Stade d'avancement |
      Statut d'avancement | Statut de l'action | Statut de la mesure | Statut du projet | Suite réservée |
      Suites données | Suivi | État actuel | État d'exécution | État de l'action | État de mise en œuvre |
      État de réalisation | État des lieux | État du projet`,
    openings: terms`Avancement | Niveau d'avancement | Situation | Stade | Statut | Suite donnée | État`,
  },
  progress: {
    names: terms`% | Avancement | Taux de réalisation`,
    also: terms`
      % avancement | % d'exécution | % réalisation | % réalisé | Avancement en % | Degré d'avancement |
      Degré de réalisation | Exécution | Niveau d'avancement | Niveau d'exécution | Niveau de réalisation |
      Pourcentage | Pourcentage d'avancement | Pourcentage de réalisation | Progression | Réalisation |
      Réalisé | Taux | Taux d'achèvement | Taux d'avancement | Taux d'exécution | Taux de mise en œuvre |
      Taux de progression | État d'avancement`,
    openings: terms`
      Avancement | Pourcentage | Progression | Taux d'avancement | Taux d'exécution | Taux de réalisation`,
  },
  target: {
    names: terms`Cible | Montant | Objectif`,
    also: terms`
      Budget | Budget alloué | Budget estimé | Budget prévisionnel | Coût | Coût estimatif | Coût estimé |
      Coût global | Coût prévisionnel | Enveloppe | Enveloppe budgétaire | Impact financier |
      Incidence financière | Indicateur | Indicateur de performance | Indicateur de résultat |
      Indicateur de suivi | Livrable | Montant engagé | Montant prévu | Objectif chiffré | Objectif cible |
      Quantité | Résultat attendu | Valeur cible`,
    weak: terms`Nombre | Valeur`,
    openings: terms`Budget | Cible | Coût | Montant`,
  },
  current: {
    names: terms`Réalisé à date | Valeur actuelle`,
    also: terms`
      Atteint | Montant consommé | Montant décaissé | Montant exécuté | Montant payé | Montant réalisé |
      Niveau atteint | Réalisation chiffrée | Réalisé à ce jour | Résultat obtenu | Résultat à date |
      Valeur atteinte | Valeur courante | Valeur réalisée | Valeur à date`,
  },
  unionView: {
    names: terms`Appréciation syndicale | Avis du syndicat`,
    also: terms`
      Appréciation des syndicats | Avis de la coordination syndicale | Avis des organisations syndicales |
      Avis des syndicats | Avis du bureau national | Avis syndical | Observations du syndicat |
      Point de vue du syndicat | Position de la coordination syndicale | Position des syndicats |
      Position du bureau national | Position syndicale | Remarques du syndicat | Réponse du syndicat |
      Syndicat | Évaluation du syndicat | Évaluation syndicale`,
    openings: terms`Appréciation syndicale | Avis des syndicats | Position des syndicats`,
  },
  stateView: {
    names: terms`Position de l'administration | Réponse de l'administration`,
    also: terms`
      Administration | Appréciation de l'administration | Avis de l'administration | Avis du ministère |
      Observations de l'administration | Point de vue de l'administration | Position de l'État |
      Position de la direction | Position du gouvernement | Position du ministère |
      Position du secrétariat d'État | Réponse apportée | Réponse de l'État | Réponse de la direction |
      Réponse du gouvernement | Réponse du ministère | Réponse du secrétariat d'État |
      Évaluation de l'administration`,
    openings: terms`
      Position de l'administration | Position du secrétariat | Réponse de l'administration |
      Réponse du ministère | Réponse du secrétariat`,
  },
  evidence: {
    names: terms`Justificatifs | Lien | PJ | Pièces justificatives | Preuve`,
    also: terms`
      Annexes | Document | Document justificatif | Documents de référence | Justification |
      Lien vers le document | Liens | Livrables joints | Moyen de vérification | Pièce jointe | Preuves |
      Références documentaires | Source | Source de vérification | URL | Éléments de preuve`,
    openings: terms`Documents | Justificatif | Lien vers | Pièces justificatives`,
  },
  notes: {
    names: terms`Commentaires | Observations | Remarques`,
    also: terms`
      Commentaires et observations | Informations complémentaires | Notes | Observations et commentaires |
      Observations et remarques | Précisions | Remarques et observations`,
    openings: terms`Commentaires | Observations | Remarques`,
  },
  updatedOn: {
    names: terms`Dernière mise à jour | Mis à jour le`,
    also: terms`
      Actualisé le | Date MAJ | Date d'actualisation | Date de dernière mise à jour | Date de mise à jour |
      Dernière MAJ | Dernière actualisation | MAJ | Mise à jour`,
  },
};
