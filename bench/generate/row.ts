/** A value of a column as COPY takes it; JSON is text by now. */
export type Cell = string | number | boolean | null | readonly string[];

/** A row by its columns. All rows of a table have the same columns in the same order. */
export type Row = Readonly<Record<string, Cell>>;

/** An organisation with all that belongs to it. */
export interface Bundle {
  readonly organisation: Row;
  readonly location: readonly Row[];
  readonly service: readonly Row[];
  readonly service_location: readonly Row[];
}

export const json = (value: object | null): string | null => (value === null ? null : JSON.stringify(value));

/** Text in English, as the catalogue keeps it. */
export const english = (text: string | null): string | null => json(text === null ? null : { en: text });

export const day = (date: Date): string => date.toISOString().slice(0, 10);
