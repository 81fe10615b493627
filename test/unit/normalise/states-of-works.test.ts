import { expect, test } from 'vitest';
import type { Status } from '../../../shared/model/commitment.ts';
import { parseStatus } from '../../../shared/normalise/values/status.ts';
import { parsed } from './tables.ts';

/** What stands in the follow-up of works, tenders and plans, beside the words of a dialogue. */
test.each<[Status, readonly string[]]>([
  ['not_started', ['Mise en œuvre prévue', 'Mise en œuvre à venir', 'Mise en œuvre prévue en 2027', 'Mise en oeuvre programmée', 'À discuter', 'Prévu, en attente du budget', 'Prévu, non réalisé']],
  ['in_progress', ['Mise en œuvre partielle', 'Clôture partielle', 'Exécution partielle', 'Mise en œuvre en cours', 'Mise en œuvre à 50 %', "Appel d'offres", "Appel d'offres en cours", 'Marché attribué', 'عمل متواصل', 'الأشغال متقدمة', 'بداية الأشغال', 'Étude en cours', 'Validation en cours', 'الدراسة في طور الإنجاز', 'Programmé, étude en cours', 'Prévu, marché signé, étude en cours', 'En cours mais réalisé', 'Étude en cours de validation par le comité', 'Acquisition de nouveaux matériels scolaires en cours', 'opération prévue, en cours de traitement', 'En cours, bloqué par le budget', 'مبرمج، الدراسة في طور الإنجاز']],
  ['done', ['Mise en œuvre', 'Opération achevée', 'Travaux achevés', 'Réceptionné', 'Réalisé comme prévu', '✅ 100%', 'تم الاستلام', 'مستلمة', 'جاهز', 'موقعة']],
  ['blocked', ['En cours mais bloqué', 'في طور الإنجاز لكن متعثر']],
])('%s is said of works too', (status, ways) => {
  for (const typed of ways) expect([typed, parsed(parseStatus, typed).value?.status]).toEqual([typed, status]);
}); // prettier-ignore

test.each(['Aucune étude en cours', 'Procédure en cours annulée', 'Acquisition de nouveaux matériels informatiques scolaires en cours', 'Exercice en cours dont les crédits restants sont épuisés', 'L’inscription pourra être examinée au titre de l’exercice en cours'])('%s says none that we know', (typed) => {
  expect(parsed(parseStatus, typed).problem?.code).toBe('status.unknown');
}); // prettier-ignore
