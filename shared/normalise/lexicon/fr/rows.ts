import type { RowWords } from '../shapes.ts';
import { terms } from '../terms.ts';

/** French words that tell what a row or a cell is. */
export const rows: RowWords = {
  none: terms`
    aucun | aucune | en attente de définition | inconnu | n c | n r | nc | nd | non communiqué |
    non concerné | non disponible | non défini | non déterminé | non fixé | non précisé | non renseigné |
    non spécifié | nr | néant | pas de date | pas défini | pas encore défini | rien | s o | sans |
    sans date | sans objet | vide | à compléter | à confirmer | à définir | à déterminer | à fixer |
    à préciser | à renseigner | à venir à définir | àd`,
  total: terms`somme | sous total | total | total global | total général | total partiel | totaux`,
  documents: terms`
    accord | arrêté | avenant | avis | b o | bo | bordereau | bulletin officiel | circulaire | communiqué |
    compte rendu | contrat | convention | courrier | cr | dahir | décision | décret | délibération |
    instruction | joint officiel | lettre | loi | message | mémo | note | note de service | p v |
    procès verbal | protocole | pv | rapport`,
  partyHeads: terms`
    administration | agence | bureau | caisse | chambre | commission | commune | conseil | coordination |
    direction | division | délégation | département | entraide | fondation | fonds | fédération |
    inspection | ministère | office | préfecture | présidence | région | secrétariat | service | syndicat |
    trésorerie | union | wilaya`,
  revised: terms`actualisé | ajusté | modifié | nouveau | nouvelle | prolongé | rectifié | révisé`,
};
