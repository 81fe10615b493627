import type { EditorWords, Untaken } from './editors.ts';

const reason = (outcome: Untaken): readonly string[] => {
  if (outcome.kind === 'failed')
    return [
      'Le tableau n’a pas pu être ouvert ; de nouvelles tentatives ont lieu d’elles-mêmes.',
      'Si cela se prolonge, vérifiez que le fichier n’a été ni supprimé ni déplacé, et qu’il est toujours partagé avec la plateforme.',
    ];
  if (outcome.code === 'headers-missing')
    return [
      'Les colonnes des engagements ne sont plus reconnues : la ligne des en-têtes a peut-être été supprimée ou renommée.',
      'Rétablissez-la, au besoin depuis l’historique des versions du fichier.',
    ];
  return [
    `Engagements enregistrés qui ne figurent plus dans le tableau : ${outcome.gone} sur ${outcome.known}. Cette lecture n’a donc pas été retenue.`,
    'Si c’est une erreur, rétablissez-les depuis l’historique des versions du fichier. Si c’est voulu, répondez à ce message pour que la lecture soit acceptée.',
  ];
};

/** The editors' notices in French. */
export const fr: EditorWords = {
  untaken: (outcome, since) => ({
    subject: 'Tableau de suivi : les dernières modifications ne sont pas retenues',
    paragraphs: [
      `Depuis le ${since}, les modifications apportées au tableau de suivi ne sont plus prises en compte.`,
      ...reason(outcome),
    ],
    foot: 'Rien n’est perdu : les dernières données retenues restent en place jusqu’à la prochaine lecture réussie, dont vous serez informés.',
  }),
  healed: (at) => ({
    subject: 'Tableau de suivi : les modifications sont de nouveau retenues',
    paragraphs: [`Le tableau de suivi a été lu avec succès le ${at} ; son contenu est pris en compte.`],
    foot: 'Vous n’avez rien à faire. Merci.',
  }),
  open: 'Ouvrir le tableau de suivi',
};
