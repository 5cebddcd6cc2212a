import type { Check } from './check.js';

export const threadStopped: Check = {
  code: 'thread-stopped',
  number: null,
  severity: 'stop',
  title: 'A thread of a batch was stopped',
  means:
    'A batch makes several reports at a time, and one of the threads that make them ended before its report was made. Nearly always the computer had no memory left for it. The reports that were made are whole; there is no index of them.',
  todo: 'Run the same command again with --workers 1, which needs the least memory, or close other programs first.',
  message: () => 'A thread of the batch was stopped.',
};
