// Loaded before a program (`node --import`): says at its end how much memory it held at most, in KB.
import { writeFileSync } from 'node:fs';

process.on('exit', () => writeFileSync(process.env.POET_PEAK_FILE, String(process.resourceUsage().maxRSS)));
