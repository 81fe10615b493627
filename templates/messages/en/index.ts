import { head } from './head.ts';
import { movements } from './movements.ts';
import { sections } from './sections.ts';
import { workbook } from './workbook.ts';

export const messages = { ...head, ...movements, ...sections, ...workbook };
