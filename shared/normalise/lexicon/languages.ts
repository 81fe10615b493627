import type { Language } from '../../model/language.ts';
import { calendar as arCalendar } from './ar/calendar.ts';
import { dialogueHeaders as arDialogue } from './ar/dialogue-headers.ts';
import { headers as arHeaders } from './ar/headers.ts';
import { quantities as arQuantities } from './ar/quantities.ts';
import { rows as arRows } from './ar/rows.ts';
import { states as arStates } from './ar/states.ts';
import { calendar as enCalendar } from './en/calendar.ts';
import { dialogueHeaders as enDialogue } from './en/dialogue-headers.ts';
import { headers as enHeaders } from './en/headers.ts';
import { quantities as enQuantities } from './en/quantities.ts';
import { rows as enRows } from './en/rows.ts';
import { states as enStates } from './en/states.ts';
import { calendar as frCalendar } from './fr/calendar.ts';
import { dialogueHeaders as frDialogue } from './fr/dialogue-headers.ts';
import { headers as frHeaders } from './fr/headers.ts';
import { quantities as frQuantities } from './fr/quantities.ts';
import { rows as frRows } from './fr/rows.ts';
import { states as frStates } from './fr/states.ts';
import type {
  CalendarWords,
  CommitmentHeaders,
  DialogueHeaders,
  QuantityWords,
  RowWords,
  StateWords,
} from './shapes.ts';

/** Everything that we know of one language. */
export interface Lexicon {
  readonly headers: DialogueHeaders & { readonly commitments: CommitmentHeaders };
  readonly states: StateWords;
  readonly calendar: CalendarWords;
  readonly quantities: QuantityWords;
  readonly rows: RowWords;
}

/** The lexicons. A cell may be in any of the languages, whatever its column's header is in. */
export const lexicons: Readonly<Record<Language, Lexicon>> = {
  ar: {
    headers: { commitments: arHeaders, ...arDialogue },
    states: arStates,
    calendar: arCalendar,
    quantities: arQuantities,
    rows: arRows,
  },
  fr: {
    headers: { commitments: frHeaders, ...frDialogue },
    states: frStates,
    calendar: frCalendar,
    quantities: frQuantities,
    rows: frRows,
  },
  en: {
    headers: { commitments: enHeaders, ...enDialogue },
    states: enStates,
    calendar: enCalendar,
    quantities: enQuantities,
    rows: enRows,
  },
};

export const everyLexicon: readonly Lexicon[] = Object.values(lexicons);
