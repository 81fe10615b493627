import { describe, expect, it, test } from 'vitest';
import { clean } from '../../../shared/normalise/text/clean.ts';
import { asciiDigits } from '../../../shared/model/text/digits.ts';
import { fold } from '../../../shared/model/text/fold.ts';
import { keyOf } from '../../../shared/normalise/text/word-keys.ts';
import { isNone } from '../../../shared/normalise/values/none.ts';

describe('clean', () => {
  test.each([
    ['e\u0301tude', 'étude'],
    ['a\u200bb\u200d\u200e\u200f\u202e\u2066c\u2069\ufeff\u061c\u00ad', 'abc'],
    ['a\u0000b\u0007\u009fc', 'abc'],
    ['a\tb', 'a b'],
    ['a\r\nb\rc\u2028d\u000be', 'a\nb\nc\nd\ne'],
    ['  \u00a0a b\n ', 'a b'],
    ['a\u00a0b', 'a\u00a0b'],
    ['العَقْدُ', 'العَقْدُ'],
    ['التـــزام', 'التـــزام'],
    ['x\ud800y', 'x\ufffdy'],
    ['👍 أ', '👍 أ'],
    ['\u200f', ''],
  ])('%j becomes %j', (typed, shown) => {
    expect(clean(typed)).toBe(shown);
    expect(clean(clean(typed))).toBe(shown);
  });
});

describe('fold', () => {
  it('takes off what does not tell words apart', () => {
    expect(fold('  الإلتِزَامـــات،  أَوَّلاً ')).toBe('الالتزامات اولا');
    expect(fold('État d’AVANCEMENT : Œuvre')).toBe('etat d avancement oeuvre');
    expect(fold('مؤسسة مسؤولة على')).toBe('موسسه مسووله علي');
    expect(fold('N° ٤٥٪ ３')).toBe('no 45% 3'.replace('no', 'n'));
  });
  test.each([
    ['کتابة الدولة', 'كتابة الدولة'],
    ['ٱلالتزام', 'الالتزام'],
    ['مرضی', 'مرضي'],
    ['مستوى', 'مستوي'],
    ['vitæ', 'vitae'],
    ['Œuvre', 'oeuvre'],
    ['ﺍﻻﻟﺘﺰﺍﻡ', 'الالتزام'],
  ])('%s is %s, whatever keyboard typed it', (typed, same) => {
    expect(fold(typed)).toBe(fold(same));
  });
  it('makes one key of an article, a gender and a number', () => {
    expect(keyOf('المنجزة')).toBe(keyOf('منجز'));
    expect(keyOf('Réalisées')).toBe(keyOf('réalisé'));
    expect(keyOf('réalisé(e)s')).toBe(keyOf('réalisé'));
    expect(keyOf('réalisé·e·s')).toBe(keyOf('réalisé'));
    expect(keyOf('réalisé·e')).toBe(keyOf('réalisé'));
    expect(keyOf('bloquée')).toBe(keyOf('bloqué'));
    expect(keyOf('Date de l’accord')).toBe(keyOf("date d'accord"));
    expect(keyOf('الالتزام')).toBe(keyOf('التزام'));
  });
});

it('reads digits of every script alike', () => {
  expect(asciiDigits('٠١٢٣٤٥٦٧٨٩ ۰۱۲۳۴۵۶۷۸۹ ０１２３４５６７８９ 42')).toBe(
    '0123456789 0123456789 0123456789 42',
  );
});

describe('a word for none', () => {
  test.each([
    '-',
    '--',
    '—',
    '/',
    '?',
    '؟',
    '...',
    '…',
    'N/A',
    'n.a.',
    'TBD',
    'tbc',
    'à définir',
    'À DÉFINIR',
    'A définir',
    'non défini',
    'Non définie',
    'néant',
    'sans objet',
    'S.O.',
    'RAS',
    'R.A.S.',
    'غير محدد',
    'غير محدّدة',
    'لم يحدد بعد',
    'لا يوجد',
    'لا شيء',
    'none',
    '_',
    '"',
    '==',
    '+++',
    '(N/A)',
    '« n. a. »',
    'N / D',
    'غ.م',
    '.'.repeat(40),
    '…………………………………………',
    '- '.repeat(20),
    '_'.repeat(40),
  ])('%s', (typed) => {
    expect(isNone(typed)).toBe(true);
  });
  test.each([
    '0',
    'non',
    'لا',
    'x',
    'C-',
    '5',
    'نعم',
    'à définir avec le ministère de tutelle',
    'A+',
    '+ 2',
    '= A',
    'N. An',
    'Na N.',
    `${'.'.repeat(40)}x`,
    '✓',
  ])('%s is none of them', (typed) => {
    expect(isNone(typed)).toBe(false);
  });
});
