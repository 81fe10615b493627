import type { Log, LogFacts } from '../../shared/runtime/log.ts';

/** A log as lines for the person in front of it: `warn  delivery unknown  deliveryId=…`. */
export const lineLog = (write: (line: string) => void): Log => {
  const at =
    (level: string) =>
    (message: string, facts: LogFacts = {}): void => {
      const told = Object.entries(facts).map(([name, value]) => `${name}=${String(value)}`);
      write([level.padEnd(5), message, ...told].join('  '));
    };
  return { debug: at('debug'), info: at('info'), warn: at('warn'), error: at('error') };
};
