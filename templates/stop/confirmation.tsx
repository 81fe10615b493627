import { renderToString } from 'preact-render-to-string';
import { directionOf, type DigestLanguage } from '../../shared/model/language.ts';
import { stopWords } from './words.ts';

export interface Confirmation {
  readonly subject: string;
  readonly html: string;
  readonly text: string;
}

/** The one mail that confirms a stop, with the link that undoes it. */
export const stopConfirmation = (
  language: DigestLanguage,
  dialogue: string,
  undoUrl: string,
): Confirmation => {
  const { subject, paragraphs, undo, foot } = stopWords[language].confirmation(dialogue);
  const direction = directionOf(language);
  const align = direction === 'rtl' ? 'right' : 'left';
  const style = `direction:${direction};text-align:${align};font-family:'Segoe UI','Noto Sans Arabic',Tahoma,Arial,sans-serif;font-size:16px;line-height:1.7;color:#1c1b19`;
  const html = renderToString(
    <html lang={language} dir={direction}>
      <head>
        <meta charset="utf-8" />
        <title>{subject}</title>
      </head>
      <body>
        <table role="presentation" width="100%" dir={direction} style={`max-width:560px;${style}`}>
          <tr>
            <td dir={direction} align={align} style={style}>
              {paragraphs.map((paragraph) => (
                <p dir={direction}>{paragraph}</p>
              ))}
              <p dir={direction}>
                <a href={undoUrl} style="color:#0b4a52;font-weight:bold">
                  {undo}
                </a>
              </p>
              <p dir={direction} style="color:#5a564e;font-size:15px">
                {foot}
              </p>
            </td>
          </tr>
        </table>
      </body>
    </html>,
  );
  const text = [...paragraphs, undoUrl, foot].join('\n\n');
  return { subject, html: `<!doctype html>\n${html}\n`, text: `${text}\n` };
};
