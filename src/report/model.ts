import type { Colour, Scene } from '../chart/chart.js';
import type { Logo } from '../house-style/house-style.js';
import type { ReportKind } from './section-names.js';

/** A run of text inside a paragraph, list item or cell. */
export type Inline =
  | { readonly inline: 'text'; readonly text: string; readonly strong?: true; readonly language?: string }
  | { readonly inline: 'link'; readonly text: string; readonly href: string; readonly description: string }
  | { readonly inline: 'reference'; readonly text: string; readonly to: string };

export type Runs = readonly Inline[];

export interface TableColumn {
  readonly label: string;
  readonly align: 'left' | 'right';
  /** Share of the table's width; shares add to 1. */
  readonly width: number;
}

/** A number to be seen from afar (`498`, `3 of 14`) and what it counts. */
export interface KeyNumber {
  readonly number: string;
  readonly words: string;
}

/**
 * The closed set of blocks every format renders. The report's title is its only level 1 heading and is printed by
 * the format; headings among the blocks are levels 2 and 3. Ids are stable (made from question ids, not from results).
 * A figure always has alt text and the id of the table that holds its numbers; a table always has a caption,
 * one heading row, a row heading in its first column, and no empty cell.
 */
export type Block =
  | { readonly block: 'heading'; readonly id: string; readonly level: 2 | 3; readonly text: string }
  | { readonly block: 'paragraph'; readonly runs: Runs; readonly style?: 'lead' | 'small' }
  | { readonly block: 'list'; readonly ordered: boolean; readonly items: readonly Runs[] }
  | {
      readonly block: 'table';
      readonly id: string;
      readonly caption: string;
      readonly columns: readonly TableColumn[];
      readonly rows: readonly (readonly string[])[];
      readonly notes: readonly string[];
    }
  | {
      readonly block: 'figure';
      readonly id: string;
      readonly caption: string;
      readonly subtitle: string;
      readonly alt: string;
      readonly scene: Scene;
      readonly table: string;
    }
  /** The few numbers that say most, large, each with its words. */
  | { readonly block: 'numbers'; readonly items: readonly KeyNumber[] }
  /** What somebody wrote, in their words, in any script; `note` says what was done to it. */
  | { readonly block: 'quote'; readonly text: string; readonly note: string | null }
  /** A picture with the words that belong to it beside it. Without `alt` it is there to please the eye. */
  | {
      readonly block: 'picture';
      readonly id: string;
      readonly scene: Scene;
      readonly alt: string | null;
      readonly words: readonly Runs[];
    }
  | { readonly block: 'callout'; readonly title: string; readonly blocks: readonly Block[] }
  /** A line or box for people to write in on paper; `prompt` says what. */
  | { readonly block: 'fill-in'; readonly prompt: string; readonly lines: number }
  | { readonly block: 'page-break' };

export interface SaidAndDone {
  readonly said: string;
  readonly did: string;
}

/** What a council may say and show of its own; all else is fixed. */
export interface ReportSettings {
  readonly kind: ReportKind;
  /** Parts of the detailed report to print, by name; all of them when left out. */
  readonly sections?: readonly string[];
  /** Who publishes it; the authority's name when left out. */
  readonly author?: string;
  /** What the council will do next, a paragraph each, printed above the lines to fill in. */
  readonly nextSteps?: readonly string[];
  /** Whom to ask, in one sentence. */
  readonly contact?: string;
  /** What people said before and what came of it. */
  readonly youSaidWeDid?: readonly SaidAndDone[];
  /** The one colour of rules, bars and edges; charts keep their own. */
  readonly accent?: Colour;
  readonly logo?: Logo;
  /** Who has checked the Easy Read report and when: until then each page says that it is a draft. */
  readonly easyReadCheckedBy?: string;
  /** Printed on each page: `Synthetic data`, `Draft`. */
  readonly mark?: string;
}

/** A finished report, before any format. */
export interface Report {
  /** One of the reports about answers, or the report of what was found in a file. */
  readonly kind: ReportKind | 'findings';
  /** The only level 1 heading. */
  readonly title: string;
  readonly subtitle: string;
  readonly subject: string;
  /** Who publishes it; null when no file or setting says. */
  readonly author: string | null;
  readonly language: 'en-GB';
  /** ISO date, given by the caller. */
  readonly date: string;
  /** Short text at the foot of every page, e.g. `Northshire · POET adult 2017 · 22 November 2026`. */
  readonly running: string;
  /** Printed on each page when set: `Synthetic data`, `Draft`. */
  readonly mark: string | null;
  /** Chosen by the publisher; the formats' own when left out. */
  readonly accent?: Colour;
  /** Stands at the head, before the title is read. */
  readonly logo?: Logo;
  /** Fixed keys for front matter, in order. */
  readonly facts: readonly (readonly [string, string])[];
  readonly blocks: readonly Block[];
}
