import { describe, expect, it } from 'vitest';
import { directionOfText } from '../../../shared/mail/direction-of-text.ts';
import { frenchDate, frenchParty, withFrenchSpaces } from '../../../shared/mail/french.ts';
import { messages } from '../../../templates/messages/messages.ts';
import { wordsIn } from '../../../shared/mail/words.ts';

const ar = wordsIn('ar', 'Africa/Casablanca');
const fr = wordsIn('fr', 'Africa/Casablanca');
const bare = (text: string) => text.replace(/[\u2066-\u2069\u200e]/gu, '').replace(/\u00a0/gu, ' ');

describe('numbers in Arabic', () => {
  it.each([
    [0, 'العدد الأول: لا التزام قيد التتبع'],
    [1, 'العدد الأول: التزام واحد قيد التتبع'],
    [2, 'العدد الأول: التزامان قيد التتبع'],
    [3, 'العدد الأول: 3 التزامات قيد التتبع'],
    [10, 'العدد الأول: 10 التزامات قيد التتبع'],
    [11, 'العدد الأول: 11 التزاما قيد التتبع'],
    [99, 'العدد الأول: 99 التزاما قيد التتبع'],
    [100, 'العدد الأول: 100 التزام قيد التتبع'],
    [103, 'العدد الأول: 103 التزامات قيد التتبع'],
  ])('count %i commitments as the language does', (count, sentence) => {
    expect(bare(ar.say('headline.first', { count }))).toBe(sentence);
  });

  it('stand in isolates, so that what is beside them cannot move them', () => {
    expect(ar.say('headline.done', { count: 8, total: 30 })).toBe('أُنجز \u20668\u2069 من أصل \u206630\u2069');
  });
});

describe('dates', () => {
  it.each([
    ['2026-08-31', '31 غشت 2026', '31 août 2026'],
    ['2026-09-13', '13 شتنبر 2026', '13 septembre 2026'],
    ['2026-11-01', '1 نونبر 2026', '1er novembre 2026'],
    ['2026-12-05', '5 دجنبر 2026', '5 décembre 2026'],
  ])('%s is said as Morocco says it', (date, arabic, french) => {
    expect(bare(ar.day(date))).toBe(arabic);
    expect(bare(fr.day(date))).toBe(french);
  });

  it('say of a week only once what both its ends share', () => {
    expect(bare(ar.range('2026-11-16', '2026-11-22'))).toBe('من 16 إلى 22 نونبر 2026');
    expect(bare(fr.range('2026-11-16', '2026-11-22'))).toBe('du 16 au 22 novembre 2026');
    expect(bare(fr.range('2026-09-28', '2026-10-04'))).toBe('du 28 septembre au 4 octobre 2026');
    expect(bare(ar.range('2026-12-28', '2027-01-03'))).toBe('من 28 دجنبر 2026 إلى 3 يناير 2027');
  });

  it('show a horizon as it was typed, never its last day', () => {
    expect(ar.partial({ date: '2026-12-31', precision: 'year', text: 'أفق 2026' })).toBe('أفق 2026');
  });

  it('tell the time of the digest’s own zone', () => {
    expect(bare(wordsIn('fr', 'Asia/Tokyo').moment('2026-11-23T20:30:00.000Z'))).toBe(
      '24 novembre 2026 à 05:30',
    );
  });
});

describe('a value put into a sentence', () => {
  it.each([
    ['أفق 2026', 'rtl'],
    ['CNSS', 'ltr'],
    ['+2', 'ltr'],
    ['\u2067التزامان\u2069، \u2066CNSS\u2069', 'rtl'],
    ['\u2068CNSS\u2069 ووزارة المالية', 'rtl'],
    ['CNSS · 13 شتنبر 2026', 'rtl'],
    ['Mise à niveau de la plateforme منصة', 'ltr'],
  ])('%s is read %s in Arabic', (text, direction) => {
    expect(directionOfText(text, 'rtl')).toBe(direction);
  });

  it('lets a sentence made of sentences keep its comma between them', () => {
    const sentence = ar.say('line.and', {
      first: ar.say('headline.done', { count: 8, total: 30 }),
      second: 'CNSS',
    });
    expect(ar.say('headline.sentence', { lead: 'x', state: sentence })).toContain(`\u2067${sentence}\u2069`);
  });
});

describe('a party in a French sentence', () => {
  it.each([
    ['secrétariat d’État', 'au secrétariat d’État', 'du secrétariat d’État', 'le secrétariat d’État'],
    ['le bureau national', 'au bureau national', 'du bureau national', 'le bureau national'],
    [
      'direction régionale',
      'à la direction régionale',
      'de la direction régionale',
      'la direction régionale',
    ],
    ['administration', 'à l’administration', 'de l’administration', 'l’administration'],
    ['les deux parties', 'aux deux parties', 'des deux parties', 'les deux parties'],
    ["l'Entraide nationale", 'à l’Entraide nationale', 'de l’Entraide nationale', 'l’Entraide nationale'],
  ])('%s', (name, to, of, the) => {
    expect(frenchParty.to(name)).toBe(to);
    expect(frenchParty.of(name)).toBe(of);
    expect(frenchParty.the(name)).toBe(the);
    expect(frenchParty.alone(name)).toMatch(/^\p{Lu}/u);
  });
});

describe('a date that moves, in a French sentence', () => {
  it.each([
    ['30 juin 2026', 'du 30 juin 2026', 'au 30 juin 2026'],
    ['1er\u00a0novembre\u00a02026', 'du 1er\u00a0novembre\u00a02026', 'au 1er\u00a0novembre\u00a02026'],
    ['2e trimestre 2026', 'du 2e trimestre 2026', 'au 2e trimestre 2026'],
    ['T2 2026', 'du T2 2026', 'au T2 2026'],
    ['fin 2026', 'de fin 2026', 'à fin 2026'],
    ['juin 2026', 'de juin 2026', 'à juin 2026'],
    ['2026', 'de 2026', 'à 2026'],
    ['Horizon 2026', 'de l’Horizon 2026', 'à l’Horizon 2026'],
    ['أفق 2026', 'de أفق 2026', 'à أفق 2026'],
  ])('%s', (date, from, until) => {
    expect(frenchDate.from(date)).toBe(from);
    expect(frenchDate.until(date)).toBe(until);
  });
});

it('breaks no French line before its high punctuation or within its quotation marks', () => {
  for (const message of Object.values(messages.fr)) {
    const set = withFrenchSpaces(message);
    expect(set).not.toMatch(/« | »| [;:?!](?= |$|\})/u);
    expect(set.replaceAll('\u00a0', ' ')).toBe(message.replaceAll('\u00a0', ' '));
  }
  expect(fr.say('change.quoted', { text: 'x' })).toBe('«\u00a0x\u00a0»');
  expect(fr.say('count.line', { label: 'Réalisés', value: '8' })).toContain('\u00a0: ');
});
