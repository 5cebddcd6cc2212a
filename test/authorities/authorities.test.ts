import { describe, expect, it } from 'vitest';
import {
  type Authority,
  councilMeant,
  findAuthority,
  listAuthorities,
} from '../../src/authorities/authorities.js';

const code = (text: string): string | null => {
  const found = findAuthority(text);
  return 'code' in found ? found.code : null;
};

const regions = [
  'East Midlands',
  'East of England',
  'London',
  'North East',
  'North West',
  'South East',
  'South West',
  'West Midlands',
  'Yorkshire and the Humber',
];

describe('the register of councils', () => {
  const all = listAuthorities();
  const standing = all.filter(({ until }) => until === null);

  it('holds the 153 councils with social care duties, and eight that were abolished', () => {
    expect(standing).toHaveLength(153);
    expect(all).toHaveLength(161);
  });

  it('puts every one of them in one of the nine regions', () => {
    expect([...new Set(all.map(({ region }) => region))].sort()).toEqual(regions);
  });

  it('gives each its own codes', () => {
    expect(new Set(all.map((each) => each.code)).size).toBe(161);
    expect(new Set(all.map((each) => each.gss)).size).toBe(161);
    for (const { gss } of all) expect(gss).toMatch(/^E\d{8}$/);
  });

  it('says which standing council took over from one that was abolished', () => {
    const codes = new Set(standing.map((each) => each.code));
    for (const { until, successors } of all) {
      expect(successors.length > 0).toBe(until !== null);
      for (const successor of successors) expect(codes).toContain(successor);
    }
  });
});

describe('finding a council', () => {
  it.each(listAuthorities())(
    '$officialName is found by its code, its ONS code, and its official name',
    (each: Authority) => {
      expect(code(each.code)).toBe(each.code);
      expect(code(each.gss.toLowerCase())).toBe(each.code);
      expect(code(each.officialName)).not.toBeNull();
    },
  );

  it.each([
    ['Bath & North East Somerset', 'BAS'],
    ['BATH AND NORTH EAST SOMERSET COUNCIL', 'BAS'],
    ['Barking & Dagenham', 'BDG'],
    ['London Borough of Barking and Dagenham', 'BDG'],
    ['LB Barking & Dagenham', 'BDG'],
    ['Royal Borough of Greenwich', 'GRE'],
    ['Greenwich', 'GRE'],
    ['Bristol', 'BST'],
    ['Bristol City Council', 'BST'],
    ['City of York Council', 'YOR'],
    ['St Helens', 'SHN'],
    ['St. Helens MBC', 'SHN'],
    ['Hull', 'KHL'],
    ['Kingston upon Hull City Council', 'KHL'],
    ['Durham', 'DUR'],
    ['Durham County Council', 'DUR'],
    ['Stoke on Trent', 'STE'],
    ['Derby City Council', 'DER'],
    ['Derbyshire County Council', 'DBY'],
    ['Nottingham', 'NGM'],
    ['Nottinghamshire CC', 'NTT'],
    ['LBH Hackney', 'HCK'],
    ['Hackney LBC', 'HCK'],
    ['RBKC', 'KEC'],
    ['Royal Borough of Kensington & Chelsea', 'KEC'],
    ['RB Kingston-upon-Thames', 'KTT'],
    ['Kingston', 'KTT'],
    ['LBHF', 'HMF'],
    ['H&F', 'HMF'],
    ['Richmond', 'RIC'],
    ['Saint Helens', 'SHN'],
    ['Bath & NE Somerset', 'BAS'],
    ['Bath and N.E. Somerset', 'BAS'],
    ['B&NES', 'BAS'],
    ['BANES', 'BAS'],
    ['County Durham', 'DUR'],
    ['N Yorkshire', 'NYE'],
    ['North Yorks CC', 'NYE'],
    ['N. Lincs', 'NLN'],
    ['North East Lincs', 'NEL'],
    ['Lincs', 'LIN'],
    ['Lancs CC', 'LAN'],
    ['Notts County Council', 'NTT'],
    ['S Glos', 'SGC'],
    ['Oxon', 'OXF'],
    ['Herts', 'HRT'],
    ['Cambs', 'CAM'],
    ['Bucks', 'BUC'],
    ['W Berks', 'WBK'],
    ['Central Beds', 'CBF'],
    ['West Northants', 'WNT'],
    ['E Sussex', 'ESX'],
    ['RBWM', 'WNM'],
    ['Telford', 'TFW'],
    ['Bradford Met', 'BRD'],
    ['Kirklees MC', 'KIR'],
    ['MB Wirral', 'WRL'],
    ['Herefordshire, County of', 'HEF'],
    ['East Riding', 'ERY'],
    ['Brighton', 'BNH'],
    ['IOW Council', 'IOW'],
    ['Kent County Council (KCC)', 'KEN'],
    ['Leeds Adult Social Care', 'LDS'],
    ['Leeds City Council Adults', 'LDS'],
    ['Isle of Wight', 'IOW'],
    ['The City of London Corporation', 'LND'],
    ['Bournemouth, Christchurch and Poole', 'BPC'],
  ])('%s', (text, expected) => {
    expect(code(text)).toBe(expected);
  });

  it('takes a name that an abolished council shared for the one that stands, unless its official name says otherwise', () => {
    expect(code('Somerset')).toBe('SMT');
    expect(code('Buckinghamshire')).toBe('BUC');
    expect(code('Buckinghamshire County Council')).toBe('BKM');
    expect(code('Cumbria')).toBe('CMA');
  });

  it('gives an abolished council the region of the one that took over', () => {
    expect(findAuthority('Poole')).toMatchObject({ code: 'POL', region: 'South West', until: '2019-03-31' });
  });

  it('offers the nearest names when the text is no council', () => {
    expect(findAuthority('Birmingam')).toMatchObject({ nearest: ['Birmingham'] });
    expect(findAuthority('Midlesborough')).toMatchObject({ nearest: ['Middlesbrough', 'Peterborough'] });
  });

  it('does not take an NHS body, a provider, a region or nothing for a council', () => {
    for (const text of ['Oakfield Homecare Ltd', 'London', 'England', '', 'xyz', 'Northshire'])
      expect(code(text), text).toBeNull();
    expect(findAuthority('')).toEqual({ nearest: [] });
  });
});

describe('a name that is nearly a council’s', () => {
  it.each([
    ['Middlesborough', 'Middlesbrough'],
    ['Nothumberland Council', 'Northumberland'],
    ['Birmigham City Council', 'Birmingham'],
    ['Walsal MBC', 'Walsall'],
    ['Westmoreland & Furness', 'Westmorland and Furness'],
  ])('%s was surely meant for %s', (text, name) => {
    expect(councilMeant(text)).toBe(name);
  });

  it.each([
    'Middlesbrough',
    'Leeds City Council',
    'NHS Surrey Heartlands ICB',
    'South London and Maudsley NHS Foundation Trust',
    'Turning Point',
    'Scarborough',
    'Camden Town',
    'Northshire',
    'Southwick',
  ])('%s is a council’s own name or that of another body', (text) => {
    expect(councilMeant(text)).toBeNull();
  });
});
