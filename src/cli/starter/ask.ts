import type { Language } from '../../diagnostics/code-entry.js';
import { formatDay, type Day } from '../../domain/day.js';
import { CommandFailure } from '../exit.js';
import type { Asker, TextQuestion } from '../io/asker.js';
import { readKickoff, readLevels, readTitle } from './answers.js';
import { templates } from './templates/list.js';
import { templateNames, type TemplateName } from './templates/names.js';
import type { StarterLevel, TemplateText } from './templates/templates.js';
import type { StarterWords } from './words.js';

/** Asks what the options did not say; without an asker each question has its usual answer. */
export class Questions {
  readonly #asker: Asker | null;
  readonly #words: StarterWords;
  readonly #language: Language;

  constructor(asker: Asker | null, words: StarterWords, language: Language) {
    this.#asker = asker;
    this.#words = words;
    this.#language = language;
    asker?.begin(words.begin);
  }

  /** Whether a person answers. */
  get isAsked(): boolean {
    return this.#asker !== null;
  }

  async template(): Promise<TemplateName> {
    const [usual] = templateNames;
    if (this.#asker === null) return usual;
    const options = templateNames.map((value) => ({
      value,
      label: templates[value][this.#language].about,
    }));
    const answer = await this.#asker.choose({ message: this.#words.template, options });
    return this.#taken(answer);
  }

  title(own: TemplateText): Promise<string> {
    const { title: message, wrongTitle } = this.#words;
    return this.#text({ message, initial: own.title, read: readTitle, wrong: wrongTitle });
  }

  levels(own: TemplateText): Promise<readonly StarterLevel[]> {
    const { levels: message, wrongLevels } = this.#words;
    const initial = own.levels.map(({ name }) => name).join(this.#language === 'zh' ? '、' : ', ');
    const read = (answer: string) => readLevels(answer, own);
    return this.#text({ message, initial, read, wrong: wrongLevels });
  }

  /** `usual` is worked out only where it is asked or taken. */
  async kickoff(usual: () => Promise<Day>): Promise<Day> {
    const { kickoff: message, wrongDate } = this.#words;
    const initial = formatDay(await usual());
    return this.#text({ message, initial, read: readKickoff, wrong: wrongDate });
  }

  /** A file that is there, by the name that the person gave; null where there is none. */
  async roster(isThere: (path: string) => boolean): Promise<string | null> {
    if (this.#asker === null) return null;
    const { roster: message, noRoster, noFile } = this.#words;
    const wrong = (answer: string): string | null => {
      const path = withoutQuotes(answer);
      return answer === noRoster || isThere(path) ? null : noFile(path);
    };
    const answer = this.#taken(await this.#asker.text({ message, initial: noRoster, wrong }));
    return answer === noRoster ? null : withoutQuotes(answer);
  }

  async #text<T>(question: {
    readonly message: string;
    readonly initial: string;
    readonly read: (answer: string) => T | null;
    readonly wrong: string;
  }): Promise<T> {
    const { message, initial, read } = question;
    const wrong: TextQuestion['wrong'] = (answer) =>
      read(answer) === null ? question.wrong : null;
    const asker = this.#asker;
    const answer = asker === null ? initial : await asker.text({ message, initial, wrong });
    const value = read(this.#taken(answer));
    if (value === null) throw new Error(`${message} ${initial}`);
    return value;
  }

  #taken<T>(answer: T | null): T {
    if (answer === null) throw new CommandFailure(this.#words.cancelled);
    return answer;
  }
}

/** A file that is dragged into a terminal comes in quotes where its name has blanks. */
const withoutQuotes = (path: string): string =>
  /^(?<quote>["'])(?<path>.*)\k<quote>$/u.exec(path)?.groups?.['path'] ?? path;
