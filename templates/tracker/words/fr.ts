import type { TrackerWords } from '../definition.ts';
import { guide } from './guide-fr.ts';

/** The tracker in French. */
export const fr: TrackerWords = {
  tabs: {
    commitments: 'Engagements',
    rounds: 'Sessions',
    committees: 'Commissions mixtes',
    meetings: 'Réunions',
  },
  headers: {
    commitments: {
      ref: 'Réf.',
      title: 'Engagement',
      kind: 'Nature',
      axis: 'Axe',
      owner: 'Responsable',
      dependsOn: 'Intervenants',
      agreedOn: "Date de l'accord",
      due: 'Échéance',
      status: 'Statut',
      progress: 'Taux de réalisation',
      target: 'Cible',
      current: 'Réalisé à date',
      unionView: 'Avis du syndicat',
      stateView: "Réponse de l'administration",
      evidence: 'Justificatifs',
      notes: 'Observations',
      updatedOn: 'Mis à jour le',
    },
    rounds: {
      title: 'Session',
      heldOn: 'Date de tenue',
      planned: 'Date prévue',
      place: 'Lieu',
      countsTowardYear: "Compte dans l'année",
      minutes: 'PV',
      notes: 'Observations',
    },
    committees: {
      name: 'Commission mixte',
      members: 'Membres',
      startsOn: 'Début des travaux',
      notes: 'Observations',
    },
    meetings: {
      committee: 'Commission',
      heldOn: 'Date de la réunion',
      planned: 'Date prévue',
      agenda: 'Ordre du jour',
      outcome: 'Conclusions',
      minutes: 'PV',
    },
  },
  choices: {
    kind: ['Engagement', 'Mesure', 'Projet', 'Acquis', 'Revendication'],
    status: ['Non entamé', 'En cours', 'Réalisé', 'Bloqué', 'Reporté', 'Abandonné'],
    view: ['Satisfaisant', 'Insuffisant', 'Contesté'],
    yesOrNo: ['Oui', 'Non'],
  },
  title: 'Suivi des engagements',
  subtitle: "Dialogue social : écrivez ici le secteur, les deux parties et la date de l'accord",
  guide,
};
