import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it, test } from 'vitest';
import type { Finding } from '../../../shared/model/finding.ts';
import type { Language } from '../../../shared/model/language.ts';
import { findingMessages, wordFinding } from '../../../templates/messages/findings.ts';

const LANGUAGES: readonly Language[] = ['ar', 'fr', 'en'];
const ISOLATES = /[\u2066-\u2069]/gu;

const finding = (code: string, given: Partial<Finding> = {}): Finding => ({
  severity: 'error',
  code,
  tab: 'الالتزامات',
  row: 7,
  column: 'C',
  cell: 'C7',
  value: '31/02/2026',
  params: {
    header: 'الأجل',
    field: 'due',
    taken: 'Action',
    ref: 'C4',
    title: 'Titre',
    link: 'ftp://a',
    beside: 'nothing',
    count: 3,
    otherTab: 'T',
    otherRow: 1234,
    date: '2026-02-28',
  },
  ...given,
});
const worded = (code: string, given: Partial<Finding> = {}) => wordFinding(finding(code, given)).message;
const plain = (text: string): string => text.replace(ISOLATES, '').replaceAll('\u00a0', ' ');

/** Codes that the sources of normalise, and of whoever else makes findings, write down. */
const codesInSources = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .flatMap((name) => [
      ...readFileSync(`${folder}/${name}`, 'utf8').matchAll(/'((?:[a-z]+)\.(?:[a-z]+(?:-[a-z]+)*))'/gu),
    ])
    .flatMap(([, code]) => code ?? [])
    .filter((code) => !code.endsWith('.ts'));

describe('the words of findings', () => {
  const codes = Object.keys(findingMessages.ar).filter((code) => code !== 'kept');
  const dates = ['impossible', 'unreadable', 'ambiguous', 'year-missing'].map((failed) => `date.${failed}`);

  it('are there for every code that can be found, in every language, and for no other', () => {
    expect([...new Set([...codesInSources('shared/normalise'), ...dates])].sort()).toEqual(codes.toSorted());
    for (const language of LANGUAGES)
      expect(Object.keys(findingMessages[language]).sort()).toEqual(Object.keys(findingMessages.ar).sort());
  });

  it('say of a link that is none whether other proof in the cell was taken', () => {
    const alone = worded('evidence.scheme');
    expect(alone.fr).toContain('la dernière valeur comprise reste en place');
    expect(alone.ar).toContain('تبقى آخر قيمة صحيحة');
    const beside = worded('evidence.scheme', { params: { header: 'PJ', link: 'ftp://a', beside: 'proof' } });
    expect(beside.fr).toContain('Les autres justificatifs de la cellule sont pris en compte');
    expect(beside.ar).toContain('باقي الإثباتات');
    expect(beside.en).toContain('The other proof in the cell was taken');
    for (const language of LANGUAGES) expect(beside[language]).not.toContain(findingMessages[language].kept);
  });

  test.each(codes)('of %s name the cell or the row, and leave no variable open', (code) => {
    for (const language of LANGUAGES) {
      const said = worded(code)[language];
      expect(said).not.toMatch(/[{}$|]|undefined|null/u);
      if (!['axis.kept', 'header.missing'].includes(code)) expect(plain(said)).toMatch(/C7|\b7\b/u);
    }
  });

  it('quote the cell, isolated from the sentence around it', () => {
    for (const language of LANGUAGES)
      expect(worded('date.impossible')[language]).toContain('\u206831/02/2026\u2069');
    expect(plain(worded('date.impossible').ar)).toBe(
      'الخلية C7، عمود «الأجل»: التاريخ «31/02/2026» لا وجود له. المقبول: يوم ثم شهر ثم سنة، مثل 28/02/2026. وإلى أن يتم التصحيح، تبقى آخر قيمة صحيحة معتمدة إن وُجدت.',
    );
    expect(plain(worded('date.impossible').fr)).toBe(
      'Cellule C7, colonne « الأجل » : la date « 31/02/2026 » n’existe pas. Accepté : jour, mois, année, comme 28/02/2026. En attendant, la dernière valeur comprise reste en place, s’il y en a une.',
    );
  });

  it('count in each language’s own plurals', () => {
    const counted = (count: number) => worded('axis.kept', { params: { count } });
    expect(plain(counted(1).ar)).toContain('صف واحد');
    expect(plain(counted(2).ar)).toContain('صفين');
    expect(plain(counted(3).ar)).toContain('3 صفوف');
    expect(plain(counted(11).ar)).toContain('11 صفاً');
    expect(plain(counted(100).ar)).toContain('100 صف ');
    expect(plain(counted(1).fr)).toMatch(/^1 ligne se trouve /u);
    expect(plain(counted(2).fr)).toMatch(/^2 lignes se trouvent /u);
    expect(plain(counted(1).en)).toMatch(/^1 row stands /u);
    expect(plain(counted(5).en)).toMatch(/^5 rows stand /u);
    const shared = (count: number) =>
      plain(worded('ref.duplicate', { params: { count, ref: 'C4', otherTab: 'T', otherRow: 1234 } }).ar);
    expect(shared(2)).toContain('في صفين');
    expect(shared(4)).toContain('4 صفوف');
    expect(shared(12)).toContain('12 صفاً');
  });

  it('write a row as the sheet does, without separators of thousands', () => {
    expect(plain(worded('ref.duplicate').fr)).toContain('la ligne 1234 ');
    expect(plain(worded('title.missing', { row: 1234 }).en)).toContain('Row 1234:');
  });

  it('quote a long cell by its beginning, on one line', () => {
    const said = worded('status.unknown', { value: `أول\nسطر ${'ك'.repeat(500)}` }).ar;
    expect(said.length).toBeLessThan(420);
    expect(said).toContain('أول سطر');
    expect(said).not.toContain('\n');
  });

  it('let nothing in a cell be taken for a message', () => {
    for (const language of LANGUAGES)
      expect(plain(worded('status.unknown', { value: '{$kept} .match {{x}} |' })[language])).toContain(
        '{$kept} .match {{x}} |',
      );
  });

  it('keep the finding itself as it is', () => {
    expect(wordFinding(finding('date.impossible'))).toMatchObject(finding('date.impossible'));
  });

  it('fall back to the code where there are none', () => {
    expect(worded('moon.full')).toEqual({ ar: 'moon.full', fr: 'moon.full', en: 'moon.full' });
  });
});
