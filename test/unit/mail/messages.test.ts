import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { wordsIn, type MessageId } from '../../../shared/mail/words.ts';
import { CommitmentKind, Status } from '../../../shared/model/commitment.ts';
import { CountName, Difference, Standing } from '../../../shared/model/digest.ts';
import { Severity } from '../../../shared/model/finding.ts';
import { Meaning } from '../../../shared/model/history.ts';
import { RefusalCode } from '../../../shared/model/sync.ts';
import { Audience } from '../../../shared/model/tracker.ts';
import { Language } from '../../../shared/model/language.ts';
import { messages } from '../../../templates/messages/messages.ts';

const languages = Language.options;
const sources = ['shared/mail', 'templates/digest', 'templates/charts']
  .flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => `${folder}/${name}`),
  )
  .filter((path) => /\.tsx?$/u.test(path))
  .map((path) => readFileSync(path, 'utf8'))
  .join('\n');
const ids = Object.keys(messages.ar) as MessageId[];
/** Messages named after a value of the model. */
const FAMILIES: readonly (readonly [string, readonly string[]])[] = [
  ['count.', CountName.options],
  ['standing.', Standing.options],
  ['status.', Status.options],
  ['kind.', CommitmentKind.options],
  ['move.', Meaning.options.map(({ shape }) => shape.kind.value)],
  ['finding.', Severity.options],
  ['difference.', Difference.shape.between.options],
  ['audience.', Audience.options],
  ['stale.', [...RefusalCode.options, 'unread']],
];
const variablesOf = (message: string) =>
  new Set([...message.matchAll(/\$([a-zA-Z]+)/gu)].map(([, name]) => name ?? ''));
const variantsOf = (message: string) =>
  new Set([...message.matchAll(/^(\S+) \{\{/gmu)].map(([, key]) => key ?? ''));

describe('the messages', () => {
  it.each(languages)('are the same ones in %s as in Arabic, none missing and none besides', (language) => {
    expect(Object.keys(messages[language]).sort()).toEqual([...ids].sort());
  });

  it('are all used', () => {
    const unused = ids.filter((id) => {
      const family = FAMILIES.find(([prefix]) => id.startsWith(prefix));
      const inFamily =
        family !== undefined &&
        sources.includes(`\`${family[0]}\${`) &&
        family[1].includes(id.slice(family[0].length));
      return !inFamily && !sources.includes(`'${id}'`);
    });
    expect(unused).toEqual([]);
  });

  it.each(languages)(
    'need the same values in %s as in Arabic, but for counts that only choose a form',
    (language) => {
      const needed = (message: string) => [...variablesOf(message)].filter((name) => name !== 'count').sort();
      const differing = ids.filter(
        (id) => needed(messages[language][id]).join() !== needed(messages.ar[id]).join(),
      );
      expect(differing).toEqual([]);
    },
  );

  it.each(languages)(
    'say something for every number in %s, and show no variable that has no value',
    (language) => {
      const words = wordsIn(language, 'Africa/Casablanca');
      for (const id of ids) {
        const names = [...variablesOf(messages[language][id])];
        for (const count of [0, 1, 2, 3, 7, 11, 26, 100, 102, 1_000_000]) {
          const values = Object.fromEntries(
            names.map((name) => [
              name,
              /^(?:count|total|number|nth|held|due|done|open|overdue|day|first[A-Z]\w*)$/u.test(name)
                ? count
                : 'نص',
            ]),
          );
          expect(words.say(id, values), id).not.toMatch(/[{}$]/u);
        }
      }
    },
  );

  it.each([
    ['ar', ['zero', 'one', 'two', 'few', 'many', '*']],
    ['fr', ['one', '*']],
    ['en', ['one', '*']],
  ] as const)('have every plural form that a count can take in %s', (language, categories) => {
    const incomplete = ids.filter((id) => {
      const variants = variantsOf(messages[language][id]);
      if (variants.size === 0) return false;
      const ordinal = [...variants].every((key) => key === '*' || /^\d+$/u.test(key)) && variants.has('1');
      const hasOne = (category: string) =>
        variants.has(category) || (category === 'one' && variants.has('1'));
      return !ordinal && !categories.every(hasOne);
    });
    expect(incomplete).toEqual([]);
  });

  it('never use the words that mean something else to a trade union, or to an administration', () => {
    const arabic = Object.values(messages.ar).join('\n');
    expect(arabic).not.toMatch(/سكرتارية|إلغاء الاشتراك|الانخراط/u);
    expect(arabic).not.toMatch(/أغسطس|سبتمبر|نوفمبر|ديسمبر/u);
    expect(Object.values(messages.fr).join('\n')).not.toMatch(/désabonne|tripartite/iu);
  });
});
