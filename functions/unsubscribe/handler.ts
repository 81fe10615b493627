import { eventHandler } from '../../shared/runtime/handler.ts';
import { lazily } from '../../shared/runtime/lazily.ts';
import { respond, UrlRequest } from './respond.ts';
import { stopServices } from './services.ts';
import type { StopServices } from './stop.ts';

/** Serves the stop link's page at the function's own address. */
export const createHandler = (services: () => Promise<StopServices>) =>
  eventHandler(UrlRequest, services, respond);

export const handler = createHandler(lazily(stopServices));
