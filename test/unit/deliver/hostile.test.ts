import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import {
  ACCEPT,
  count,
  FAULTS,
  positionOf,
  print,
  RECIPIENTS,
  send,
  type Told,
} from '../../hostile/sending.ts';

describe('40 recipients against an SES that misbehaves', () => {
  it('each fault strikes each position once: nobody gets two, nobody is forgotten, each doubtful one is listed', async () => {
    const all: Told = [];
    for (let run = 0; run < FAULTS.length; run += 1) {
      const faultAt = (address: string) => FAULTS[(positionOf(address) + run) % FAULTS.length] ?? FAULTS[0];
      const { told } = await send((to, nth) => (nth === 1 ? (faultAt(to)?.[1] ?? ACCEPT) : ACCEPT));
      for (const { address, status } of told) expect(status).toBe(faultAt(address)?.[2]);
      all.push(...told);
    }
    const counts = count(all);
    print(`${FAULTS.length} outcomes at ${RECIPIENTS} positions`, counts);
    const ending = (as: string) => RECIPIENTS * FAULTS.filter(([, , status]) => status === as).length;
    expect(counts).toEqual({
      mails: RECIPIENTS * FAULTS.length,
      delivered: 0,
      sent: ending('sent'),
      failed: ending('failed'),
      unknown: ending('unknown'),
      gotTwo: 0,
      forgotten: 0,
    });
  });

  it.each([true, false])('no answer ever comes, and the mail is out: %s', async (taken) => {
    const { told } = await send(() => ({ kind: 'hang', taken }), { answerMs: 300, batchSize: RECIPIENTS });
    const counts = count(told);
    print(`no answer at ${RECIPIENTS} positions`, counts);
    expect(counts).toEqual({
      mails: 40,
      delivered: 0,
      sent: 0,
      failed: 0,
      unknown: 40,
      gotTwo: 0,
      forgotten: 0,
    });
  });

  it('any fault may follow any other, and the promise still holds', async () => {
    const all: Told = [];
    for (let seed = 1; seed <= 8; seed += 1) {
      const { told, made } = await send((to, nth) => {
        const drawn = createHash('sha256').update(`${seed} ${to} ${nth}`).digest().readUInt16BE() / 65_536;
        return FAULTS[Math.floor(drawn * FAULTS.length)]?.[1] ?? ACCEPT;
      });
      expect(made.queue.laidAside).toEqual([]);
      all.push(...told);
    }
    const counts = count(all);
    print('faults drawn for every request', counts);
    expect(counts).toMatchObject({ mails: 320, gotTwo: 0, forgotten: 0 });
    expect(counts.sent + counts.failed + counts.unknown).toBe(320);
  });
});
