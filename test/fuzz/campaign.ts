import { type Dice, diceOf } from './dice.js';
import { loadMaterials, type Materials } from './materials.js';
import { outcomeOf, type Target } from './target.js';
import { targets } from './targets.js';

export interface Tallied {
  readonly inputs: number;
  /** How often each target came to each end. */
  readonly outcomes: ReadonlyMap<string, ReadonlyMap<string, number>>;
  readonly faults: readonly FoundFault[];
  /** Seconds of processor time that the slowest input took, and which it was. */
  readonly slowest: { readonly seconds: number; readonly index: number; readonly target: string };
  /** Greatest size of the process, in MiB. */
  readonly memory: number;
}

export interface FoundFault {
  readonly index: number;
  readonly target: string;
  readonly what: string;
}

/** Longer than this for one small input is a hang that happens to end. */
export const mostSeconds = 5;

const processorSeconds = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
};

const wheel: readonly Target[] = targets.flatMap((target) =>
  Array.from({ length: target.share }, () => target),
);

/** Tries one input, which is the same whenever seed and index are; what went wrong, or null. */
async function tryOne(materials: Materials, target: Target, dice: Dice) {
  try {
    return { outcome: await outcomeOf(() => target.attempt(materials, dice)), what: null };
  } catch (error) {
    const what = error instanceof Error ? (error.stack ?? error.message) : String(error);
    return { outcome: 'FAULT', what };
  }
}

export interface Campaign {
  readonly seed: number;
  readonly from?: number;
  readonly inputs: number;
  /** Stop after this many faults. */
  readonly mostFaults?: number;
  /** Is told each input before it is tried, so that a watcher can say which one never ended. */
  starting?(index: number): void;
  told?(done: number): void;
  /** True when it is to stop early. */
  stopped?(): boolean;
}

export async function runCampaign(campaign: Campaign): Promise<Tallied> {
  const materials = await loadMaterials();
  const outcomes = new Map<string, Map<string, number>>();
  const faults: FoundFault[] = [];
  let slowest = { seconds: 0, index: -1, target: '' };
  let memory = 0;
  const { seed, from = 0, inputs, mostFaults = 20 } = campaign;
  let done = 0;
  let before = processorSeconds();
  for (let index = from; index < from + inputs && faults.length < mostFaults; index++) {
    const dice = diceOf(seed, index);
    const target = dice.one(wheel);
    campaign.starting?.(index);
    const { outcome, what } = await tryOne(materials, target, dice);
    const now = processorSeconds();
    const seconds = now - before;
    before = now;
    if (seconds > slowest.seconds) slowest = { seconds, index, target: target.name };
    if (what !== null) faults.push({ index, target: target.name, what });
    else if (seconds > mostSeconds) faults.push({ index, target: target.name, what: `took ${seconds} s` });
    const ends = outcomes.get(target.name) ?? new Map<string, number>();
    outcomes.set(target.name, ends.set(outcome, (ends.get(outcome) ?? 0) + 1));
    done++;
    if (done % 1000 === 0) {
      memory = Math.max(memory, process.memoryUsage().rss / 2 ** 20);
      campaign.told?.(done);
      if (campaign.stopped?.() === true) break;
      // Signals, and promises that nobody waited for, are only told between turns.
      await new Promise((resolve) => setImmediate(resolve));
    }
  }
  memory = Math.max(memory, process.memoryUsage().rss / 2 ** 20);
  return { inputs: done, outcomes, faults, slowest, memory };
}
