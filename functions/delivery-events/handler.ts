import { eventHandler } from '../../shared/runtime/handler.ts';
import { lazily } from '../../shared/runtime/lazily.ts';
import { SesEvent } from './ses-event.ts';
import { eventServices } from './services.ts';
import { type EventServices, takeEvent } from './take-event.ts';

/** Takes SES's events from the default bus, one at a time. */
export const createHandler = (services: () => Promise<EventServices>) =>
  eventHandler(SesEvent, services, takeEvent);

export const handler = createHandler(lazily(eventServices));
