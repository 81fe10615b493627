import type { LinkView, Tagged } from '../../shared/mail/view/view.ts';
import { ACCENT, TONES } from './look.ts';

/** Words that somebody typed, or that may read the other way: kept from reordering what stands beside them. */
export const Isolated = ({ text }: { text: string }) => <>{`\u2068${text}\u2069`}</>;

export const Tag = ({ tag }: { tag: Tagged }) => (
  <span style={`color:${TONES[tag.tone]};font-weight:bold`}>{tag.text}</span>
);

export const Link = ({ link }: { link: LinkView }) => (
  <a href={link.url} style={`color:${ACCENT};text-decoration:underline`}>
    <Isolated text={link.text} />
  </a>
);
