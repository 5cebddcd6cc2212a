import { basename } from 'node:path';
import { type AnalyseSettings, type Asked, policyOf } from '../../index.js';
import { populationOf } from './material.js';
import { readSettingsOf } from './read-settings.js';
import type { Settings } from './settings.js';

/** What was set, as the library takes it: the same for one report and for each of a batch. */
export async function analyseSettingsOf(settings: Settings, version: string): Promise<AnalyseSettings> {
  return {
    ...readSettingsOf(settings),
    version,
    date: settings.date,
    authority: settings.authority ?? null,
    region: settings.region ?? null,
    policy: policyOf(settings.profile, settings.minimumBase),
    // A national report is by group unless it is said by which.
    by:
      settings.by.includes('all') || (settings.report === 'national' && settings.by.length === 0)
        ? 'all'
        : settings.by,
    threshold: settings.threshold,
    population: await populationOf(settings.weights),
    asked: askedOf(settings),
    asSet: asSet(settings),
  };
}

/** Only what changes the figures or the report; of paths the name alone, so the same work hashes the same anywhere. */
export function asSet(settings: Settings): Record<string, unknown> {
  const { output: _output, format: _format, date: _date, strict: _strict, ...all } = settings;
  const name = (path: string | undefined): string | undefined =>
    path === undefined ? undefined : basename(path);
  const named = {
    ...all,
    benchmark: all.benchmark.map((path) => basename(path)),
    previous: all.previous.map((path) => basename(path)),
    weights: name(all.weights),
    questionSets: name(all.questionSets),
    wording: name(all.wording),
    comments: name(all.comments),
    houseStyle: withFileName(all.houseStyle),
  };
  return Object.fromEntries(Object.entries(named).filter(([, value]) => !isEmpty(value)));
}

function withFileName(style: Settings['houseStyle']): Settings['houseStyle'] {
  return style.logo === undefined
    ? style
    : { ...style, logo: { ...style.logo, file: basename(style.logo.file) } };
}

function isEmpty(value: unknown): boolean {
  return (
    value === undefined || (typeof value === 'object' && value !== null && Object.keys(value).length === 0)
  );
}

/** What was said of how many were asked, audience by audience. */
function askedOf(settings: Settings): Readonly<Record<string, Asked>> {
  const { invited, ineligible, budgetHolders } = settings;
  const audiences = [...new Set([invited, ineligible, budgetHolders].flatMap(Object.keys))];
  return Object.fromEntries(
    audiences.map((audience) => [
      audience,
      {
        invited: invited[audience] ?? null,
        ineligible: ineligible[audience] ?? null,
        budgetHolders: budgetHolders[audience] ?? null,
      },
    ]),
  );
}
