import type { StopWords } from './words.ts';

/** The stop link's words in French. */
export const fr: StopWords = {
  pages: {
    stop: {
      title: 'Ne plus recevoir cette note',
      lead: 'La note est envoyée à l’adresse {address}. Le bouton ci-dessous met fin à cet envoi.',
      note: 'Rien ne change tant que vous n’appuyez pas sur le bouton. Vous recevrez ensuite un seul message de confirmation, avec un lien pour revenir en arrière.',
      button: 'Ne plus recevoir cette note',
    },
    stopped: {
      title: 'Vous ne recevrez plus cette note',
      lead: 'La note n’est plus envoyée à l’adresse {address}.',
      note: 'Un message de confirmation vient d’y être envoyé. Il contient un lien pour revenir en arrière, si c’était une erreur.',
      button: null,
    },
    'already-stopped': {
      title: 'L’envoi est déjà arrêté',
      lead: 'La note n’est pas envoyée à l’adresse {address}.',
      note: 'Pour la recevoir de nouveau, utilisez le lien du message de confirmation, ou répondez au dernier numéro reçu.',
      button: null,
    },
    undo: {
      title: 'Recevoir de nouveau cette note',
      lead: 'La note n’est plus envoyée à l’adresse {address}. Le bouton ci-dessous rétablit l’envoi.',
      note: 'Rien ne change tant que vous n’appuyez pas sur le bouton.',
      button: 'Recevoir de nouveau cette note',
    },
    undone: {
      title: 'Vous recevrez de nouveau cette note',
      lead: 'Dès le prochain numéro, la note est envoyée à l’adresse {address}.',
      note: 'Un lien au bas de chaque numéro permet d’y mettre fin à tout moment.',
      button: null,
    },
    'not-undoable': {
      title: 'Ce lien ne peut pas rétablir l’envoi',
      lead: 'L’envoi à cette adresse n’a pas été arrêté par le lien de la note ; il ne peut donc pas être rétabli d’ici.',
      note: 'Répondez au dernier numéro reçu : la personne qui veille sur la note s’en chargera.',
      button: null,
    },
    invalid: {
      title: 'Ce lien n’est pas valable',
      lead: 'Le lien est incomplet ou a été modifié. Rien n’a changé dans la liste des destinataires.',
      note: 'Ouvrez-le directement depuis le message, ou répondez-y par le mot « stop » : nous nous en chargerons.',
      button: null,
    },
    method: {
      title: 'Demande non acceptée',
      lead: 'Cette page s’ouvre par le lien placé au bas de la note.',
      note: 'Rien n’a changé dans la liste des destinataires.',
      button: null,
    },
  },
  confirmation: {
    subject: 'Vous ne recevrez plus cette note',
    paragraphs: [
      'Nous avons reçu la demande de ne plus envoyer cette note à votre adresse. Vous ne la recevrez plus.',
      'Si vous n’êtes pas à l’origine de cette demande, une personne à qui votre message a été transféré a peut-être suivi le lien. Vous pouvez rétablir l’envoi ici :',
    ],
    undo: 'Recevoir de nouveau cette note',
    foot: 'Ce message de confirmation est le seul : aucun autre ne suivra.',
  },
};
