import { h } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { Page } from '../../templates/digest/page.tsx';
import type { DigestView } from './view/view.ts';

/** A view as a whole HTML document. */
export const htmlOf = (view: DigestView): string => `<!DOCTYPE html>\n${renderToString(h(Page, { view }))}\n`;
