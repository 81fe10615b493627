import type { StateWords } from '../shapes.ts';
import { terms } from '../terms.ts';

/** French words for where things stand. */
export const states: StateWords = {
  statuses: {
    not_started: terms`
      aucun avancement | aucune action | aucune suite | en projet | envisagé | exécution prévue |
      irréalisé | mise en œuvre programmée | mise en œuvre prévue | mise en œuvre à venir |
      n'a pas commencé | n'a pas démarré | n'a pas encore démarré | non abouti | non commencé |
      non concrétisé | non débuté | non démarré | non effectué | non engagé | non entamé | non exécuté |
      non fait | non initié | non lancé | non mis en œuvre | non réalisé | pas commencé | pas débuté |
      pas démarré | pas encore | pas encore commencé | pas encore démarré | pas encore entamé |
      pas encore mis en œuvre | pas encore réalisé | pas entamé | pas fait | pas lancé | pas réalisé |
      planifié | programmé | prévu | reste à faire | réalisation prévue | à discuter | à démarrer |
      à engager | à entamer | à faire | à initier | à lancer | à mettre en œuvre | à négocier |
      à planifier | à programmer | à réaliser | à venir | à étudier`,
    in_progress: terms`
      AO lancé | actif | amorcé | appel d'offres | appel d'offres en cours | appel d'offres lancé |
      avancé | bien avancé | commencé | continu | dans les délais | dans les temps | débuté | démarré |
      en action | en chantier | en concertation | en construction | en continu | en cours |
      en discussion | en développement | en exécution | en finalisation | en marche | en négociation |
      en phase | en progrès | en préparation | en réalisation | en traitement | en validation | en voie |
      en élaboration | en étude | encours | engagé | entamé | exécution en cours | initié | lancé |
      marché attribué | mise en œuvre en cours | ouvert | permanent | peu avancé | poursuivi |
      réalisation en cours | récurrent | à achever | à consolider | à finaliser | à l'étude |
      à parachever | à poursuivre | à terminer`,
    done: terms`
      abouti | accompli | achevé | acquis | action réalisée | action terminée | adopté | appliqué |
      atteint | c'est fait | clos | close | clôturé | complet | conclu | concrétisé | effectué |
      entièrement réalisé | exécuté | fait | finalisé | fini | honoré | livré | mis en service |
      mis en œuvre | opérationnel | promulgué | publié | réalisé | réalisé en totalité | réalisé à 100 % |
      réceptionné | réglé | résolu | satisfait | signé | soldé | tenu | terminé | totalement réalisé |
      traité | validé`,
    blocked: terms`
      ajourné | arrêté | attente | au point mort | bloqué | différé | décalé | en attente | en blocage |
      en difficulté | en instance | en panne | en pause | en souffrance | en suspens | en veille | gelé |
      interrompu | mis en attente | paralysé | reporté | repoussé | stoppé | suspendu | à l'arrêt`,
    dropped: terms`
      abandonné | annulé | caduc | classé sans suite | clos sans suite | défavorable | désapprouvé |
      infaisable | irrecevable | irréalisable | non accepté | non recevable | non retenu | obsolète |
      refusé | rejeté | renoncé | retiré | rompu | sans suite | supprimé | écarté`,
    late: terms`
      accusant un retard | accuse un retard | délai dépassé | en dépassement | en retard | hors délai |
      retard | retardé | échu | échéance dépassée`,
    partly: terms`
      clôture partielle | en partie | exécution partielle | inachevé | incomplet |
      mise en œuvre partielle | non achevé | non clôturé | non finalisé | non terminé | partiel |
      partielle | partiellement | partiellement achevé | partiellement atteint | partiellement exécuté |
      partiellement réalisé | pas achevé | pas encore achevé | pas encore finalisé | pas encore terminé |
      pas finalisé | pas terminé | pour moitié | presque | quasi | quasiment | réalisation partielle |
      réalisé en partie | réalisé partiellement | à moitié`,
  },
  negations: terms`
    aucun | aucune | jamais | n'a pas encore été | n'a pas pu être | n'a pas été | n'est pas |
    n'est pas encore | n'ont pas pu être | n'ont pas été | ne sont pas | non | non encore | pas |
    pas encore | reste à | sans | toujours pas`,
  openers: terms`
    a été | action | actuellement | avancement | bien | c'est | déjà | encore | est | est actuellement |
    est encore | est toujours | globalement | jugé | l'action est | l'engagement est | la mesure est |
    le projet est | mesure | objectif | ont été | opération | projet | sont | statut | toujours |
    travaux | étude | été`,
  bareDone: terms`
    acquis | adopté | appliqué | close | complet | conclu | fait | fini | promulgué | publié | réglé |
    satisfait | signé | tenu | traité | validé`,
  futures: {
    sera: '',
    seront: '',
    'va être': '',
    'vont être': '',
    'devra être': '',
    'devrait être': '',
    'devraient être': '',
    'doit être': '',
    'doivent être': '',
  },
  exceptions: terms`
    1ère phase | 1ère tranche | excepté | hormis | première phase | première tranche | reste | restent |
    sauf | à l'exception`,
  wholly: terms`complètement | entièrement | intégralement | totalement`,
  answers: { done: terms`ok | oui`, not_started: terms`non` },
  views: {
    insufficient: terms`
      en dessous des attentes | en deçà des attentes | faible | incomplet et insuffisant | insatisfaisant |
      insatisfait | insuffisant | médiocre | ne répond pas aux attentes | non satisfaisant | non suffisant |
      pas satisfaisant | pas suffisant | peu satisfaisant | trop peu | très insuffisant`,
    satisfactory: terms`
      acceptable | assez satisfaisant | avis favorable | bon | conforme | convenable | excellent |
      favorable | globalement satisfaisant | plutôt satisfaisant | positif | satisfaisant | satisfait |
      suffisant | très bien | très satisfaisant`,
    disputed: terms`
      conteste | controversé | divergence | désaccord | en désaccord | en litige | litigieux |
      objet de désaccord | objet de litige | pas d'accord | point de désaccord`,
  },
  kinds: {
    commitment: terms`engagement | promesse`,
    measure: terms`action | disposition | mesure | procédure`,
    project: terms`chantier | programme | projet`,
    gain: terms`acquis | réalisation`,
    demand: terms`demande | doléance | proposition | revendication`,
  },
  yes: terms`oui | vrai | x`,
  no: terms`faux | non`,
};
