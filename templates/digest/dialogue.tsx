import type { Direction } from '../../shared/model/language.ts';
import type { SectionView } from '../../shared/mail/view/view.ts';
import { Block, Rows } from './block.tsx';
import { Entry } from './entry.tsx';
import { INK } from './look.ts';

/** The dialogue itself: sessions, and the committees with their meetings. */
export const Dialogue = ({
  section,
  direction,
}: {
  section: Extract<SectionView, { kind: 'dialogue' }>;
  direction: Direction;
}) => (
  <Block title={section.title} direction={direction}>
    {section.sessions.map((text) => (
      <p style={`margin:0 0 4px 0;font-size:16px;line-height:25px;color:${INK}`}>{text}</p>
    ))}
    {section.committees.length > 0 && (
      <Rows direction={direction}>
        {section.committees.map((entry) => (
          <Entry entry={entry} direction={direction} />
        ))}
      </Rows>
    )}
    {section.more !== null && (
      <p style={`margin:10px 0 0 0;font-size:15px;line-height:23px;color:${INK}`}>{section.more}</p>
    )}
  </Block>
);
