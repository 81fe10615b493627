import type { DialogueHeaders } from '../shapes.ts';
import { terms } from '../terms.ts';

/** French names of the columns of rounds, committees and meetings. */
export const dialogueHeaders: DialogueHeaders = {
  rounds: {
    ref: { names: terms`Code | N° de session | Réf. | Référence`, weak: terms`Numéro | N°` },
    title: {
      names: terms`Session`,
      also: terms`
        Intitulé de la session | Rencontre | Round | Session du dialogue | Session du dialogue social |
        Sessions | Séance | Tour de dialogue`,
      weak: terms`Intitulé | Objet | Thème | Titre`,
    },
    heldOn: {
      names: terms`Date de tenue`,
      also: terms`Date de la rencontre | Date de la session | Date de la séance | Date effective | Tenue le`,
      weak: terms`Date | Date de la réunion`,
    },
    planned: {
      names: terms`Date prévue | Prévue le`,
      also: terms`
        Date de tenue prévue | Date planifiée | Date programmée | Date prévisionnelle | Planifiée le |
        Programmée le`,
      weak: terms`Prévue | Échéance`,
    },
    place: {
      names: terms`Lieu`,
      also: terms`Endroit | Lieu de la réunion | Lieu de la session | Lieu de tenue`,
    },
    countsTowardYear: {
      names: terms`Compte dans l'année`,
      also: terms`
        Comptabilisée | Compte comme session annuelle | Compte comme session de l'année |
        Compte dans les sessions de l'année | Compte parmi les sessions de l'année | Compte pour l'année |
        Comptée | Comptée dans l'année | Session annuelle`,
    },
    minutes: {
      names: terms`PV | Procès-verbal`,
      also: terms`
        CR | Compte rendu | Compte rendu de la session | Lien du PV | Lien vers le PV | PV de la session |
        Procès-verbaux`,
    },
    signs: { names: terms`N° de round | Présidence de séance`, weak: terms`Participants | Présents` },
  },
  committees: {
    ref: { names: terms`Code | Réf. | Référence`, weak: terms`Numéro | N°` },
    name: {
      names: terms`Commission | Commission mixte`,
      also: terms`
        Comité | Comité mixte | Commissions mixtes | Dénomination | Intitulé de la commission |
        Nom de la commission | Nom du comité`,
      weak: terms`Intitulé | Nom`,
    },
    members: {
      names: terms`Membres`,
      also: terms`
        Composition | Composition de la commission | Liste des membres | Membres de la commission |
        Représentants`,
    },
    startsOn: {
      names: terms`Début des travaux`,
      also: terms`
        Date d'entrée en fonction | Date d'installation | Date de création | Date de début |
        Date de début des travaux | Date de démarrage | Date de démarrage des travaux | Date de lancement |
        Date de mise en place | Démarrage | Démarrage des travaux | Entrée en fonction | Installée le`,
      weak: terms`Date`,
    },
    signs: {
      names: terms`Attributions | Mandat | Objet de la commission`,
      weak: terms`Mission | Présidence | Président | Rapporteur`,
    },
  },
  meetings: {
    committee: {
      names: terms`Commission`,
      also: terms`
        Comité | Commission concernée | Commission mixte | Nom de la commission | Réunion de la commission`,
      weak: terms`Réunion`,
    },
    heldOn: {
      names: terms`Date de la réunion`,
      also: terms`Date de réunion | Date de tenue | Date effective | Réunie le | Tenue le`,
      weak: terms`Date | Réunion`,
    },
    planned: {
      names: terms`Date prévue | Prévue le`,
      also: terms`
        Date de la prochaine réunion | Date planifiée | Date programmée | Date prévisionnelle |
        Planifiée le | Prochaine réunion | Programmée le`,
      weak: terms`Prévue | Échéance`,
    },
    outcome: {
      names: terms`Conclusions`,
      also: terms`
        Décisions | Décisions prises | Issue | Points actés | Principales conclusions |
        Relevé de conclusions | Relevé de décisions | Résultats | Résultats de la réunion`,
      weak: terms`Recommandations`,
    },
    minutes: {
      names: terms`PV | Procès-verbal`,
      also: terms`
        CR | Compte rendu | Compte rendu de la réunion | Lien du PV | Lien vers le PV | PV de la réunion |
        Procès-verbaux`,
    },
    signs: { names: terms`N° de réunion | ODJ | Ordre du jour`, weak: terms`Participants | Présents` },
  },
};
