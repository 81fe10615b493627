/**
 * Who may import whom. The comment of a rule is the error that a developer reads.
 * @type {import('dependency-cruiser').IConfiguration}
 */
const only = (name, comment, from, allowed) => ({
  name,
  comment,
  severity: 'error',
  from: { path: from },
  to: { pathNot: allowed },
});
const adaptersOnly = (name, comment, adapters, library) => ({
  name,
  comment,
  severity: 'error',
  from: { path: '^(infra|functions|shared|templates)/', pathNot: adapters },
  to: { path: library },
});

export default {
  forbidden: [
    {
      name: 'no-cycles',
      comment: 'Two modules that need each other are one module, or lack a third.',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'resolvable',
      comment: 'What is imported must be there.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
    only(
      'model-is-the-root',
      'The model imports zod and nothing else.',
      '^shared/model/',
      '^(shared/model/|node_modules/zod)',
    ),
    only(
      'normalise-is-pure',
      'normalise is pure: it imports the model alone.',
      '^shared/normalise/',
      '^shared/(model|normalise)/',
    ),
    only(
      'digest-is-pure',
      'digest is pure: it imports the model alone.',
      '^shared/digest/',
      '^shared/(model|digest)/',
    ),
    {
      name: 'stages-do-not-call-one-another',
      comment: 'A stage with I/O does not reach into another; a use case in functions/ joins them.',
      severity: 'error',
      from: { path: '^shared/(sheet|store|mail)/' },
      to: { path: '^shared/(sheet|store|mail|normalise|digest)/', pathNot: '^shared/$1/' },
    },
    {
      name: 'shared-does-not-know-who-runs-it',
      comment: 'shared/ and templates/ know neither functions/ nor infra/.',
      severity: 'error',
      from: { path: '^(shared|templates)/' },
      to: { path: '^(functions|infra|test)/' },
    },
    {
      name: 'functions-do-not-know-infra',
      comment: 'A function does not know what runs it.',
      severity: 'error',
      from: { path: '^functions/' },
      to: { path: '^(infra|test)/' },
    },
    {
      name: 'cdk-never-imports-function-code',
      comment: 'infra/aws agrees with the functions through shared/runtime/contract.ts alone.',
      severity: 'error',
      from: { path: '^infra/aws/' },
      to: { path: '^(functions|shared|templates)/', pathNot: '^shared/(model|runtime/contract)' },
    },
    {
      name: 'nobody-gets-on-the-list-through-the-sheet',
      comment:
        'Who gets mail is not read from a tracker: what reads one does not reach the list of recipients.',
      severity: 'error',
      from: { path: '^(functions/sync|shared/(sheet|normalise))/' },
      to: { path: '^shared/store/(mailing|recipients|suppressions)' },
    },
    adaptersOnly(
      'cdk-stays-in-infra-aws',
      'aws-cdk-lib is for infra/aws.',
      '^infra/aws/',
      'node_modules/(aws-cdk-lib|constructs|cdk-nag)/',
    ),
    adaptersOnly(
      'aws-clients-in-adapters',
      'AWS clients stand in adapters: store, mail, runtime, and what runs them.',
      '^(shared/(store|mail|runtime)|infra/(local|cli|aws))/',
      'node_modules/@aws-sdk/',
    ),
    adaptersOnly(
      'google-in-its-adapter',
      'Google clients stand in shared/sheet/google.',
      '^shared/sheet/google/',
      'node_modules/(googleapis|google-auth-library)/',
    ),
    adaptersOnly(
      'exceljs-where-workbooks-are',
      'exceljs reads in shared/sheet/workbook and writes in templates/tracker, shared/mail/workbook and infra/cli/export-workbook.',
      '^(shared/sheet/workbook|shared/mail/workbook|templates/tracker|infra/cli/export-workbook)',
      'node_modules/exceljs/',
    ),
    adaptersOnly(
      'nodemailer-makes-mime',
      'nodemailer makes MIME in shared/mail.',
      '^shared/mail/',
      'node_modules/nodemailer/',
    ),
    adaptersOnly(
      'middy-in-handlers',
      'middy is for handlers and the runtime.',
      '^(functions/[^/]+/handler|shared/runtime/)',
      'node_modules/@middy/',
    ),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default'],
    },
  },
};
