import * as vscode from 'vscode';
import { type Language, languageOf } from '../core/language';

/** The language of VS Code's own display, as far as we speak it. */
export const displayLanguage = (): Language => languageOf(vscode.env.language);
