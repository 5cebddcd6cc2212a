import { PoetError } from '../../errors.js';
import type { Typed } from '../definition.js';

/** The files named on the command line. */
export function listArgument(typed: Typed): readonly string[] {
  const [first] = typed.arguments;
  return Array.isArray(first) ? (first as readonly string[]) : typeof first === 'string' ? [first] : [];
}

export function textArgument(typed: Typed, position: number): string {
  const value = typed.arguments[position];
  return typeof value === 'string' ? value : '';
}

export function textOption(typed: Typed, name: string): string | undefined {
  const value = typed.options[name];
  return typeof value === 'string' ? value : undefined;
}

export function listOption(typed: Typed, name: string): readonly string[] | undefined {
  const value = typed.options[name];
  return Array.isArray(value) ? (value as readonly string[]) : undefined;
}

export function flagOption(typed: Typed, name: string): boolean {
  return typed.options[name] === true;
}

/** A whole number given as text, or a usage error that names the option. */
export function wholeNumber(text: string, option: string, least: number): number {
  const value = Number(text);
  if (text.trim() !== '' && Number.isInteger(value) && value >= least) return value;
  throw new PoetError(
    'option-not-valid',
    `the option --${option} is "${text}"; a whole number of ${least} or more was expected`,
    'See: poet --help',
    'usage',
  );
}
