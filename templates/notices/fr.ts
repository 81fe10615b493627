import type { EditorWords, Untaken } from './editors.ts';

const reason = (outcome: Untaken): readonly string[] => {
  if (outcome.kind === 'failed')
    return [
      'Le tableau n’a pas pu être ouvert.',
      'Vérifiez qu’il n’a été ni supprimé ni déplacé, et qu’il est toujours partagé avec la plateforme.',
    ];
  if (outcome.code === 'headers-missing')
    return [
      'Les colonnes des engagements ne sont plus reconnues : la ligne des en-têtes a peut-être été supprimée ou renommée.',
      'Rétablissez-la, au besoin depuis l’historique des versions du fichier.',
    ];
  return [
    `Engagements enregistrés qui ne figurent plus dans le tableau : ${outcome.gone} sur ${outcome.known}. Cette lecture n’a donc pas été retenue.`,
    'Si c’est une erreur, rétablissez-les depuis l’historique des versions du fichier. Si c’est voulu, répondez à ce message pour que la lecture soit acceptée.',
  ];
};

/** The editors' notices in French. */
export const fr: EditorWords = {
  untaken: (dialogue, outcome, since) => ({
    subject: 'Tableau de suivi : la dernière lecture n’a pas été retenue',
    text: [
      `« ${dialogue} »`,
      `Depuis le ${since}, les modifications du tableau ne sont plus prises en compte.`,
      ...reason(outcome),
      'Rien n’est perdu : les dernières données retenues restent en place jusqu’à la prochaine lecture réussie, dont vous serez informés.',
      '',
    ].join('\n\n'),
  }),
  healed: (dialogue, at) => ({
    subject: 'Tableau de suivi : la lecture est rétablie',
    text: [
      `« ${dialogue} »`,
      `Le tableau a été lu de nouveau le ${at} et son contenu est pris en compte. Merci.`,
      '',
    ].join('\n\n'),
  }),
};
