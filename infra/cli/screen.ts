import pc from 'picocolors';
import { LINE_WIDTH } from './lines.ts';

/** One stage of the work on the screen: shown at once, and again when it ends. */
export interface StageLine {
  /** What it is at just now. */
  note(text: string): void;
  done(text: string): void;
  fail(text: string): void;
}

/** Colours for a terminal; what goes anywhere else stays plain. */
export type Paint = ReturnType<typeof pc.createColors>;

/** Where a person reads how the work goes. */
export interface Screen {
  readonly paint: Paint;
  /** How many columns a line may take. */
  readonly width: number;
  stage(name: string): StageLine;
  line(text?: string): void;
  /** Ends a line that still lives: what it told of was cut short. */
  close(): void;
}

const FRAMES = ['⠋', '⠙', '⠹', '⠸', '⠼', '⠴', '⠦', '⠧', '⠇', '⠏'];
const FRAME_MS = 80;
const NAME_WIDTH = 10;
const NARROWEST = 40;
const CLEAR_LINE = '\r\u001b[2K';

const seconds = (since: number): string => `${((performance.now() - since) / 1000).toFixed(1)} s`;

/** A terminal gets one living line a stage; anything else a plain line when the stage ends. */
export const openScreen = (stream: NodeJS.WriteStream): Screen => {
  // Not there at all for a pipe or a file, which get no colour wherever they are, on a build machine either.
  const live = Boolean(stream.isTTY);
  let cutShort = (): void => undefined;
  const paint = pc.createColors(live && pc.isColorSupported);
  return {
    paint,
    width: live ? Math.max(NARROWEST, Math.min(LINE_WIDTH, stream.columns || LINE_WIDTH)) : LINE_WIDTH,
    line: (text = '') => void stream.write(`${text}\n`),
    close: () => cutShort(),
    stage(name) {
      const begun = performance.now();
      const label = name.padEnd(NAME_WIDTH);
      let now = '';
      let frame = 0;
      const draw = (): void => {
        const turning = paint.cyan(FRAMES[(frame += 1) % FRAMES.length] ?? '');
        const room = Math.max(10, stream.columns - NAME_WIDTH - 6);
        stream.write(`${CLEAR_LINE}  ${turning} ${paint.bold(label)} ${paint.dim(now.slice(0, room))}`);
      };
      const timer = live ? setInterval(draw, FRAME_MS) : undefined;
      if (live) draw();
      const end = (mark: string, text: string): void => {
        clearInterval(timer);
        cutShort = () => undefined;
        const took = paint.dim(seconds(begun));
        stream.write(
          live
            ? `${CLEAR_LINE}  ${mark} ${paint.bold(label)} ${text}  ${took}\n`
            : `${label} ${text}  ${took}\n`,
        );
      };
      cutShort = () => end(paint.red('✗'), now);
      return {
        note(text) {
          now = text;
        },
        done: (text) => end(paint.green('✓'), text),
        fail: (text) => end(paint.red('✗'), text),
      };
    },
  };
};
