import { spawn } from 'node:child_process';

type Environment = Readonly<Record<string, string | undefined>>;

/** Longest wait for the platform's opener to say that it could not, in milliseconds. */
const patience = 2000;

/**
 * The program that opens a file as a double click would, and what it is given; null where there is no screen. A list
 * of arguments and never a line for a shell, so that nothing in a name can be run.
 */
export function openerOf(path: string, platform: string, environment: Environment): readonly string[] | null {
  if (platform === 'darwin') return ['open', path];
  // `start` is part of a shell; this is what it asks.
  if (platform === 'win32') return ['rundll32', 'url.dll,FileProtocolHandler', path];
  const screen = environment['DISPLAY'] || environment['WAYLAND_DISPLAY'];
  return screen ? ['xdg-open', path] : null;
}

/** Opens a file, named by its whole path, with the program the platform has for it. False when there is none, or it says no. */
export function openFile(path: string, platform: string, environment: Environment): Promise<boolean> {
  const [program, ...given] = openerOf(path, platform, environment) ?? [];
  if (program === undefined) return Promise.resolve(false);
  return new Promise((tell) => {
    const opener = spawn(program, given, { detached: true, stdio: 'ignore', env: { ...environment } });
    // An opener that is still there after a while is the browser itself.
    const waited = setTimeout(() => tell(true), patience);
    const done = (opened: boolean): void => {
      clearTimeout(waited);
      tell(opened);
    };
    opener.on('error', () => done(false));
    opener.on('exit', (code) => done(code === 0));
    opener.unref();
  });
}
