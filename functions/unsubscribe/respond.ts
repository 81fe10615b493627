import * as z from 'zod';
import type { Stage } from '../../shared/model/stage.ts';
import { maskAddress, verifyStop } from '../../shared/mail/stop.ts';
import { type StopPage, stopPage, STYLE_HASH } from '../../templates/stop/page.tsx';
import { dialogueName, pageBefore, press, type StopServices } from './stop.ts';

/** What a function URL is called with, as far as it is of use here. */
export const UrlRequest = z.object({
  requestContext: z.object({
    domainName: z.string().optional(),
    http: z.object({ method: z.string() }),
  }),
  queryStringParameters: z.record(z.string(), z.string()).optional(),
});
export type UrlRequest = z.infer<typeof UrlRequest>;

export interface UrlResponse {
  readonly statusCode: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** Nothing but the page itself: no script, no other site, no trace of the link elsewhere. */
const HEADERS: Readonly<Record<string, string>> = {
  'content-type': 'text/html; charset=utf-8',
  'cache-control': 'no-store',
  'content-security-policy': `default-src 'none'; style-src '${STYLE_HASH}'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'`,
  'cross-origin-opener-policy': 'same-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=()',
  'referrer-policy': 'no-referrer',
  'strict-transport-security': 'max-age=31536000',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'x-robots-tag': 'noindex, nofollow',
};

const show = (
  statusCode: number,
  page: StopPage,
  more: Readonly<Record<string, string>> = {},
): UrlResponse => ({
  statusCode,
  headers: { ...HEADERS, 'content-language': page.languages.join(', '), ...more },
  body: stopPage(page),
});

/**
 * The stage with the page's address in it. The function that serves the page is told no address: it would be its
 * own, which is made after it. It is in the request.
 */
const withOwnAddress = (stage: Stage, domainName: string | undefined): Stage =>
  domainName !== undefined && new URL(stage.stopUrl).hostname === 'stop.invalid'
    ? { ...stage, stopUrl: `https://${domainName}/` }
    : stage;

const invalid = (): UrlResponse =>
  show(404, { kind: 'invalid', languages: ['ar', 'fr'], address: null, dialogue: null });

/**
 * Answers a request for the stop link's page. GET changes nothing, whoever follows the link; POST does what it
 * says, whether the page's button or a mail program sends it (RFC 8058). A link that nobody of ours signed
 * learns nothing, not even whether somebody is on the list.
 */
export const respond = async (request: UrlRequest, services: StopServices): Promise<UrlResponse> => {
  const response = await answer(request, services);
  return request.requestContext.http.method === 'HEAD' ? { ...response, body: '' } : response;
};

const answer = async (request: UrlRequest, services: StopServices): Promise<UrlResponse> => {
  const { method } = request.requestContext.http;
  if (!['GET', 'HEAD', 'POST'].includes(method))
    return show(
      405,
      { kind: 'method', languages: ['ar', 'fr'], address: null, dialogue: null },
      { allow: 'GET, HEAD, POST' },
    );
  const claim = verifyStop(request.queryStringParameters?.['t'] ?? '', services.stopKeys);
  const recipient = claim && (await services.recipients.get(claim.trackerId, claim.recipientId));
  if (claim === null || recipient === null || recipient.email === null) return invalid();
  const stage = withOwnAddress(services.stage, request.requestContext.domainName);
  const kind =
    method === 'POST'
      ? await press(claim, recipient, { ...services, stage })
      : pageBefore(claim.act, recipient);
  const page: StopPage = {
    kind,
    languages: [claim.language],
    address: maskAddress(recipient.email),
    dialogue: dialogueName(stage, claim.trackerId, claim.language),
  };
  return show(200, page);
};
