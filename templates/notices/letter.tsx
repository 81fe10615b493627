import { renderToString } from 'preact-render-to-string';
import { directionOf, type DigestLanguage } from '../../shared/model/language.ts';
import { ACCENT, bodyFont, flow, GROUND, INK, PAPER, SOFT } from '../digest/look.ts';

/** What a short mail says to a reader, in their language. */
export interface LetterWords {
  readonly subject: string;
  /** The dialogue's name, above everything else. */
  readonly about: string;
  readonly paragraphs: readonly string[];
  /** The one thing that can be done from here; null where there is nothing. */
  readonly link: { readonly label: string; readonly url: string } | null;
  /** Said last, and softly. */
  readonly foot: string;
}

export interface Letter {
  readonly subject: string;
  readonly html: string;
  readonly text: string;
}

/** A short mail as HTML, which keeps its direction in webmail and Outlook, and as text that says the same. */
export const letter = (language: DigestLanguage, words: LetterWords): Letter => {
  const { subject, about, paragraphs, link, foot } = words;
  const direction = directionOf(language);
  const paragraph = (text: string, style: string) => (
    <p {...flow(direction, `margin:0 0 16px;${style}`)}>{text}</p>
  );
  const html = renderToString(
    <html lang={language} dir={direction}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width,initial-scale=1" />
        <title>{subject}</title>
      </head>
      <body dir={direction} style={`margin:0;padding:0;background-color:${GROUND}`}>
        <table
          role="presentation"
          width="100%"
          cellpadding="0"
          cellspacing="0"
          lang={language}
          {...flow(direction, `background-color:${GROUND}`)}
        >
          <tr>
            <td align="center" style="padding:16px 0">
              <table
                role="presentation"
                width="600"
                cellpadding="0"
                cellspacing="0"
                dir={direction}
                style={`width:100%;max-width:600px;background-color:${PAPER};border-top:4px solid ${ACCENT}`}
              >
                <tr>
                  <td
                    {...flow(
                      direction,
                      `padding:24px 16px 8px;${bodyFont(direction)};font-size:16px;line-height:27px;color:${INK}`,
                    )}
                  >
                    {paragraph(about, `font-size:15px;font-weight:bold;color:${ACCENT}`)}
                    {paragraphs.map((each) => paragraph(each, ''))}
                    {link && (
                      <p {...flow(direction, 'margin:0 0 16px')}>
                        <a href={link.url} style={`color:${ACCENT};font-weight:bold`}>
                          {link.label}
                        </a>
                      </p>
                    )}
                    {paragraph(foot, `font-size:15px;color:${SOFT}`)}
                  </td>
                </tr>
              </table>
            </td>
          </tr>
        </table>
      </body>
    </html>,
  );
  const linked = link === null ? [] : [`${link.label}\n${link.url}`];
  const text = [about, ...paragraphs, ...linked, foot].join('\n\n');
  return { subject, html: `<!doctype html>\n${html}\n`, text: `${text}\n` };
};
