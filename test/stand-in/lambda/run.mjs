// A process of one built function, as Lambda keeps one: loads it, then calls it with one event after another.
// Plain JavaScript, for it runs on bare Node, with nothing of this project beside the bundle.

let aheadMs = 0;
const RealDate = Date;
/** The clock of the machine that the function runs on, set to the time of the story. */
globalThis.Date = class extends RealDate {
  constructor(...parts) {
    if (parts.length === 0) super(RealDate.now() + aheadMs);
    else super(...parts);
  }
  static now() {
    return RealDate.now() + aheadMs;
  }
};

const said = (error) => ({ name: error?.name, message: error?.message, stack: error?.stack });
const rssMb = () => process.memoryUsage().rss / 1048576;

const began = performance.now();
const rssBefore = rssMb();
const { handler } = await import(process.argv[2]).catch((error) => {
  process.send({ failed: said(error) });
  process.exit(1);
});
process.send({ loadMs: performance.now() - began, loadMb: rssMb() - rssBefore });

process.on('message', async ({ event, at, timeoutMs }) => {
  if (at) aheadMs = RealDate.parse(at) - RealDate.now();
  const until = performance.now() + timeoutMs;
  const context = {
    awsRequestId: crypto.randomUUID(),
    functionName: process.env.AWS_LAMBDA_FUNCTION_NAME,
    memoryLimitInMB: '512',
    getRemainingTimeInMillis: () => Math.max(0, until - performance.now()),
  };
  const start = performance.now();
  const answer = await handler(event, context).then(
    (result) => ({ result: result ?? null }),
    (error) => ({ error: said(error) }),
  );
  process.send({ ...answer, ms: performance.now() - start, mb: rssMb() });
});
