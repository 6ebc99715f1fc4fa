/** Asks the person at a terminal. Every answer may be null: the person broke off. */
export interface Asker {
  /** A line of text; `initial` where nothing is typed. `wrong` says what is wrong with an answer, null if nothing. */
  text(question: TextQuestion): Promise<string | null>;
  choose<Value extends string>(question: Choice<Value>): Promise<Value | null>;
  /** A heading above the questions. */
  begin(title: string): void;
}

export interface TextQuestion {
  readonly message: string;
  readonly initial: string;
  readonly wrong?: (answer: string) => string | null;
}

interface Choice<Value extends string> {
  readonly message: string;
  readonly options: readonly { readonly value: Value; readonly label: string }[];
}
