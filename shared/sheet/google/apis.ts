/**
 * The clients of the two APIs alone: their library's root loads three hundred more, for half a second. Loaded when
 * used, by `import()` of this file: see auth-library.ts.
 */
export { drive_v3 } from 'googleapis/build/src/apis/drive/v3.js';
export { sheets_v4 } from 'googleapis/build/src/apis/sheets/v4.js';
