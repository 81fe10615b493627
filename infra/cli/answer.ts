import stringWidth from 'string-width';

/** What a command has to say: as one JSON value, as lines for a terminal, and as an exit status. */
export interface Answer<Json = unknown> {
  readonly json: Json;
  readonly lines: readonly string[];
  readonly status: 0 | 1;
}

/** Rows as text in columns, two spaces apart. */
export const columns = (rows: readonly (readonly string[])[]): readonly string[] => {
  const widths = (rows[0] ?? []).map((_, index) =>
    Math.max(...rows.map((row) => stringWidth(row[index] ?? ''))),
  );
  return rows.map((row) =>
    row
      .map((cell, index) => cell + ' '.repeat((widths[index] ?? 0) - stringWidth(cell)))
      .join('  ')
      .trimEnd(),
  );
};
