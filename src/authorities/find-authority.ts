import { likeness } from '../spelling/spelling.js';
import type { Authority, AuthorityFound } from './model.js';
import { plainName, squashedName } from './plain-name.js';
import { register } from './register.js';

/** Short names and initials in everyday use that no rule gives, by the register's code. */
const everyday: Readonly<Record<string, string>> = {
  'b and nes': 'BAS',
  banes: 'BAS',
  bcp: 'BPC',
  blackburn: 'BBD',
  bracknell: 'BRC',
  brighton: 'BNH',
  'brighton hove': 'BNH',
  bwd: 'BBD',
  cbmdc: 'BRD',
  'cheshire west': 'CHW',
  cwac: 'CHW',
  'east cheshire': 'CHE',
  'east riding': 'ERY',
  eryc: 'ERY',
  'h and f': 'HMF',
  hammersmith: 'HMF',
  hereford: 'HEF',
  hull: 'KHL',
  iow: 'IOW',
  kensington: 'KEC',
  kingston: 'KTT',
  lbbd: 'BDG',
  lbhf: 'HMF',
  lbrut: 'RIC',
  lbth: 'TWH',
  newcastle: 'NET',
  nycc: 'NYE',
  rbkc: 'KEC',
  rbwm: 'WNM',
  richmond: 'RIC',
  salop: 'SHR',
  scilly: 'IOS',
  southend: 'SOS',
  stockton: 'STT',
  stoke: 'STE',
  telford: 'TFW',
  'west cheshire': 'CHW',
  windsor: 'WNM',
};

const mostOffered = 3;
const likeEnough = 0.6;

interface Index {
  readonly codes: ReadonlyMap<string, Authority>;
  readonly official: ReadonlyMap<string, Authority>;
  readonly plain: ReadonlyMap<string, Authority>;
}

let made: Index | null = null;

function index(): Index {
  made ??= makeIndex();
  return made;
}

/** Councils that stand come first: a name that an abolished council shared is theirs. */
function makeIndex(): Index {
  const codes = new Map<string, Authority>();
  const official = new Map<string, Authority>();
  const plain = new Map<string, Authority>();
  const add = (map: Map<string, Authority>, key: string, authority: Authority): void => {
    if (!map.has(key)) map.set(key, authority);
  };
  const all = [...register()].sort(
    (a, b) => Number(a.authority.until !== null) - Number(b.authority.until !== null),
  );
  for (const { authority, spellings } of all) {
    add(codes, authority.code, authority);
    add(codes, authority.gss, authority);
    for (const text of [authority.officialName, authority.name]) {
      add(official, squashedName(text).replace(/^the /, ''), authority);
      // "London" alone is the region, not the City.
      if (plainName(text) !== 'london') add(plain, plainName(text), authority);
    }
    for (const text of spellings) add(plain, plainName(text), authority);
  }
  for (const [name, code] of Object.entries(everyday)) {
    const authority = codes.get(code);
    if (authority !== undefined) add(plain, name, authority);
  }
  return { codes, official, plain };
}

/**
 * The English council with social care duties that a text names, in any spelling a council uses: its ONS or register
 * code, its name with or without "City Council", "London Borough of" and the like, `&` or `and`, any case. Where a
 * name is no council's, the names most like it, at most three, best first. NHS bodies and providers are not councils
 * and are found nowhere here.
 */
export function findAuthority(text: string): AuthorityFound {
  const { codes, official, plain } = index();
  const found =
    codes.get(text.trim().toUpperCase()) ??
    official.get(squashedName(text).replace(/^the /, '')) ??
    plain.get(plainName(text));
  return found ?? { nearest: nearestNames(plainName(text), plain) };
}

/** A slip of the pen is this like what was meant; names of other places and bodies are less. */
const slipOfThePen = 0.85;

/** The council that a name was surely meant for that is not quite its own; null for a council’s name, or any other body. */
export function councilMeant(text: string): string | null {
  const found = findAuthority(text);
  if ('gss' in found) return null;
  const [nearest] = found.nearest;
  if (nearest === undefined) return null;
  return likeness(plainName(text), plainName(nearest)) >= slipOfThePen ? nearest : null;
}

/** Every council of the register, those that were abolished too, in the order of the register. */
export function listAuthorities(): readonly Authority[] {
  return register().map(({ authority }) => authority);
}

function nearestNames(name: string, plain: ReadonlyMap<string, Authority>): readonly string[] {
  const scored = [...plain].map(([spelling, authority]) => ({ authority, alike: likeness(name, spelling) }));
  const best = scored.filter(({ alike }) => alike >= likeEnough).sort((a, b) => b.alike - a.alike);
  return [...new Set(best.map(({ authority }) => authority.name))].slice(0, mostOffered);
}
