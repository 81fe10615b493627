import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';

interface Refusal {
  readonly status: number;
  readonly code: string;
  readonly message: string;
}

/** An AWS account as far as `deploy` and `doctor` look at it; tests change what they are about. */
export interface AccountState {
  account: string;
  /** Status and outputs by name. */
  readonly stacks: Map<string, { status: string; outputs: Readonly<Record<string, string>> }>;
  concurrency: { most: number; free: number };
  ses: { production: boolean; enabled: boolean; most: number; sent: number };
  /** By domain: whether it is verified, and whether bounces come back to its own domain. */
  readonly identities: Map<string, { verified: boolean; mailFrom: string }>;
  readonly configurationSets: Set<string>;
  /** By name: whether it is guarded. */
  readonly tables: Map<string, { guarded: boolean }>;
  subscriptions: readonly { endpoint: string; arn: string }[];
  /** By bucket and key, `bucket/key`. */
  readonly objects: Map<string, string>;
  /** By action: what is answered in place of it. */
  readonly refusals: Map<string, Refusal>;
}

const xml = (action: string, result: string): string =>
  `<${action}Response xmlns="https://any/"><${action}Result>${result}</${action}Result></${action}Response>`;
const xmlError = ({ code, message }: Refusal): string =>
  `<ErrorResponse><Error><Type>Sender</Type><Code>${code}</Code><Message>${message}</Message></Error></ErrorResponse>`;
const notThere = (code: string): Refusal => ({ status: 404, code, message: 'not there' });

const describeStack = (state: AccountState, name: string): string | Refusal => {
  const stack = state.stacks.get(name);
  if (!stack)
    return { status: 400, code: 'ValidationError', message: `Stack with id ${name} does not exist` };
  const outputs = Object.entries(stack.outputs)
    .map(
      ([key, value]) => `<member><OutputKey>${key}</OutputKey><OutputValue>${value}</OutputValue></member>`,
    )
    .join('');
  return `<Stacks><member><StackName>${name}</StackName><CreationTime>2026-11-27T08:00:00Z</CreationTime><StackStatus>${stack.status}</StackStatus><Outputs>${outputs}</Outputs></member></Stacks>`;
};

/** The services whose requests are forms and whose answers are XML. */
const query = (state: AccountState, form: URLSearchParams): string | Refusal => {
  switch (form.get('Action')) {
    case 'GetCallerIdentity':
      return `<Arn>arn:aws:iam::${state.account}:user/ops</Arn><UserId>U</UserId><Account>${state.account}</Account>`;
    case 'DescribeStacks':
      return describeStack(state, form.get('StackName') ?? '');
    case 'ListSubscriptionsByTopic':
      return `<Subscriptions>${state.subscriptions
        .map(
          ({ endpoint, arn }) =>
            `<member><Endpoint>${endpoint}</Endpoint><SubscriptionArn>${arn}</SubscriptionArn></member>`,
        )
        .join('')}</Subscriptions>`;
    default:
      return { status: 400, code: 'InvalidAction', message: 'the stand-in does not know this' };
  }
};

/** The services that speak JSON, by path or target. */
const json = (state: AccountState, what: string, body: string): object | Refusal => {
  const [, kind = '', name = ''] = /^\/v2\/email\/([a-z-]+)\/?(.*)$/.exec(what) ?? [];
  if (what.endsWith('/account-settings'))
    return {
      AccountLimit: {
        ConcurrentExecutions: state.concurrency.most,
        UnreservedConcurrentExecutions: state.concurrency.free,
      },
    };
  if (kind === 'account')
    return {
      ProductionAccessEnabled: state.ses.production,
      SendingEnabled: state.ses.enabled,
      SendQuota: { Max24HourSend: state.ses.most, SentLast24Hours: state.ses.sent, MaxSendRate: 1 },
    };
  if (kind === 'identities') {
    const identity = state.identities.get(name);
    return identity
      ? {
          VerifiedForSendingStatus: identity.verified,
          DkimAttributes: { Status: identity.verified ? 'SUCCESS' : 'PENDING', Tokens: ['one', 'two'] },
          MailFromAttributes: { MailFromDomain: `bounce.${name}`, MailFromDomainStatus: identity.mailFrom },
        }
      : notThere('NotFoundException');
  }
  if (kind === 'configuration-sets')
    return state.configurationSets.has(name) ? { ConfigurationSetName: name } : notThere('NotFoundException');
  if (!what.startsWith('DynamoDB')) return notThere('UnknownOperationException');
  const { TableName: tableName } = JSON.parse(body) as { TableName: string };
  const table = state.tables.get(tableName);
  if (!table) return { ...notThere('ResourceNotFoundException'), status: 400 };
  if (what.endsWith('DescribeTable'))
    return { Table: { TableStatus: 'ACTIVE', DeletionProtectionEnabled: table.guarded } };
  if (what.endsWith('DescribeContinuousBackups')) {
    const status = table.guarded ? 'ENABLED' : 'DISABLED';
    return {
      ContinuousBackupsDescription: {
        ContinuousBackupsStatus: 'ENABLED',
        PointInTimeRecoveryDescription: { PointInTimeRecoveryStatus: status },
      },
    };
  }
  return { Items: [], Count: 0 };
};

const isRefusal = (answer: object): answer is Refusal => 'code' in answer;

const answerTo = async (
  state: AccountState,
  request: IncomingMessage,
): Promise<{ readonly status: number; readonly type: string; readonly body: string }> => {
  const body = await text(request);
  const target = request.headers['x-amz-target'];
  const form = new URLSearchParams(body);
  const action = form.get('Action');
  const what =
    typeof target === 'string' ? target : decodeURIComponent((request.url ?? '').split('?')[0] ?? '');
  const refused = state.refusals.get(action ?? what);
  if (action !== null) {
    const answer = refused ?? query(state, form);
    return typeof answer === 'string'
      ? { status: 200, type: 'text/xml', body: xml(action, answer) }
      : { status: answer.status, type: 'text/xml', body: xmlError(answer) };
  }
  const object = state.objects.get(what.slice(1));
  if (object !== undefined) return { status: 200, type: 'text/plain', body: object };
  const answer = refused ?? json(state, what, body);
  return isRefusal(answer)
    ? {
        status: answer.status,
        type: 'application/json',
        body: JSON.stringify({ __type: answer.code, code: answer.code, message: answer.message }),
      }
    : { status: 200, type: 'application/json', body: JSON.stringify(answer) };
};

/**
 * AWS's answers to the few questions that are asked of an account, for the SDK's own clients. Nothing real can be
 * had on loopback: no local server knows a sandbox, a limit, or a subscription that nobody confirmed.
 */
export const startAccount = async () => {
  const state: AccountState = {
    account: '123456789012',
    stacks: new Map([['CDKToolkit', { status: 'CREATE_COMPLETE', outputs: { BootstrapVersion: '30' } }]]),
    concurrency: { most: 1000, free: 1000 },
    ses: { production: false, enabled: true, most: 200, sent: 3 },
    identities: new Map(),
    configurationSets: new Set(),
    tables: new Map(),
    subscriptions: [],
    objects: new Map(),
    refusals: new Map(),
  };
  const server = createServer((request, response) => {
    void answerTo(state, request).then(({ status, type, body }) => {
      response.writeHead(status, { 'content-type': type, 'x-amzn-requestid': 'r', connection: 'close' });
      response.end(body);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    state,
    url: `http://127.0.0.1:${port}`,
    stop: () => new Promise<void>((resolve) => server.close(() => resolve())),
  };
};
