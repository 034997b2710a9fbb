import * as vscode from 'vscode';

/** What a question gives back besides an answer: `back` to the one before, `cancelled` where the person closed it. */
export type Answer<T> = { readonly answer: T } | 'back' | 'cancelled';

/** What every question of one dialogue shows: its name and where in it one is. */
export interface Page {
  readonly title: string;
  readonly step?: number;
  readonly totalSteps?: number;
  readonly canGoBack: boolean;
}

/** One question, told what was answered before so that going back finds it again. */
export type Step<T> = (answers: T, page: Page) => Promise<Answer<T>>;

/** Asks one question after another, back and forth; nothing where the person closed one. */
export async function askInSteps<T>(title: string, start: T, steps: readonly Step<T>[]): Promise<T | undefined> {
  let answers = start;
  for (let index = 0; index < steps.length; ) {
    const step = steps[index];
    if (!step) break;
    const result = await step(answers, { title, step: index + 1, totalSteps: steps.length, canGoBack: index > 0 });
    if (result === 'cancelled') return undefined;
    if (result === 'back') index--;
    else {
      answers = result.answer;
      index++;
    }
  }
  return answers;
}

/** Asks for a line of text; `validate` says what is wrong with it, and nothing is accepted until it is silent. */
export function askText(
  page: Page,
  options: { prompt: string; placeholder: string; value: string; validate: (value: string) => string | undefined },
): Promise<Answer<string>> {
  const input = vscode.window.createInputBox();
  input.prompt = options.prompt;
  input.placeholder = options.placeholder;
  input.value = options.value;
  return shown(input, page, (accept) => [
    input.onDidChangeValue(() => {
      input.validationMessage = undefined;
    }),
    input.onDidAccept(() => {
      const problem = options.validate(input.value);
      if (problem) input.validationMessage = problem;
      else accept(input.value.trim());
    }),
  ]);
}

/** An entry to pick; one without a `value` only tells something. */
export interface Choice<T> extends vscode.QuickPickItem {
  readonly value?: T;
}

/** Lets pick one of the entries that `choices` makes of what is typed, which may be the same whatever is typed. */
export function askChoice<T>(
  page: Page,
  options: {
    placeholder: string;
    typed?: string;
    choices: (typed: string) => readonly Choice<T>[];
    active?: (value: T) => boolean;
    dynamic?: boolean;
  },
): Promise<Answer<T>> {
  const pick = vscode.window.createQuickPick<Choice<T>>();
  pick.placeholder = options.placeholder;
  pick.value = options.typed ?? '';
  const update = (): void => {
    pick.items = options.choices(pick.value);
    const active = pick.items.find(({ value }) => value !== undefined && options.active?.(value));
    if (active) pick.activeItems = [active];
  };
  update();
  return shown(pick, page, (accept) => [
    pick.onDidChangeValue(() => {
      if (options.dynamic) update();
    }),
    pick.onDidAccept(() => {
      // Enter may come before the entries for what was just typed are shown, and then speaks of none of them: the first is meant.
      const active = pick.activeItems.find((item) => pick.items.includes(item)) ?? (options.dynamic ? pick.items[0] : undefined);
      const value = active?.value;
      if (value !== undefined) accept(value);
    }),
  ]);
}

function shown<T>(
  input: vscode.QuickPick<vscode.QuickPickItem> | vscode.InputBox,
  page: Page,
  listen: (accept: (answer: T) => void) => readonly vscode.Disposable[],
): Promise<Answer<T>> {
  input.title = page.title;
  input.step = page.step;
  input.totalSteps = page.totalSteps;
  input.buttons = page.canGoBack ? [vscode.QuickInputButtons.Back] : [];
  // The facts asked for are often in another window.
  input.ignoreFocusOut = true;
  return new Promise((resolve) => {
    const finish = (answer: Answer<T>): void => {
      resolve(answer);
      for (const disposable of listeners) disposable.dispose();
      input.dispose();
    };
    const listeners = [
      ...listen((answer) => finish({ answer })),
      input.onDidTriggerButton(() => finish('back')),
      input.onDidHide(() => finish('cancelled')),
    ];
    input.show();
  });
}
