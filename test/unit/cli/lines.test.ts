import stringWidth from 'string-width';
import { expect, it } from 'vitest';
import { cut, inDirectionOf, isolated, wordsOf, wrapped } from '../../../infra/cli/lines.ts';

const TITLE = 'تسوية الملفات العالقة مع النظام الجماعي لمنح رواتب التقاعد';

it('wraps no wider than the terminal, each line a paragraph whose directions end with it', () => {
  const lines = wrapped(wordsOf(`Row 8: only the title “${isolated(TITLE)}”.`), '    ', 40);
  expect(lines.length).toBeGreaterThan(1);
  expect(Math.max(...lines.map((line) => stringWidth(line)))).toBeLessThanOrEqual(40);
  for (const line of lines)
    expect(line.match(/[\u2066-\u2068]/gu)?.length ?? 0).toBe(line.match(/\u2069/gu)?.length ?? 0);
  expect(lines[1]).toMatch(/^ {4}\u2068/u);
});

it('gives an Arabic sentence its own direction on every line, so that punctuation stays at its end', () => {
  const lines = wrapped(wordsOf(inDirectionOf('ar', `${TITLE}: من 0 إلى 100. ${TITLE}`)), '  ', 40);
  for (const line of lines) expect(line).toMatch(/^ {2}\u2067.*\u2069$/u);
  expect(inDirectionOf('fr', 'Ligne 8.')).toBe('Ligne 8.');
});

it('cuts a long title to what is left of its line', () => {
  expect(cut('Signer\nla  convention', 40)).toBe('Signer la convention');
  expect(stringWidth(cut(TITLE, 20))).toBeLessThanOrEqual(20);
  expect(cut(TITLE, 20)).toMatch(/…$/u);
});
