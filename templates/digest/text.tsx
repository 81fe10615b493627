import type { LinkView, Tagged } from '../../shared/mail/view/view.ts';
import { ACCENT, TONES } from './look.ts';

export const Tag = ({ tag }: { tag: Tagged }) => (
  <span style={`color:${TONES[tag.tone]};font-weight:bold`}>{tag.text}</span>
);

export const Link = ({ link }: { link: LinkView }) => (
  <a href={link.url} style={`color:${ACCENT};text-decoration:underline`}>
    {link.text}
  </a>
);
