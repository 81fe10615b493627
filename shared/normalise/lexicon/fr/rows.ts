import type { RowWords } from '../shapes.ts';
import { terms } from '../terms.ts';

/** French words that tell what a row or a cell is. */
export const rows: RowWords = {
  none: terms`
    aucun | aucune | en attente de définition | en cours de définition | inconnu | indéfini | indéterminé |
    nc | nd | non applicable | non communiqué | non concerné | non disponible | non défini | non déterminé |
    non fixé | non précisé | non renseigné | non spécifié | nr | néant | pas d'échéance | pas de date |
    pas de délai | pas défini | pas encore défini | pas encore déterminé | pas encore fixé | ras | rien | sans |
    sans date | sans délai | sans objet | sans échéance | so | vide | à arrêter | à compléter |
    à compléter ultérieurement | à confirmer | à convenir | à décider | à définir |
    à définir ultérieurement | à déterminer | à fixer | à préciser | à préciser ultérieurement |
    à renseigner | à venir à définir | àd`,
  total: terms`
    cumul | moyenne | s t | s total | somme | sous total | total | total global | total général |
    total partiel | totaux`,
  documents: terms`
    accord | arrêté | attestation | avenant | avis | b o | bo | bon de commande | bordereau |
    bulletin officiel | certificat | circulaire | communiqué | compte rendu | contrat | convention |
    convocation | courriel | courrier | cr | dahir | décision | décret | délibération | e mail | email |
    facture | instruction | joint officiel | lettre | loi | mail | marché | message | mémo | note |
    note de service | ns | ordre de mission | ordre de service | p v | procès verbal | protocole | pv |
    rapport | reçu`,
  partyHeads: terms`
    administration | agence | bureau | caisse | chambre | commission | commune | conseil | coordination |
    direction | division | délégation | département | entraide | fondation | fonds | fédération |
    inspection | ministère | office | préfecture | présidence | région | secrétariat | service | syndicat |
    trésorerie | union | wilaya`,
  revised: terms`actualisé | ajusté | modifié | nouveau | nouvelle | prolongé | rectifié | révisé`,
  sides: terms`administration | gouvernement | syndicat`,
};
