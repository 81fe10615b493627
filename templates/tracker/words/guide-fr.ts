import type { Guide } from '../definition.ts';

/** The guide tab in French. */
export const guide: Guide = {
  tab: 'Mode d’emploi',
  title: 'Comment remplir ce fichier',
  about: {
    heading: 'En bref',
    lines: [
      'Ce fichier consigne ce qui a été convenu et où en est l’exécution. Les cellules sont lues telles quelles ; il en sort chaque semaine une note que reçoivent les deux parties.',
      'Écrivez comme vous en avez l’habitude, en français ou en arabe. Trier, colorier, fusionner des cellules, laisser des lignes vides, déplacer des colonnes : rien de cela ne gêne, tant que les titres des colonnes restent en place.',
      'Vous pouvez ajouter des colonnes. Elles et les observations n’apparaissent jamais dans la note, sauf décision expresse.',
    ],
  },
  tabs: {
    heading: 'Les onglets',
    lines: {
      commitments:
        'Une ligne par engagement, mesure, projet, acquis ou revendication. Seul onglet indispensable.',
      rounds: 'Une ligne par session du dialogue, tenue ou prévue.',
      committees: 'Une ligne par commission mixte, avec le début de ses travaux.',
      meetings: 'Une ligne par réunion de commission : ordre du jour, conclusions, procès-verbal.',
    },
  },
  columns: {
    heading: 'Les colonnes de l’onglet Engagements',
    lines: {
      ref: 'Un code court, unique, qui ne change pas : C4. Il permet de reconnaître l’engagement même si la ligne est déplacée ou reformulée.',
      title: 'L’engagement en une phrase. C’est la seule cellule obligatoire de la ligne.',
      kind: 'Engagement, mesure, projet, acquis ou revendication. Une cellule vide vaut « engagement ».',
      axis: 'Le thème, par exemple : conditions de travail.',
      owner: 'Qui doit exécuter. Séparez plusieurs responsables par un point-virgule (;).',
      dependsOn:
        'Ceux dont on attend une décision, un visa ou une contribution pour que l’engagement soit tenu.',
      agreedOn: 'Le jour de l’accord.',
      due: 'Un jour (31/12/2026), un horizon (horizon 2026, T2 2026, fin juin 2026) ou une périodicité (deux fois par an). Sans échéance, laissez vide.',
      status:
        'Choisissez dans la liste ou écrivez avec vos mots. Une cellule vide veut dire « non renseigné », et non « pas commencé ».',
      progress: 'Un nombre de 0 à 100, avec ou sans %.',
      target: 'Ce qu’il faut atteindre, avec son unité : au moins 1 000 dirhams, deux commissions.',
      current: 'Ce qui est atteint à ce jour, dans la même unité.',
      unionView: 'L’avis du syndicat, dans ses termes. La note le cite en le lui attribuant.',
      stateView: 'La réponse de l’administration, dans ses termes. La note la cite en la lui attribuant.',
      evidence:
        'Un lien commençant par https, ou la référence d’un document avec son numéro ou sa date : note n° 12, PV du 14 octobre 2025. Ce qui est dit réalisé sans justificatif figure comme « déclaré réalisé, justificatif attendu ».',
      notes: 'À usage interne.',
      updatedOn: 'La date de la dernière modification de la ligne.',
    },
  },
  rules: {
    heading: 'Cas particuliers',
    lines: [
      ['Dates', 'Le jour, puis le mois, puis l’année : 14/10/2025 ou 14 octobre 2025.'],
      [
        'Cellule non comprise',
        'Rien n’est perdu : la dernière valeur correcte est conservée, et les rédacteurs sont informés de la cellule et de la correction à faire.',
      ],
      [
        'Report d’échéance',
        'Écrivez la nouvelle échéance à la place de l’ancienne. La première reste en mémoire, et la note la rappelle.',
      ],
      [
        'Ligne supprimée',
        'L’engagement est signalé comme retiré, son historique est conservé, et il revient si la ligne revient.',
      ],
      [
        'Déclaré, puis justifié',
        'Ajoutez le justificatif dès qu’il existe : l’engagement passe de « déclaré réalisé » à « réalisé ».',
      ],
    ],
  },
};
