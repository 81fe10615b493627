import { type Command, Option } from 'commander';
import * as z from 'zod';
import { DeliveryState } from '../../../shared/model/delivery.ts';
import { Audience } from '../../../shared/model/tracker.ts';
import type { Ask } from '../program.ts';
import { answering, type StoredOptions, withWhose } from './stored.ts';

const Settlement = z.enum(['delivered', 'failed', 'again']);

interface AddOptions extends StoredOptions {
  readonly name?: string;
  readonly audience: string;
  readonly language: string;
  readonly again?: boolean;
}

const addRecipientCommands = (program: Command, ask: Ask): void => {
  const recipients = program.command('recipients').description('who gets the digest');
  const load = () => import('../recipients.ts');
  withWhose(recipients.command('list'))
    .description('everybody on the list')
    .action(answering<StoredOptions>(ask, async (context) => (await load()).listRecipients(context)));
  withWhose(recipients.command('add'))
    .description('put somebody on the list')
    .argument('<email>', 'the address')
    .option('--name <name>', 'the name')
    .addOption(
      new Option('--audience <audience>', 'what they read as')
        .choices(Audience.options)
        .makeOptionMandatory(),
    )
    .addOption(new Option('--language <language>', 'in what').choices(['ar', 'fr', 'ar+fr']).default('ar'))
    .option('--again', 'also where they stopped or their address was suppressed')
    .action(
      answering<AddOptions>(
        ask,
        async (context, { name = '', audience, language, again = false }, [email = '']) =>
          (await load()).addRecipient(context, { email, name, audience, language }, again),
      ),
    );
  withWhose(recipients.command('remove'))
    .description('send somebody no more')
    .argument('<email>', 'the address')
    .option('--erase', 'and forget the address and the name')
    .action(
      answering<StoredOptions & { readonly erase?: boolean }>(
        ask,
        async (context, { erase = false }, [email = '']) =>
          (await load()).removeRecipient(context, email, erase),
      ),
    );
  withWhose(recipients.command('import'))
    .description('put everybody of a list on it: .csv or .xlsx with email, name, audience, language')
    .argument('<file>', 'the list')
    .action(
      answering<StoredOptions>(ask, async (context, _options, [file = '']) => {
        const { readRecipientFile } = await import('../recipients-file.ts');
        return (await load()).importList(context, await readRecipientFile(file));
      }),
    );
};

const addEditionCommands = (program: Command, ask: Ask): void => {
  const editions = program.command('editions').description('the editions, and what becomes of them');
  const load = () => import('../editions.ts');
  withWhose(editions.command('list'))
    .description('every edition, and how its deliveries stand')
    .action(answering<StoredOptions>(ask, async (context) => (await load()).listEditions(context)));
  withWhose(editions.command('show'))
    .description('one edition')
    .argument('[edition]', 'its id or week; the last where not given')
    .action(
      answering<StoredOptions>(ask, async (context, _options, [name]) =>
        (await load()).showEdition(context, name ?? null),
      ),
    );
  withWhose(editions.command('hold'))
    .description('keep an edition from going out, made or not')
    .argument('<edition>', 'its id or week')
    .action(
      answering<StoredOptions>(ask, async (context, _options, [name = '']) =>
        (await load()).holdEdition(context, name),
      ),
    );
  withWhose(editions.command('release'))
    .description('let an edition go, late or held')
    .argument('<edition>', 'its id or week')
    .action(
      answering<StoredOptions>(ask, async (context, _options, [name = '']) =>
        (await load()).releaseEdition(context, name),
      ),
    );
};

const addDeliveryCommands = (program: Command, ask: Ask): void => {
  const deliveries = program.command('deliveries').description('who was sent what, and what became of it');
  const load = () => import('../deliveries.ts');
  const settling = () => import('../settling.ts');
  withWhose(deliveries.command('list'))
    .description("an edition's deliveries")
    .argument('[edition]', 'its id or week; the last where not given')
    .addOption(
      new Option('--status <status>', 'only those').choices(
        DeliveryState.options.map(({ shape }) => shape.status.value),
      ),
    )
    .action(
      answering<StoredOptions & { readonly status?: string }>(ask, async (context, { status }, [name]) =>
        (await load()).listDeliveries(context, name ?? null, status ?? null),
      ),
    );
  withWhose(deliveries.command('settle'))
    .description('say what became of a mail that nobody knows of, or have it sent again')
    .argument('<id>', 'the delivery')
    .addOption(
      new Option('--as <what>', 'what became of it').choices(Settlement.options).makeOptionMandatory(),
    )
    .requiredOption('--reason <text>', 'how you know')
    .action(
      answering<StoredOptions & { readonly as: string; readonly reason: string }>(
        ask,
        async (context, { as, reason }, [id = '']) =>
          (await settling()).settleDelivery(context, id, Settlement.parse(as), reason),
      ),
    );
  withWhose(deliveries.command('again'))
    .description('after the mend, send what failed or was withheld; never what is doubtful')
    .argument('[edition]', 'its id or week; the last where not given')
    .option('--cause <code>', 'only what has this cause, such as account.paused')
    .requiredOption('--reason <text>', 'what was mended')
    .action(
      answering<StoredOptions & { readonly cause?: string; readonly reason: string }>(
        ask,
        async (context, { cause, reason }, [name]) =>
          (await settling()).sendAgain(context, name ?? null, cause ?? null, reason),
      ),
    );
  withWhose(deliveries.command('strays'))
    .description("SES's events about mails that no ledger here knows")
    .action(answering<StoredOptions>(ask, async (context) => (await load()).listStrays(context)));
};

/** The commands about who is sent what. */
export const addMailingCommands = (program: Command, ask: Ask): void => {
  addRecipientCommands(program, ask);
  addEditionCommands(program, ask);
  addDeliveryCommands(program, ask);
};
