import { Resolver } from 'node:dns/promises';
import type { DnsRecord } from '../../aws/dns-records.ts';
import { type Diagnosis, ill, note, well } from './diagnosis.ts';

/** What the DNS says of a name: the values of one type, as a zone file writes them. */
export type LookUp = (name: string, type: DnsRecord['type']) => Promise<readonly string[]>;

/** Asks the resolvers of this machine. @throws Error with Node's DNS code. */
export const systemLookUp: LookUp = async (name, type) => {
  const resolver = new Resolver({ timeout: 3_000, tries: 2 });
  if (type === 'CNAME') return resolver.resolveCname(name);
  if (type === 'MX')
    return (await resolver.resolveMx(name)).map(({ priority, exchange }) => `${priority} ${exchange}`);
  return (await resolver.resolveTxt(name)).map((parts) => `"${parts.join('')}"`);
};

const bare = (value: string): string => value.toLowerCase().replace(/\.$/, '');
const isDmarc = (name: string): boolean => name.startsWith('_dmarc.');

/** Whether one of the values found does what the record is for. */
const serves = ({ name, value }: DnsRecord, found: readonly string[]): boolean =>
  // Any policy of DMARC serves; the domain's owner may want a stricter one than ours.
  isDmarc(name)
    ? found.some((each) => /^"v=DMARC1/i.test(each))
    : found.some((each) => bare(each) === bare(value));

const isAbsent = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && (error.code === 'ENOTFOUND' || error.code === 'ENODATA');

const lookAt = async (record: DnsRecord, lookUp: LookUp): Promise<Diagnosis> => {
  const { name, type, value } = record;
  const add = `Add at your DNS provider: ${name} ${type} ${value}`;
  try {
    const found = await lookUp(name, type);
    if (serves(record, found)) return well(type, name);
    const other = `${name} says ${found.join(', ')}`;
    return ill(
      type,
      other,
      `It must say: ${value}. ${type === 'TXT' ? 'A second SPF record would spoil both.' : ''}`.trim(),
    );
  } catch (error) {
    if (isAbsent(error))
      return isDmarc(name) ? note(type, `${name} is not there`, add) : ill(type, `${name} is not there`, add);
    return note(type, `${name} could not be looked up from here`, `It must say: ${value}`);
  }
};

/** Each record that the sender needs, as the DNS has it now. A record added minutes ago may not be seen yet. */
export const lookAtDns = async (
  records: readonly DnsRecord[],
  lookUp: LookUp = systemLookUp,
): Promise<readonly Diagnosis[]> => Promise.all(records.map((record) => lookAt(record, lookUp)));
