import PostalMime from 'postal-mime';
import { describe, expect, it } from 'vitest';
import type { SentMail } from './cloud.ts';
import { BUREAU, GONE, OFFICE, OPS, type TwoWeeks } from './two-weeks.ts';

const plain = (text: string | undefined): string => (text ?? '').replace(/[\u2066-\u2069\u200e\u200f]/g, '');
const addresses = (mails: readonly SentMail[]) => mails.map(({ to }) => to).sort();
const readTo = async (mails: readonly SentMail[], address: string) => {
  const { subject, text, attachments } = await PostalMime.parse(
    mails.find(({ to }) => to === address)?.raw ?? '',
  );
  return { subject, text: plain(text), files: attachments.map(({ filename }) => filename) };
};

/** What must be so after the two weeks, whatever stood in for AWS. */
export const judgeTwoWeeks = (seen: () => TwoWeeks): void => {
  describe('from the schedule to the mails', () => {
    it('makes one job a tracker of an hour, and reads the sheet', () => {
      expect(seen().first).toMatchObject({ synced: 1, made: 1, waiting: 3 });
      expect(seen().second).toMatchObject({ synced: 1, made: 1, waiting: 1 });
      expect(seen().commitments.map(({ commitment }) => commitment.ref)).toEqual(['C1', 'C2']);
      expect(seen().commitments.map(({ commitment }) => commitment.status)).toEqual(['done', 'in_progress']);
    });

    it('tells the editors in the sheet what was not understood', () => {
      expect(seen().written).toEqual(['الالتزامات', 'قراءة الجدول']);
      expect(seen().disagreements).toEqual([]);
    });

    it('asks for nothing but the version of a sheet that has not moved', () => {
      expect(seen().first.unmoved.filter((path) => path.includes('/spreadsheets/'))).toEqual([]);
      expect(seen().first.unmoved.some((path) => path.includes('/drive/'))).toBe(true);
    });

    it('archives what was frozen: the digest, and a copy for each audience and language', () => {
      const keys = seen().archived;
      expect(keys.every((key) => key.startsWith('editions/'))).toBe(true);
      expect(keys.length).toBeGreaterThan(6);
    });

    it('sends each recipient the digest once, in their language, with the workbook', async () => {
      const { mails } = seen().first;
      expect(addresses(mails)).toEqual([GONE, BUREAU, OFFICE].sort());
      const french = await readTo(mails, OFFICE);
      expect(french.text).toContain('2 engagements suivis');
      expect(french.files.some((name) => name?.endsWith('.xlsx'))).toBe(true);
      expect((await readTo(mails, BUREAU)).text).toContain('الرفع من التعويضات الجزافية');
    });

    it('sends nothing more when the queue hands the same jobs over again', () => {
      expect(seen().first.again).toEqual([]);
      expect(seen().second.again).toEqual([]);
    });

    it('names the one job of a batch that fell, and does the others', () => {
      expect(seen().first.fallen).toEqual(['spoilt']);
      expect(seen().second.fallen).toEqual(['spoilt']);
    });
  });

  describe('between the weeks', () => {
    it('shows the page of a stop link and stops nobody who only opens it', () => {
      expect(seen().stop.opened).toMatchObject({
        statusCode: 200,
        body: expect.stringContaining('<form') as string,
      });
      expect(seen().stop.afterOpening?.state.kind).toBe('active');
    });

    it('stops whoever presses, says so to them and to ops, and believes no link that nobody signed', async () => {
      expect(seen().stop.pressed).toMatchObject({ statusCode: 200 });
      expect(seen().stop.forged).toMatchObject({ statusCode: 404 });
      const [office] = seen().recipients.filter(({ email }) => email === OFFICE);
      expect(office?.state).toMatchObject({ kind: 'stopped', by: 'link' });
      const { mails } = seen().stop;
      expect(addresses(mails)).toEqual([OFFICE, OPS].sort());
      expect((await readTo(mails, OPS)).text).not.toContain(OFFICE);
    });

    it('writes to nobody whose address refuses mail', () => {
      const [gone] = seen().recipients.filter(({ email }) => email === GONE);
      expect(gone?.state).toMatchObject({ kind: 'suppressed', cause: 'bounce' });
    });

    it('has nothing for a person to look at', () => {
      expect(seen().first.concerns).toEqual([]);
      expect(seen().second.concerns).toEqual([]);
    });
  });

  describe('a week later', () => {
    it('sends the second edition to who is left, with what moved', async () => {
      const { mails } = seen().second;
      expect(addresses(mails)).toEqual([BUREAU]);
      const { text } = await readTo(mails, BUREAU);
      expect(text).toContain('الرفع من التعويضات الجزافية');
      expect(text).toMatch(/لم ينطلق/);
    });

    it('has recorded of every mail what became of it', () => {
      expect(seen().editions).toEqual([
        { id: 'sector.2026-W49', number: 1, states: ['bounced', 'delivered', 'delivered'] },
        { id: 'sector.2026-W50', number: 2, states: ['delivered'] },
      ]);
    });
  });

  it('writes no address, no cell and no mail into a log', () => {
    expect(seen().log).toContain('"message":"delivery event"');
    for (const secret of [BUREAU, OFFICE, GONE, OPS, 'الرفع', 'kkkkkkkk'])
      expect(seen().log).not.toContain(secret);
  });
};
