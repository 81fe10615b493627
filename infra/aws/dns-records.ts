import type { Deployment } from './deployment.ts';

/** A record to add to the DNS of the sender's domain. */
export interface DnsRecord {
  readonly name: string;
  readonly type: 'CNAME' | 'MX' | 'TXT';
  /** As a zone file writes it, a text in quotes. */
  readonly value: string;
  /** What it is for, in a few words. */
  readonly why: string;
}

/** The domain that bounces come back to: its own, so that SPF speaks for the sender. */
export const mailFromDomainOf = (senderDomain: string): string => `bounce.${senderDomain}`;

/** One of the three that prove a mail's signature. SES makes name and value. */
export const dkimRecord = (name: string, value: string): DnsRecord => ({
  name,
  type: 'CNAME',
  value,
  why: 'DKIM, proves that a mail is yours.',
});

/**
 * DMARC begins by watching (`p=none`): a stricter word would also judge whatever else the domain sends. Reports go
 * to the alarms' address where that is in the domain; another domain would have to agree to get them (RFC 7489, 7.1).
 */
const dmarc = ({ senderDomain, alarmsEmail }: Deployment): string => {
  const reports = alarmsEmail.endsWith(`@${senderDomain}`) ? `; rua=mailto:${alarmsEmail}` : '';
  return `"v=DMARC1; p=none${reports}"`;
};

/** The records that do not depend on what SES makes. */
export const senderRecords = (deployment: Deployment): readonly DnsRecord[] => {
  const mailFrom = mailFromDomainOf(deployment.senderDomain);
  return [
    {
      name: mailFrom,
      type: 'MX',
      value: `10 feedback-smtp.${deployment.region}.amazonses.com`,
      why: 'where bounces come back to.',
    },
    {
      name: mailFrom,
      type: 'TXT',
      value: '"v=spf1 include:amazonses.com ~all"',
      why: 'SPF, says that SES may send for it.',
    },
    {
      name: `_dmarc.${deployment.senderDomain}`,
      type: 'TXT',
      value: dmarc(deployment),
      why: 'DMARC, where the domain has none yet: what receivers do with forgeries.',
    },
  ];
};
