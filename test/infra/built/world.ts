import { join } from 'node:path';
import { type FunctionName, VARIABLES } from '../../../shared/runtime/contract.ts';
import { createMailing } from '../../../shared/store/mailing.ts';
import { createStore } from '../../../shared/store/store.ts';
import { openTable } from '../../../shared/store/table.ts';
import { startGoogle } from '../../stand-in/google/server.ts';
import { aSheet, aTab, rows } from '../../stand-in/google/sheet-state.ts';
import { type BuiltFunction, startFunction } from '../../stand-in/lambda/built-function.ts';
import { ROLE, SHEET, type Templates } from './a-stage.ts';
import type { Cloud, QueueName } from './cloud.ts';
import { sqsEvent, type QueuedJob } from './events.ts';

interface BatchAnswer {
  readonly batchItemFailures: readonly { readonly itemIdentifier: string }[];
}

/** The built functions in a cloud, with Google's stand-in and its one sheet. */
export const openWorld = async (
  built: string,
  cloud: Cloud,
  { handedOver, timeoutMsOf, variablesOf }: Templates,
) => {
  const told = variablesOf('sync');
  const account = String(told[VARIABLES.googleServiceAccount]);
  const google = await startGoogle();
  google.federation = { provider: String(told[VARIABLES.googleProvider]), role: ROLE, account };
  const sheet = aSheet(SHEET, [
    aTab(
      'الالتزامات',
      rows(
        ['المرجع', 'الالتزام', 'الحالة', 'الأجل', 'الجهة المسؤولة'],
        ['C1', 'الرفع من التعويضات الجزافية', 'لم ينطلق بعد', '31/12/2026', 'الإدارة'],
        ['C2', 'إحداث لجنة مشتركة', 'في طور الإنجاز', '31/02/2026', 'الإدارة'],
      ),
      { sheetId: 7 },
    ),
  ]);
  sheet.shared.set(account, 'writer');
  google.files.set(SHEET, sheet);

  const functions = new Map<FunctionName, Promise<BuiltFunction>>();
  const start = async (name: FunctionName) =>
    startFunction(join(built, name), {
      ...(await cloud.environmentOf(name)),
      GOOGLE_API_ROOT_URL: google.url,
    });
  const running = (name: FunctionName): Promise<BuiltFunction> => {
    const found = functions.get(name) ?? start(name);
    functions.set(name, found);
    return found;
  };
  const call = async (name: FunctionName, event: unknown, at: string) =>
    (await (await running(name)).invoke(event, { at, timeoutMs: timeoutMsOf(name) })).result;

  /** Hands jobs to their function as Lambda does; those that it does not name as fallen are done. */
  const handOver = async (queue: QueueName, jobs: readonly QueuedJob[], at: string) => {
    const { batchItemFailures } = (await call(queue, sqsEvent(queue, jobs), at)) as BatchAnswer;
    const fallen = batchItemFailures.map(({ itemIdentifier }) => itemIdentifier);
    for (const job of jobs) if (!fallen.includes(job.messageId)) await cloud.remove(queue, job);
    return fallen;
  };
  const table = openTable({ client: cloud.database, name: cloud.tableName });
  return {
    cloud,
    google,
    sheet,
    store: createStore(table),
    mailing: createMailing(table),
    call,
    handOver,
    handedOver,
    /** Works a queue off; every job must be done. @returns how many there were. */
    async work(queue: QueueName, at: string): Promise<number> {
      let done = 0;
      for (;;) {
        const jobs = await cloud.receive(queue);
        if (jobs.length === 0) return done;
        const fallen = await handOver(queue, jobs, at);
        if (fallen.length > 0) throw new Error(`${queue}: ${fallen.length} of ${jobs.length} jobs fell.`);
        done += jobs.length;
      }
    },
    /** Ends the functions, so that the next call starts them cold. */
    async coolDown() {
      for (const each of await Promise.allSettled(functions.values()))
        if (each.status === 'fulfilled') each.value.stop();
      functions.clear();
    },
    /** Everything that the functions now running have printed. */
    async printed(): Promise<string> {
      return (await Promise.all([...functions.values()])).map((each) => each.printed()).join('');
    },
    async [Symbol.asyncDispose]() {
      await this.coolDown();
      await google[Symbol.asyncDispose]();
      await cloud[Symbol.asyncDispose]();
    },
  };
};
export type World = Awaited<ReturnType<typeof openWorld>>;
