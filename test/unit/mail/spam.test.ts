import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { composeMime } from '../../../shared/mail/mime.ts';
import { renderCopy } from '../../../shared/mail/render.ts';
import type { DigestLanguage } from '../../../shared/model/language.ts';
import type { Audience } from '../../../shared/model/tracker.ts';
import { busyWeek } from './busy-week.ts';

const EXECUTABLE = '/usr/bin/spamassassin';
const present = existsSync(EXECUTABLE);

/** A whole mail as SES is handed it, with one more line in its text. */
const mailFor = async (audience: Audience, language: DigestLanguage, more = ''): Promise<Uint8Array> => {
  const copy = await renderCopy(busyWeek(), audience, language);
  if (!copy) throw new Error('there is no copy');
  return composeMime({
    id: '0123456789abcdef01234567',
    at: '2026-11-23T08:00:00.000Z',
    from: { name: 'نشرة الالتزامات', address: 'iltizam@nashra.example' },
    replyTo: 'remarks@nashra.example',
    to: { name: null, address: 'lahcen@reader.example' },
    language,
    subject: copy.subject,
    html: copy.html,
    text: `${copy.text}${more}`,
    picture: copy.trend,
    workbook: copy.workbook,
    list: {
      id: 'lighthouses.nashra.example',
      stopUrl: 'https://stop.nashra.example/?t=token',
      stopMail: 'mailto:remarks@nashra.example?subject=stop',
    },
    tags: {},
    configurationSet: null,
  });
};

/** The points that SpamAssassin gives, by its own rules and nobody's settings, without the network. */
const pointsOf = (mail: Uint8Array): { points: number; rules: string } => {
  const home = mkdtempSync(join(tmpdir(), 'iltizam-spam-'));
  try {
    const judged = execFileSync(EXECUTABLE, ['--local'], {
      input: mail,
      env: { ...process.env, HOME: home },
      stdio: ['pipe', 'pipe', 'ignore'],
    }).toString('latin1');
    const status = /^X-Spam-Status: .*(?:\n[\t ].*)*/mu.exec(judged)?.[0] ?? '';
    return { points: Number(/score=(-?[\d.]+)/u.exec(status)?.[1]), rules: status };
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
};

describe.skipIf(!present)(
  `a spam filter's view of a digest${present ? '' : ` (skipped: ${EXECUTABLE} is not installed)`}`,
  { timeout: 60_000 },
  () => {
    it.each([
      ['bureau', 'ar'],
      ['secretariat', 'fr'],
      ['editors', 'ar'],
    ] as const)('is that of any letter: %s in %s', async (audience, language) => {
      const { points, rules } = pointsOf(await mailFor(audience, language));
      expect(points, rules).toBeLessThan(1);
    });

    it('is asked: the line that every filter knows for a test is spam', async () => {
      const known = 'XJS*C4JDBQADN1.NSBN3*2IDNEN*GTUBE-STANDARD-ANTI-UBE-TEST-EMAIL*C.34X\n';
      expect(pointsOf(await mailFor('editors', 'fr', known)).points).toBeGreaterThan(100);
    });
  },
);
