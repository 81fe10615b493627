/**
 * List prices of eu-west-3 (Paris) in US dollars, November 2026, without tax. Other regions differ by a tenth or so.
 * Check them once a year against AWS's own pages.
 */
const PRICES = {
  lambdaSecondOfAGigabyte: 0.0000133334,
  lambdaRequest: 0.2e-6,
  tableRead: 0.1485e-6,
  tableWrite: 0.7423e-6,
  queueRequest: 0.5e-6,
  scheduledCall: 1e-6,
  mail: 0.0001,
  attachedGigabyte: 0.12,
  archivedGigabyte: 0.024,
  loggedGigabyte: 0.6,
  alarm: 0.1,
  metric: 0.3,
  dashboard: 3,
  secret: 0.4,
} as const;

/** What AWS gives every account each month, for good. */
const GIVEN = { alarms: 10, metrics: 10, dashboards: 3, queueRequests: 1e6, lambdaSeconds: 400_000 } as const;

/** How much a stage has to do. */
export interface Load {
  readonly trackers: number;
  /** Of each tracker. */
  readonly recipients: number;
  readonly readsADay: number;
}

/** What of a stage costs by being there. */
export interface Standing {
  readonly alarms: number;
  readonly secrets: number;
  /** Queues whose jobs functions take: Lambda asks each of them, day and night. */
  readonly polledQueues: number;
}

export interface CostLine {
  readonly what: string;
  readonly arithmetic: string;
  /** At list price. */
  readonly usd: number;
  /** What is left of it after what AWS gives every account. */
  readonly paid: number;
}

const DAYS = 30.4;
const WEEKS = 4.35;
const HOURS = 730;
/** Lambda keeps five connections to a queue, each of which asks every 20 seconds. */
const POLLS_A_MONTH = 5 * 3 * 60 * HOURS;
/** The watchdog's findings, and the requests that a read makes. */
const METRICS = 8;
const MAIL_MEGABYTES = 0.12;

const thousands = (count: number): string => Math.round(count).toLocaleString('en-US');

/** What a stage costs in a month, line by line, from what it does. */
export const monthlyCost = (
  { trackers, recipients, readsADay }: Load,
  { alarms, secrets, polledQueues }: Standing,
): readonly CostLine[] => {
  const reads = trackers * readsADay * DAYS;
  const mails = trackers * recipients * WEEKS;
  const editions = trackers * WEEKS;
  const seconds = reads * 1.5 + HOURS * 0.25 + editions * 5 * 1.5 + mails * 0.25;
  const calls = 3 * reads + 2 * HOURS + 4 * mails;
  const polls = polledQueues * POLLS_A_MONTH;
  const line = (what: string, arithmetic: string, usd: number, paid = usd): CostLine => ({
    what,
    arithmetic,
    usd,
    paid,
  });
  const over = (count: number, given: number, price: number): number => Math.max(0, count - given) * price;
  return [
    line(
      'CloudWatch alarms',
      `${alarms} × $${PRICES.alarm.toFixed(2)}`,
      alarms * PRICES.alarm,
      over(alarms, GIVEN.alarms, PRICES.alarm),
    ),
    line(
      'CloudWatch metrics',
      `${METRICS} × $${PRICES.metric.toFixed(2)}`,
      METRICS * PRICES.metric,
      over(METRICS, GIVEN.metrics, PRICES.metric),
    ),
    line('CloudWatch dashboard', '1 × $3.00', PRICES.dashboard, 0),
    line(
      'SQS',
      `${polledQueues} queues asked ${thousands(POLLS_A_MONTH)} times each at $0.50 a million`,
      (polls + calls) * PRICES.queueRequest,
      over(polls + calls, GIVEN.queueRequests, PRICES.queueRequest),
    ),
    line('Secrets Manager', `${secrets} × $${PRICES.secret.toFixed(2)}`, secrets * PRICES.secret),
    line(
      'Lambda',
      `${thousands(reads)} reads × 1.5 GB-s, ${HOURS} looks × 0.25, ${thousands(mails)} mails × 0.25, at $13.33 a million`,
      seconds * PRICES.lambdaSecondOfAGigabyte + calls * PRICES.lambdaRequest,
      over(seconds, GIVEN.lambdaSeconds, PRICES.lambdaSecondOfAGigabyte),
    ),
    line(
      'DynamoDB, on demand',
      `${thousands(reads)} reads × 30 RRU at $0.1485 a million, ${thousands(reads * 2 + mails * 5)} WRU at $0.7423`,
      reads * 30 * PRICES.tableRead + (reads * 2 + mails * 5) * PRICES.tableWrite,
    ),
    line(
      'SES',
      `${thousands(mails)} mails at $0.10 a thousand, of ${MAIL_MEGABYTES} MB at $0.12 a GB`,
      mails * (PRICES.mail + (MAIL_MEGABYTES / 1000) * PRICES.attachedGigabyte),
    ),
    line(
      'Logs, archive, scheduler',
      `${thousands(reads + mails)} runs × 2 KB at $0.60 a GB, ${thousands(editions)} editions × 1 MB`,
      (reads + mails) * 2e-6 * PRICES.loggedGigabyte +
        editions * 0.001 * PRICES.archivedGigabyte +
        (reads / Math.max(1, trackers) + HOURS) * PRICES.scheduledCall,
    ),
  ];
};

/** Lines as one sum, at list price and after what AWS gives. */
export const sumOf = (lines: readonly CostLine[]): Pick<CostLine, 'usd' | 'paid'> => ({
  usd: lines.reduce((sum, { usd }) => sum + usd, 0),
  paid: lines.reduce((sum, { paid }) => sum + paid, 0),
});
