import { it } from 'vitest';
import { everyExpression, keepsUp } from './regular-expressions.js';
it('lists', { timeout: 600000 }, () => {
  const all = everyExpression('src');
  console.log(all.length, all.filter((e) => e.flags === 'made').map((e) => e.where).join('\n'));
  const t = process.cpuUsage();
  for (const e of all) { if (e.flags !== 'made' && !keepsUp(e, 10000, 1500)) console.log('SLOW', e.where, e.source, e.flags); }
  console.log(process.cpuUsage(t).user / 1e6);
});
