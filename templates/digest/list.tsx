import type { Direction } from '../../shared/model/language.ts';
import type { SectionView } from '../../shared/mail/view/view.ts';
import { Block, Rows } from './block.tsx';
import { Entry } from './entry.tsx';
import { INK, SOFT } from './look.ts';
import { Link } from './text.tsx';

/** Commitments that have something in common, such as a date that passed; what stands first weighs most. */
export const List = ({
  section,
  direction,
}: {
  section: Extract<SectionView, { kind: 'list' }>;
  direction: Direction;
}) => (
  <Block title={section.title} direction={direction}>
    {section.lead !== null && (
      <p style={`margin:0 0 10px 0;font-size:15px;line-height:23px;color:${SOFT}`}>{section.lead}</p>
    )}
    {section.link && (
      <p style="margin:0 0 12px 0;font-size:16px;line-height:24px">
        <Link link={section.link} />
      </p>
    )}
    {section.entries.length > 0 && (
      <Rows direction={direction}>
        {section.entries.map((entry) => (
          <Entry entry={entry} direction={direction} />
        ))}
      </Rows>
    )}
    {section.more !== null && (
      <p style={`margin:10px 0 0 0;font-size:15px;line-height:23px;color:${INK}`}>{section.more}</p>
    )}
  </Block>
);
