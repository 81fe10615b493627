import type { StateWords } from '../shapes.ts';
import { terms } from '../terms.ts';

/** French words for where things stand. */
export const states: StateWords = {
  statuses: {
    not_started: terms`
      aucun avancement | aucune action | aucune suite | en projet | n'a pas commencé | n'a pas démarré |
      n'a pas encore démarré | non abouti | non commencé | non concrétisé | non débuté | non démarré |
      non effectué | non engagé | non entamé | non exécuté | non fait | non initié | non lancé |
      non mis en œuvre | non réalisé | pas commencé | pas débuté | pas démarré | pas encore |
      pas encore commencé | pas encore démarré | pas encore entamé | pas encore mis en œuvre |
      pas encore réalisé | pas entamé | pas fait | pas lancé | pas réalisé | planifié | programmé | prévu |
      rien de nouveau | à démarrer | à engager | à entamer | à faire | à initier | à lancer |
      à mettre en œuvre | à planifier | à programmer | à réaliser | à venir`,
    in_progress: terms`
      actif | amorcé | avancé | bien avancé | commencé | continu | débuté | démarré | en action |
      en chantier | en concertation | en construction | en continu | en cours | en cours d'approbation |
      en cours d'exécution | en cours d'élaboration | en cours d'étude | en cours de finalisation |
      en cours de mise en œuvre | en cours de préparation | en cours de réalisation |
      en cours de traitement | en cours de validation | en discussion | en développement | en exécution |
      en finalisation | en marche | en négociation | en phase d'étude | en phase de finalisation |
      en progrès | en préparation | en réalisation | en traitement | en validation | en voie d'achèvement |
      en voie de réalisation | en élaboration | en étude | engagé | entamé | initié | lancé | ouvert |
      permanent | poursuivi | récurrent | à l'étude`,
    done: terms`
      abouti | accompli | achevé | acquis | action réalisée | action terminée | adopté | appliqué |
      atteint | c'est fait | clos | clôturé | complet | conclu | concrétisé | effectué |
      entièrement réalisé | exécuté | fait | finalisé | fini | honoré | livré | mis en service |
      mis en œuvre | opérationnel | promulgué | publié | réalisé | réalisé en totalité | réalisé à 100 % |
      réglé | résolu | satisfait | signé | soldé | tenu | terminé | totalement réalisé | traité | validé`,
    blocked: terms`
      ajourné | arrêté | au point mort | bloqué | différé | décalé | en attente | en blocage |
      en difficulté | en instance | en panne | en pause | en souffrance | en suspens | en veille | gelé |
      interrompu | mis en attente | paralysé | reporté | repoussé | stoppé | suspendu | à l'arrêt`,
    dropped: terms`
      abandonné | annulé | caduc | classé sans suite | défavorable | désapprouvé | irrecevable |
      non accepté | non applicable | non recevable | non retenu | obsolète | refusé | rejeté | renoncé |
      retiré | sans suite | supprimé | écarté`,
    late: terms`
      accusant un retard | accuse un retard | délai dépassé | en dépassement | en retard | hors délai |
      retard | retardé | échu | échéance dépassée`,
    partly: terms`
      en partie | inachevé | incomplet | non achevé | non clôturé | non finalisé | non terminé | partiel |
      partiellement | partiellement achevé | partiellement atteint | partiellement exécuté |
      partiellement réalisé | pas achevé | pas encore achevé | pas encore finalisé | pas encore terminé |
      pas finalisé | pas terminé | presque achevé | presque terminé | quasi achevé | quasi réalisé |
      réalisation partielle | réalisé en partie | réalisé partiellement`,
  },
  negations: terms`
    aucun | jamais | n'a pas encore été | n'a pas été | n'est pas | n'est pas encore | n'ont pas été |
    ne sont pas | non | non encore | pas | pas encore | reste à | sans | toujours pas`,
  openers: terms`
    a été | action | actuellement | c'est | déjà | encore | est | est actuellement | est encore |
    est toujours | globalement | l'action est | l'engagement est | la mesure est | le projet est | mesure |
    ont été | projet | sont | statut | toujours | travaux | étude | été`,
  bareDone: terms`
    acquis | adopté | appliqué | complet | conclu | fait | fini | promulgué | publié | réglé | satisfait |
    signé | tenu | traité | validé`,
  views: {
    insufficient: terms`
      en dessous des attentes | en deçà des attentes | faible | incomplet et insuffisant | insatisfaisant |
      insuffisant | médiocre | ne répond pas aux attentes | non satisfaisant | non suffisant |
      pas satisfaisant | pas suffisant | peu satisfaisant | trop peu | très insuffisant`,
    satisfactory: terms`
      acceptable | assez satisfaisant | bon | conforme | convenable | favorable | globalement satisfaisant |
      plutôt satisfaisant | positif | satisfaisant | suffisant | très satisfaisant`,
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
