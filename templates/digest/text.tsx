import type { LinkView, Tagged } from '../../shared/mail/view/view.ts';
import { ACCENT, TONES } from './look.ts';

export const Tag = ({ tag }: { tag: Tagged }) => <b style={`color:${TONES[tag.tone]}`}>{tag.text}</b>;

export const Link = ({ link }: { link: LinkView }) => (
  <a href={link.url} style={`color:${ACCENT};text-decoration:underline`}>
    {link.text}
  </a>
);
