/** Preloaded into a run (`node --import`): the machine's clock is wrong. `CLOCK` is a `WrongClock` as JSON. */

export interface WrongClock {
  /** ISO time at which the run begins. */
  readonly begins: string;
  /** So many milliseconds back each time somebody looks. */
  readonly back?: number;
}

const { begins, back = 0 }: WrongClock = JSON.parse(process.env['CLOCK'] ?? '{"begins":"2027-03-10T00:00:00Z"}');
const RealDate = Date;
const offset = RealDate.parse(begins) - RealDate.now();
let looks = 0;
const now = () => RealDate.now() + offset - back * looks++;

class WrongDate extends RealDate {
  constructor(...args: unknown[]) {
    super(...((args.length === 0 ? [now()] : args) as [number]));
  }
  static override now(): number {
    return now();
  }
}
globalThis.Date = WrongDate as DateConstructor;
