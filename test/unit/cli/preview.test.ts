import { utimes } from 'node:fs/promises';
import { afterEach, expect, it } from 'vitest';
import { servePreview, type Preview } from '../../../infra/cli/preview.ts';
import { localStage } from '../../../infra/local/stage.ts';
import type { Edition } from '../../../shared/model/edition.ts';
import { busyWeek } from '../mail/busy-week.ts';

const digest = busyWeek();
const stage = localStage(
  {
    id: digest.trackerId,
    name: digest.dialogue.name,
    source: { kind: 'workbook', path: 'tracker.xlsx' },
    union: digest.dialogue.union,
    administration: digest.dialogue.administration,
    sessionsPerYear: 2,
    disclose: [],
    fictional: true,
    audienceNames: {},
  },
  4805,
);
const edition: Edition = {
  id: digest.editionId,
  trackerId: digest.trackerId,
  period: digest.period,
  number: digest.number,
  window: digest.window,
  scheduledAt: digest.window.to,
  createdAt: digest.window.to,
  digest: 'digest.json',
  copies: [
    {
      audience: 'bureau',
      language: 'fr',
      subject: 'Sujet archivé',
      html: 'copy.html',
      text: 'copy.txt',
      workbook: null,
      workbookName: null,
      trend: null,
      trendId: null,
    },
  ],
  plannedAt: null,
  sendRate: 1,
  hold: null,
  release: null,
};
const kept: Record<string, string> = {
  'digest.json': JSON.stringify(digest),
  'copy.html': '<!DOCTYPE html><p>la copie archivée</p>',
  'copy.txt': 'le texte archivé',
};
const archive = {
  put: async () => undefined,
  get: async (key: string) => (kept[key] === undefined ? null : new TextEncoder().encode(kept[key])),
};

let preview: Preview | undefined;
afterEach(async () => preview?.close());
const open = async (editions: readonly Edition[] = [edition]): Promise<Preview> => {
  preview = await servePreview({ stage, editions: async () => editions, archive, port: 0 });
  return preview;
};
const read = async (path: string): Promise<string> => (await fetch(new URL(path, preview?.url))).text();

it('shows the newest edition as the templates stand, with sizes, headers and text beside it', async () => {
  await open();
  const page = await read('/?audience=bureau&language=fr');
  expect(page).toContain('Suivi des engagements : du 16 au 22 novembre 2026');
  expect(page).toContain('Headers');
  expect(page).toContain('List-Unsubscribe-Post: List-Unsubscribe=One-Click');
  expect(page).toContain('whole mail');
  const copy = await read('/copy.html?audience=bureau&language=fr');
  expect(copy).toContain('8 engagements ont évolué cette semaine');
  expect(copy).toContain('src="data:image/png;base64,');
});

it('keeps older editions under a menu, so that a year of them leaves the page to the copy', async () => {
  const editions = Array.from({ length: 52 }, (_, week) => ({
    ...edition,
    id: `sector.2026-W${String(week + 1).padStart(2, '0')}`,
  }));
  await open(editions);
  const [, head = '', menu = ''] = /<header>(.*?)<details>(.*?)<\/details>/s.exec(await read('/')) ?? [];
  expect(head.match(/W\d\d<\/a>/g)).toEqual(['W52</a>', 'W51</a>', 'W50</a>', 'W49</a>']);
  expect(menu).toContain('48 older');
  expect(menu.match(/W\d\d<\/a>/g)).toHaveLength(48);
  expect(await read('/?edition=sector.2026-W03')).toContain('<summary>sector.2026-W03</summary>');
});

it('shows English to those who develop it', async () => {
  await open();
  expect(await read('/copy.html?language=en')).toContain('8 commitments moved this week');
});

it('shows a copy as it was archived, and says where there is none', async () => {
  await open();
  expect(await read('/copy.html?as=archived&audience=bureau&language=fr')).toContain('la copie archivée');
  expect(await read('/?as=archived&audience=members&language=ar')).toContain('This edition has no such copy');
});

it('says that there is no edition yet', async () => {
  await open([]);
  expect(await read('/')).toContain('There is no edition yet.');
});

it('lets the frame that shows a copy run nothing', async () => {
  await open();
  const { headers } = await fetch(new URL('/copy.html', preview?.url));
  expect(headers.get('content-security-policy')).toContain("default-src 'none'");
});

it('says when a template has changed', async () => {
  await open();
  const stop = new AbortController();
  const { body } = await fetch(new URL('/changes', preview?.url), { signal: stop.signal });
  const reader = body?.pipeThrough(new TextDecoderStream()).getReader();
  await reader?.read();
  const now = new Date();
  await utimes('templates/digest/look.ts', now, now);
  expect((await reader?.read())?.value).toContain('data: changed');
  stop.abort();
});
