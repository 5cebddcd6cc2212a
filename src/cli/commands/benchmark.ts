import type { CommandDefinition, OptionDefinition } from '../definition.js';
import { howToRead, options } from '../options.js';

const load = async () => import('../run/benchmark.js');

const batch: OptionDefinition = {
  flags: '--batch <list.csv>',
  description: 'a list of files with their authority, region, wave and groups',
};
const sources = [batch, options.authority, options.wave, ...howToRead, options.config, options.synthetic];

export const benchmark: CommandDefinition = {
  summary: 'make a national or regional benchmark, rebuild it, print it, compare two',
  example: 'poet benchmark build --batch councils.csv -o benchmark.json',
  subcommands: {
    build: {
      summary: 'make a benchmark from councils’ exports or Tallies',
      description:
        'Adds up the counts of councils. National needs 20 authorities and 1,000 people; a region or group 5 authorities, none of them more than half. The order of the files makes no difference.',
      arguments: [{ name: '[files...]', description: 'exports or .tally.json files, one council each' }],
      options: [
        ...sources,
        {
          flags: '--of <who>',
          description: 'national (the default), a region, or a group of the batch list',
        },
        {
          flags: '--previous <file>',
          description: 'the version before: numbers this one, and is held against it',
        },
        options.date,
        options.output,
        options.quiet,
      ],
      example: 'poet benchmark build tallies/*.tally.json -o benchmark.json',
      run: async (typed, host) => (await load()).runBuild(typed, host),
    },
    check: {
      summary: 'rebuild a benchmark and say what moved',
      arguments: [
        { name: '<benchmark>', description: 'a benchmark file' },
        { name: '[files...]', description: 'what it was made from' },
      ],
      options: [...sources, options.quiet],
      example: 'poet benchmark check benchmark.json tallies/*.tally.json',
      run: async (typed, host) => (await load()).runCheckBenchmark(typed, host),
    },
    show: {
      summary: 'print a benchmark',
      arguments: [{ name: '<benchmark>', description: 'a benchmark file' }],
      example: 'poet benchmark show benchmark.json',
      run: async (typed, host) => (await load()).runShowBenchmark(typed, host),
    },
    diff: {
      summary: 'what differs between two benchmarks',
      arguments: [
        { name: '<old>', description: 'a benchmark file' },
        { name: '<new>', description: 'another' },
      ],
      example: 'poet benchmark diff benchmark-1.0.0.json benchmark-1.1.0.json',
      run: async (typed, host) => (await load()).runDiffBenchmarks(typed, host),
    },
  },
};
