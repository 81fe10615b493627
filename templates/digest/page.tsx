import type { DigestView } from '../../shared/mail/view/view.ts';
import { DARK_STYLE } from './dark.ts';
import { Dialogue } from './dialogue.tsx';
import { Foot } from './foot.tsx';
import { Head } from './head.tsx';
import { Headline } from './headline.tsx';
import { List } from './list.tsx';
import { bodyFont, flow, GROUND, INK, PAPER } from './look.ts';
import { Picture } from './picture.tsx';

const STYLE = `
:root{color-scheme:light dark;supported-color-schemes:light dark}
body{margin:0;padding:0;-webkit-text-size-adjust:100%;text-size-adjust:100%}
table{border-collapse:collapse}
td{font-size:15px;line-height:23px}
`.trim();

/** The whole mail: one column of at most 600 px, a row a section. */
export const Page = ({ view }: { view: DigestView }) => {
  const { direction } = view;
  return (
    <html lang={view.language} dir={direction}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width,initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="supported-color-schemes" content="light dark" />
        <meta name="format-detection" content="telephone=no,date=no,address=no,email=no" />
        <title>{view.subject}</title>
        <style dangerouslySetInnerHTML={{ __html: STYLE }} />
        <style dangerouslySetInnerHTML={{ __html: DARK_STYLE }} />
      </head>
      <body dir={direction} style={`margin:0;padding:0;background-color:${GROUND}`}>
        <table
          role="presentation"
          width="100%"
          cellpadding="0"
          cellspacing="0"
          lang={view.language}
          {...flow(
            direction,
            `background-color:${GROUND};${bodyFont(direction)};font-size:15px;line-height:23px;color:${INK}`,
          )}
        >
          <tr>
            <td align="center" style="padding:0">
              <table
                role="presentation"
                width="600"
                cellpadding="0"
                cellspacing="0"
                dir={direction}
                style={`width:100%;max-width:600px;background-color:${PAPER};direction:${direction}`}
              >
                <Head head={view.head} direction={direction} />
                <Headline headline={view.headline} direction={direction} />
                {view.sections.map((section) => {
                  switch (section.kind) {
                    case 'picture':
                      return <Picture section={section} direction={direction} />;
                    case 'list':
                      return <List section={section} direction={direction} />;
                    case 'dialogue':
                      return <Dialogue section={section} direction={direction} />;
                  }
                })}
                <Foot foot={view.foot} direction={direction} />
              </table>
            </td>
          </tr>
        </table>
      </body>
    </html>
  );
};
