import { describe, expect, it } from 'vitest';
import { poet } from '../cli/run-cli.js';

const southmere = 'fixtures/journeys/southmere/export.csv';
const audience = async (argv: readonly string[]) =>
  JSON.parse((await poet(['analyse', southmere, '--json', '-q', ...argv])).stdout).audiences[0];

describe('the region of an analysis', () => {
  it('is that of the council when nobody named one, and this is said', async () => {
    const found = await audience(['--authority', 'Gateshead MBC']);
    expect(found).toMatchObject({ region: 'North East', regionFrom: 'register' });
    expect((await poet(['analyse', southmere, '--authority', 'Gateshead', '-o', '-'])).stderr).toContain(
      'Gateshead (North East, by the register)',
    );
  });

  it('is the one that was named, where one was', async () => {
    const found = await audience(['--authority', 'Gateshead', '--region', 'The far north']);
    expect(found.region).toBe('The far north');
    expect(found).not.toHaveProperty('regionFrom');
  });

  it('is not guessed for a council that is not in the register', async () => {
    const found = await audience(['--authority', 'Northshire']);
    expect(found.region).toBeNull();
    expect(found).not.toHaveProperty('regionFrom');
  });
});
